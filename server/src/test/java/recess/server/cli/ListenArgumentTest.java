package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import recess.common.codec.LineLimits;
import recess.common.message.Mode;
import recess.server.Catalogue;
import recess.server.ListenSpec;
import recess.server.Patience;
import recess.server.RoomBinding;
import recess.server.dialect.DialectSettings;
import recess.server.net.ConnectionLimits;

class ListenArgumentTest {
    static final List<String> NAMES = Catalogue.names();

    @ParameterizedTest
    @FieldSource("NAMES")
    void readsEveryServiceWithItsUsualSettings(String name) {
        ListenSpec spec = ListenArguments.parse(name + "@4000");
        assertThat(spec.name()).isEqualTo(name);
        assertThat(spec.host()).isEmpty();
        assertThat(spec.port()).isEqualTo(4000);
        assertThat(spec.dialectSettings()).isEqualTo(DialectSettings.DEFAULT);
        assertThat(spec.limits()).isEqualTo(Catalogue.offer(name).limits());
        assertThat(spec.room()).isEmpty();
        assertThat(spec.necessity()).isEqualTo(ListenSpec.Necessity.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "guess/lines@0,0",
        "guess/lines@1,1",
        "guess/lines@65535,65535",
        "guess/lines@09999,9999",
        "guess/lines@4000?,4000"
    })
    void readsPorts(String argument, int port) {
        assertThat(ListenArguments.parse(argument).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "guess/lines@127.0.0.2:4000,127.0.0.2",
        "guess/lines@0.0.0.0:4000,0.0.0.0",
        "guess/lines@[::1]:4000,::1",
        "guess/lines@[::]:4000,::",
        "guess/lines@[127.0.0.1]:4000?gap=0,127.0.0.1"
    })
    void readsHosts(String argument, String host) throws UnknownHostException {
        assertThat(ListenArguments.parse(argument).host()).contains(InetAddress.getByName(host));
        assertThat(ListenArguments.parse(argument).port()).isEqualTo(4000);
    }

    @Test
    void readsEverySetting() {
        ListenSpec spec = ListenArguments.parse(
                "guess/lines@4000?gap=1ms&first=2s&idle=3s&line=4s&pause=5ms&write=8s&pace=9&pace-window=10s&max-line=11"
                        + "&rate=13&rate-burst=14&warn=2500ms");
        assertThat(spec.limits())
                .isEqualTo(new ConnectionLimits(
                        new ConnectionLimits.Waits(
                                Duration.ofSeconds(2),
                                ConnectionLimits.First.BYTE,
                                Duration.ofSeconds(3),
                                Duration.ofMillis(2500),
                                Duration.ofSeconds(4),
                                false),
                        Duration.ofMillis(1),
                        Duration.ofSeconds(8),
                        new ConnectionLimits.MinimumPace(9, Duration.ofSeconds(10)),
                        new ConnectionLimits.Rate(13, 14),
                        ConnectionLimits.DEFAULT.drain()));
        assertThat(spec.dialectSettings().lines())
                .isEqualTo(new LineLimits(11, LineLimits.DEFAULT.maxDiscardedBytes(), Duration.ofMillis(5)));
        DialectSettings echo = ListenArguments.parse("echo/ack@4000?max-message=12KiB&burst=6ms")
                .dialectSettings();
        assertThat(echo.maxMessageBytes()).isEqualTo(12 * 1024);
        assertThat(echo.burstPause()).isEqualTo(Duration.ofMillis(6));
        assertThat(ListenArguments.parse("upload/nul@4000?settle=7ms")
                        .dialectSettings()
                        .settle())
                .isEqualTo(Duration.ofMillis(7));
    }

    @ParameterizedTest
    @CsvSource({"guess/lines,A", "guess/words,ROOM42", "guess/prompt,ABCDEFGHIJKL"})
    void readsTheRoomOfAGuessListener(String name, String room) {
        assertThat(ListenArguments.parse(name + "@4000?room=" + room).room())
                .contains(new RoomBinding(room, OptionalInt.empty(), Optional.empty(), false));
    }

    @Test
    void readsTheWordsOfALesson() {
        ListenSpec spec = ListenArguments.parse("guess/prompt@1?low=Too%20low%26&high=1+1&prompt=&tries=7");
        assertThat(spec.words().given())
                .containsOnly(entry("low", "Too low&"), entry("high", "1+1"), entry("prompt", ""), entry("tries", "7"));
        assertThat(ListenArguments.parse("guess/prompt@1").words().given())
                .containsOnly(entry("prompt", "Guess the number"));
    }

    @Test
    void readsTheMatchOfARoom() {
        assertThat(ListenArguments.parse("guess/lines@4000?room=CLASS&rounds=5&mode=golf&close=round")
                        .room())
                .contains(new RoomBinding("CLASS", OptionalInt.of(5), Optional.of(Mode.GOLF), true));
    }

    @Test
    void takesTheTimesOfAllListenersWhereItHasNoneOfItsOwn() {
        Patience patience = new Patience(Optional.of(Duration.ofMinutes(10)), Optional.of(Duration.ofHours(1)));
        ConnectionLimits.Waits text =
                ListenArgument.parse("lobby/text@4000", patience).limits().waits();
        assertThat(text.first()).isEqualTo(Duration.ofMinutes(10));
        assertThat(text.idle()).isEqualTo(Duration.ofHours(1));
        assertThat(text.idleWarning()).as("a minute before the end").isEqualTo(Duration.ofMinutes(59));
        ConnectionLimits.Waits own =
                ListenArgument.parse("echo/nul@4000?idle=5s", patience).limits().waits();
        assertThat(own.first()).isEqualTo(Duration.ofMinutes(10));
        assertThat(own.idle()).isEqualTo(Duration.ofSeconds(5));
        assertThat(own.idleWarning()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1KiB,1024", "64KiB,65536"})
    void readsLineLimitsUpToTheDiscardLimit(String text, int bytes) {
        LineLimits lines = ListenArguments.parse("guess/lines@4000?max-line=" + text)
                .dialectSettings()
                .lines();
        assertThat(lines.maxBytes()).isEqualTo(bytes);
        assertThat(lines.maxDiscardedBytes()).isEqualTo(65_536);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guess/lines@1?rounds=5    | rounds=5 is for a room: room=CODE",
                "guess/lines@1?room=A&from=A&to=Z | from=A to=Z are letters, and for games alone: a room plays for numbers",
                "guess/lines@1?room=A&over=again | over=again is for games alone: in a room round follows round",
                "guess/lines@1?room=A&prompt= | prompt= is for games alone: in a room it tells that a round begins",
                "guess/lines@1?low=100%    | '100%' has a % that is no %26 or the like: a % is %25",
                "guess/lines@1?low={n}     | low='{n}' has {n} at character 1, where there is {guess}, {guesses}, {left},",
                "guess/lines@1?from=A      | from=A and to=100 are a number and a letter, and have to be the same",
                "guess/lines@1?ask=once&low= | low= says nothing, and neither does a prompt: a client would wait for ever",
                "guess/lines@1?low={left}  | '{left}' says how many guesses are left: set tries=N",
                "hangman/lines@1?turn=     | turn= says nothing: a client would wait for ever",
                "hangman/lines@1?hidden=ab | hidden='ab' is not one character that is no letter",
                "code/lines@1?marks=G      | marks='G' is not 2 or 3 signs such as GYR",
                "echo/ack@1?low=LOW        | echo/ack has no setting 'low'",
                "guess/lines@1?room=A&rounds=100 | rounds='100' is no whole number from 1 to 99",
                "guess/lines@1?room=A&mode=chess | mode='chess' is none of race, golf",
                "guess/lines@1?room=A&close=now  | close='now' is none of never, round",
                "''                        | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines               | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines@              | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines:4000          | is not SERVICE/DIALECT@[HOST:]PORT",
                "@4000                     | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines@x             | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines@-1            | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines@123456        | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines@::1:4000      | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines@[]:4000       | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines@:4000         | is not SERVICE/DIALECT@[HOST:]PORT",
                "guess/lines@65536         | '65536' is no whole number from 0 to 65535",
                "guess@4000                | there is no 'guess'; there is echo/ack, echo/nul,",
                "guess/word@4000           | there is no 'guess/word'; there is echo/ack, echo/nul,",
                "GUESS/LINES@4000          | there is no 'GUESS/LINES'; there is echo/ack, echo/nul,",
                "guess/lines@4000?gap      | 'gap' is not key=value",
                "guess/lines@4000?=1s      | '=1s' is not key=value",
                "guess/lines@4000?gap=1s&  | '' is not key=value",
                "guess/lines@4000?gap=1s&gap=2s | 'gap' is set twice",
                "guess/lines@4000?gap=     | gap='' is no time from 0s to 10s",
                "guess/lines@4000?gap=11s  | gap='11s' is no time from 0s to 10s",
                "guess/lines@4000?first=0  | first='0' is no time from 1ms to 24h",
                "guess/lines@4000?idle=25h | idle='25h' is no time from 1ms to 24h",
                "guess/lines@4000?line=0   | line='0' is no time",
                "guess/lines@4000?pause=-1s | pause='-1s' is no time",
                "echo/ack@4000?burst=1     | burst='1' is no time",
                "upload/nul@4000?settle=x  | settle='x' is no time",
                "guess/lines@4000?write=0  | write='0' is no time",
                "guess/lines@4000?pace=0   | pace='0' is no size from 1 to",
                "guess/lines@4000?pace-window=0 | pace-window='0' is no time",
                "guess/lines@4000?max-line=0 | max-line='0' is no size from 1 to 65536",
                "guess/lines@4000?max-line=65537 | max-line='65537' is no size from 1 to 65536",
                "echo/nul@4000?max-message=65MiB | max-message='65MiB' is no size from 1 to 67108864",
                "guess/lines@4000?room=   | room='' is not 1 to 12 letters A to Z and digits",
                "guess/lines@4000?room=a   | room='a' is not 1 to 12 letters A to Z and digits",
                "guess/lines@4000?room=ABCDEFGHIJKLM | room='ABCDEFGHIJKLM' is not 1 to 12 letters",
                "echo/nul@4000?room=A      | echo/nul has no setting 'room'; it has gap, first, idle, warn, line,"
                        + " write, pace, pace-window, rate, rate-burst, max-message",
                "lobby/text@4000?room=A    | lobby/text has no setting 'room'; it has gap",
                "guess/lines@4000?gap=1s&speed=9&Gap=1s | guess/lines has no setting 'speed', 'Gap'; it has gap,"
                        + " first,",
            })
    void refusesAndNamesWhatIsWrong(String argument, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListenArguments.parse(argument))
                .withMessageStartingWith(message);
    }
}
