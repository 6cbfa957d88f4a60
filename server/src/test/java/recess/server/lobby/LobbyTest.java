package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import recess.common.guess.GuessGame;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.server.game.RecordedResults;

class LobbyTest {
    private final AtomicLong now = new AtomicLong();
    private final Lobby lobby = new Lobby(
            List.of(new GuessGame()),
            new Room.World(new Random(3), now::get, new RecordedResults(), Timing.DEFAULT, _ -> {}),
            new Random(4));
    private final RecordedAudience first = new RecordedAudience();
    private final RecordedAudience second = new RecordedAudience();

    @Test
    void aNameBelongsToOneWhateverItsCase() throws Exception {
        lobby.hello("Ann", Optional.empty(), first);
        assertRefused("name-in-use", () -> lobby.hello("aNN", Optional.empty(), second));
        assertRefused("name-in-use", () -> lobby.hello("Ann", Optional.of("0".repeat(32)), second));
        assertRefused("bad-name", () -> lobby.hello("the server", Optional.empty(), second));
    }

    @Test
    void nobodyIsCalledLikeABot() throws Exception {
        for (String name : List.of("binary-bot", "Random-Bot", "linear-bot-2")) {
            assertRefused("bad-name", () -> lobby.hello(name, Optional.empty(), first));
        }
        lobby.hello("my-bot", Optional.empty(), first);
    }

    @Test
    void aBannedNameIsNotMadeUpForAGuestEither() {
        lobby.sanctions().ban("guest", true);
        assertThat(lobby.seatGuest(first)).isEqualTo("guest-2");
    }

    /** Another connection with the token is no way around them. */
    @Test
    void theLimitsOfAPlayerAreThePlayersAndNotTheConnections() throws Exception {
        Optional<String> token =
                Optional.of(lobby.hello("ann", Optional.empty(), first).token());
        for (int line = 0; line < 3; line++) {
            assertThat(lobby.maySay("ann")).isTrue();
        }
        lobby.hello("ann", token, second);
        assertThat(lobby.maySay("ann")).isFalse();
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(lobby.maySay("ann")).isTrue();
    }

    @Test
    void aListenersRoomPlaysItsGameAndGoesWithIt() throws Exception {
        lobby.bind("CLASS", "guess");
        lobby.bind("CLASS", "guess");
        lobby.unbind("CLASS");
        assertThat(lobby.listedRooms()).hasSize(1);
        lobby.hello("ann", Optional.empty(), first);
        lobby.join("ann", "CLASS", Member.Role.PLAYER);
        lobby.unbind("CLASS");
        assertThat(lobby.listedRooms()).as("somebody is there").hasSize(1);
        String own = lobby.operator().open("guess", Mode.RACE, 1, 5, true);
        lobby.leave("ann");
        assertThat(lobby.listedRooms()).as("the teacher's own stays").hasSize(1);
        lobby.bind(own, "guess");
        lobby.unbind(own);
        assertThat(lobby.listedRooms()).hasSize(1);
    }

    @Test
    void aListenerIsNotBoundToARoomThatGoesWithItsPlayers() throws Exception {
        lobby.hello("ann", Optional.empty(), first);
        String code = lobby.create("ann", "guess", Mode.RACE, 1, 5, true).room().code();
        assertThatExceptionOfType(Operator.RefusedException.class)
                .isThrownBy(() -> lobby.bind(code, "guess"))
                .withMessageContaining("is a player's");
    }

    @Test
    void aTokenHas128BitsAndIsGoodUntilTheNextIsUsed() throws Exception {
        Lobby.Greeting greeting = lobby.hello("ann", Optional.empty(), first);
        assertThat(greeting.token()).matches("[0-9a-f]{32}");
        Lobby.Greeting again = lobby.hello("ann", Optional.of(greeting.token()), second);
        assertThat(again.resumed()).isTrue();
        assertThat(again.token()).isNotEqualTo(greeting.token());
        lobby.hello("ann", Optional.of(again.token()), new RecordedAudience());
        assertRefused("name-in-use", () -> lobby.hello("ann", Optional.of(greeting.token()), new RecordedAudience()));
    }

    @Test
    void aTokenThatHasNeverArrivedLocksNobodyOut() throws Exception {
        Optional<String> token =
                Optional.of(lobby.hello("ann", Optional.empty(), first).token());
        Optional<String> neverArrived =
                Optional.of(lobby.hello("ann", token, second).token());
        Optional<String> arrived =
                Optional.of(lobby.hello("ann", token, new RecordedAudience()).token());
        assertRefused("name-in-use", () -> lobby.hello("ann", neverArrived, new RecordedAudience()));
        assertThat(lobby.hello("ann", arrived, new RecordedAudience()).resumed())
                .isTrue();
        assertRefused("name-in-use", () -> lobby.hello("ann", token, new RecordedAudience()));
    }

    @Test
    void theHolderOfTheTokenTakesOverASeatThatStillLooksAlive() throws Exception {
        Lobby.Greeting ann = lobby.hello("ann", Optional.empty(), first);
        LobbyAnswer.InRoom room = lobby.create("ann", "guess", Mode.RACE, 1, 5, true);
        Lobby.Greeting again = lobby.hello("ann", Optional.of(ann.token()), second);
        assertThat(again.room().orElseThrow().room().code())
                .isEqualTo(room.room().code());
        assertThat(first.of(LobbyEvent.TakenOver.class)).hasSize(1);
        assertThat(first.hasHungUp()).isTrue();
        // The old connection ends after the new one has come: that must not free the seat.
        lobby.lost("ann", first);
        lobby.room("ann").start("ann");
        assertThat(second.of(LobbyEvent.RoundStarted.class)).hasSize(1);
        assertThat(first.of(LobbyEvent.RoundStarted.class)).isEmpty();
    }

    @Test
    void whoComesInTheMiddleOfARoundIsToldHowLongItGoesOn() throws Exception {
        lobby.hello("ann", Optional.empty(), first);
        LobbyAnswer.InRoom opened = lobby.create("ann", "guess", Mode.RACE, 1, 5, true);
        assertThat(opened.secondsLeft()).as("before the round").isZero();
        lobby.room("ann").start("ann");
        now.addAndGet(Duration.ofMillis(30_001).toNanos());
        lobby.hello("bob", Optional.empty(), second);
        LobbyAnswer.InRoom joined = lobby.join("bob", opened.room().code(), Member.Role.PLAYER);
        assertThat(joined.secondsLeft()).isEqualTo(150);
        assertThat(joined.view()).as("plays from the next round on").isEmpty();
    }

    @Test
    void nameAndSeatAreKeptForTwoMinutesAndThenFree() throws Exception {
        lobby.hello("ann", Optional.empty(), first);
        lobby.create("ann", "guess", Mode.RACE, 1, 5, true);
        lobby.lost("ann", first);
        now.addAndGet(Timing.DEFAULT.seatKept().minusNanos(1).toNanos());
        lobby.tick();
        assertRefused("name-in-use", () -> lobby.hello("ann", Optional.empty(), second));
        assertThat(lobby.listedRooms()).hasSize(1);
        now.addAndGet(1);
        lobby.tick();
        assertThat(lobby.hello("ann", Optional.empty(), second).resumed()).isFalse();
        assertThat(lobby.listedRooms()).as("an empty room goes away").isEmpty();
    }

    @Test
    void roomsAreFoundByTheirCodeHoweverItIsTyped() throws Exception {
        lobby.hello("ann", Optional.empty(), first);
        lobby.hello("bob", Optional.empty(), second);
        String code =
                lobby.create("ann", "guess", Mode.GOLF, 2, 5, false).room().code();
        assertThat(lobby.listedRooms()).as("unlisted").isEmpty();
        lobby.join("bob", " " + code.toLowerCase(Locale.ROOT), Member.Role.PLAYER);
        assertThat(lobby.people("bob"))
                .containsExactly(new Person("ann", "host", 0, true), new Person("bob", "player", 0, true));
        assertRefused("in-room", () -> lobby.join("bob", code, Member.Role.PLAYER));
        lobby.leave("bob");
        assertRefused("no-room", () -> lobby.join("bob", "????", Member.Role.PLAYER));
    }

    @Test
    void aRoomWithNothingButBotsGoesAway() throws Exception {
        lobby.hello("ann", Optional.empty(), first);
        lobby.create("ann", "guess", Mode.RACE, 1, 5, true);
        lobby.addBot("ann", "binary");
        lobby.addBot("ann", "binary");
        assertThat(lobby.people("ann")).extracting(Person::name).containsExactly("ann", "binary-bot", "binary-bot-2");
        assertRefused("no-bot", () -> lobby.addBot("ann", "genius"));
        lobby.leave("ann");
        assertThat(lobby.listedRooms()).isEmpty();
    }

    @Test
    void stormsOfComingAndGoingLeaveNoGhost() throws Exception {
        lobby.hello("ann", Optional.empty(), first);
        String code =
                lobby.create("ann", "guess", Mode.RACE, 99, 1000, true).room().code();
        lobby.room("ann").start("ann");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                String name = "storm-" + i;
                threads.execute(() -> comeAndGo(name, code));
            }
        }
        assertThat(lobby.people("ann")).containsExactly(new Person("ann", "host", 0, true));
        assertThat(lobby.listedRooms().getFirst().players()).isEqualTo(1);
        lobby.leave("ann");
        assertThat(lobby.people("ann")).extracting(Person::name).containsExactly("ann");
        assertThat(lobby.listedRooms()).isEmpty();
    }

    private void comeAndGo(String name, String code) {
        try {
            for (int i = 0; i < 20; i++) {
                RecordedAudience audience = new RecordedAudience();
                String token = lobby.hello(name, Optional.empty(), audience).token();
                lobby.join(name, code, i % 3 == 0 ? Member.Role.SPECTATOR : Member.Role.PLAYER);
                if (i % 2 == 0) {
                    RecordedAudience other = new RecordedAudience();
                    lobby.lost(name, audience);
                    lobby.hello(name, Optional.of(token), other);
                    lobby.leave(name);
                    lobby.bye(name, other);
                } else {
                    lobby.bye(name, audience);
                }
            }
        } catch (Refusal e) {
            throw new AssertionError(name, e);
        }
    }

    @FunctionalInterface
    private interface Asking {
        void ask() throws Refusal;
    }

    private static void assertRefused(String code, Asking what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::ask)
                .satisfies(refusal -> assertThat(refusal.answer().toString()).contains("code=" + code));
    }
}
