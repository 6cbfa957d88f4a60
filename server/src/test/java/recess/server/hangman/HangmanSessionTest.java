package recess.server.hangman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.hangman.WordList;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.HangmanReply;
import recess.common.message.Outcome;
import recess.common.message.ServerMessage;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.GameEnded;
import recess.server.game.RecordedResults;
import recess.server.game.SoloLedger;
import recess.server.session.Next;
import recess.server.session.RecordingReply;
import recess.server.session.SessionContext;
import recess.server.session.StageWorld;

class HangmanSessionTest {
    private final StageWorld world = new StageWorld();
    private final RecordingReply reply = new RecordingReply();
    private final SessionContext context = world.local();
    private final RecordedResults results = new RecordedResults();
    private final HangmanSession session = new HangmanSession(context, WordList.parse("help"), new SoloLedger(results));

    @BeforeEach
    void open() {
        session.opened(reply);
        assertThat(reply.take()).containsExactly(new HangmanReply.Opened(8, ".e.."));
    }

    @Test
    void playsThePapersGame() {
        say("a");
        assertThat(reply.take()).containsExactly(turn(".e..", 7));
        say("l");
        assertThat(reply.take()).containsExactly(turn(".el.", 6));
        assertThat(say("h")).isEqualTo(Next.CONTINUE);
        assertThat(session.isMidway()).isTrue();
        assertThat(reply.take()).containsExactly(turn("hel.", 5));
        assertThat(say("p")).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).containsExactly(new HangmanReply.Ended(true, "help", "help"));
        assertThat(session.isMidway()).isFalse();
    }

    @Test
    void tellsTheWordToWhoHasLost() {
        for (char letter : "zyxwvut".toCharArray()) {
            assertThat(say(String.valueOf(letter))).isEqualTo(Next.CONTINUE);
        }
        reply.take();
        assertThat(say("s")).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).containsExactly(new HangmanReply.Ended(false, ".e..", "help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L", " l ", "l\t", "\u3000l"})
    void takesCapitalsAndBlanksLightly(String typed) {
        say(typed);
        assertThat(reply.take()).containsExactly(turn(".el.", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "1", "é", "e\u0301", "İ", "🎲", "?", "ll"})
    void asksAgainAfterWhatIsNoLetterAndChargesNothing(String typed) {
        assertThat(say(typed)).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).first().isInstanceOfSatisfying(HangmanReply.Turned.class, turned -> {
            assertThat(turned.remark().orElseThrow())
                    .startsWith("not a letter '")
                    .endsWith(": one letter a to z, please");
            assertThat(turned.attemptsLeft()).isEqualTo(8);
        });
    }

    @Test
    void remarksOnWhatIsNoGuessInTheSameMessageAsTheTurn() {
        say("");
        assertThat(reply.take()).containsExactly(turn("nothing typed: one letter a to z, please", ".e..", 8));
        say("l");
        say("l");
        assertThat(reply.take())
                .containsExactly(turn(".el.", 7), turn("already guessed 'l': another letter, please", ".el.", 7));
        session.received(new ClientMessage.Unreadable(FaultCode.LINE_TOO_LONG.because("line too long")), reply);
        assertThat(reply.take()).containsExactly(turn("line too long", ".el.", 7));
        say("a\u001Bb");
        assertThat(reply.take()).containsExactly(turn("not a letter 'a\uFFFDb': one letter a to z, please", ".el.", 7));
    }

    @Test
    void recordsTheEndOnceAndBeforeTheAnswerIsSent() {
        say("h");
        say("l");
        world.pass(Duration.ofSeconds(7));
        GameEnded ended = new GameEnded(context.source(), "hangman", Outcome.WON, "help", 3, Duration.ofSeconds(7));
        RecordingReply watching = new RecordingReply(
                () -> assertThat(world.events(GameEnded.class)).containsExactly(ended));
        session.received(new ClientMessage.Line("p"), watching);
        assertThat(watching.take()).hasSize(1);
        session.closed(CloseReason.FINISHED);
        assertThat(world.events(GameEnded.class)).containsExactly(ended);
    }

    @Test
    void recordsAGameThatWasGivenUpButNoneThatWasNotBegun() {
        say("?");
        session.closed(CloseReason.LOST);
        assertThat(world.events(GameEnded.class)).isEmpty();
        say("a");
        session.closed(CloseReason.LOST);
        assertThat(world.events(GameEnded.class))
                .containsExactly(
                        new GameEnded(context.source(), "hangman", Outcome.GIVEN_UP, "help", 1, Duration.ZERO));
    }

    @Test
    void isNeverGivenMessagesOfOtherServices() {
        assertThatIllegalStateException()
                .isThrownBy(() -> session.received(new ClientMessage.Block(Bytes.utf8("a")), reply));
    }

    private Next say(String text) {
        return session.received(new ClientMessage.Line(text), reply);
    }

    private static ServerMessage turn(String masked, int attemptsLeft) {
        return new HangmanReply.Turned(Optional.empty(), masked, attemptsLeft);
    }

    private static ServerMessage turn(String remark, String masked, int attemptsLeft) {
        return new HangmanReply.Turned(Optional.of(remark), masked, attemptsLeft);
    }
}
