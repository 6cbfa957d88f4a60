package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.common.game.RawValues;
import recess.common.game.SetRules;
import recess.common.guess.GuessGame;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.room.Audience;
import recess.common.room.Refusal;
import recess.common.room.Timing;

class LobbyTest {
    private static final InetAddress HERE = address(127, 0, 0, 1);
    private static final InetAddress THERE = address(10, 0, 0, 7);

    private final AtomicLong now = new AtomicLong();
    private final Lobby lobby = TestLobby.of(List.of(new GuessGame()), now::get);
    private final RecordedAudience first = new RecordedAudience();
    private final RecordedAudience second = new RecordedAudience();

    @Test
    void aNameBelongsToOneWhateverItsCase() throws Exception {
        hello("Ann", Optional.empty(), first);
        assertRefused("name-in-use", () -> hello("aNN", Optional.empty(), second));
        assertRefused("name-in-use", () -> hello("Ann", Optional.of("0".repeat(32)), second));
        assertRefused("bad-name", () -> hello("the server", Optional.empty(), second));
    }

    @Test
    void aNameThatWasTakenWithAProofIsItsOwnersUntilTheEnd() throws Exception {
        String proof = lobby.proof(new byte[] {1, 2, 3});
        assertThat(proof).hasSize(32).isEqualTo(lobby.proof(new byte[] {1, 2, 3}));
        hello("ann", Optional.of(proof), first);
        lobby.presence().bye("ann", first);
        assertRefused("name-in-use", () -> hello("ANN", Optional.empty(), second));
        assertRefused("name-in-use", () -> hello("ann", Optional.of(lobby.proof(new byte[] {4})), second));
        assertRefused("name-in-use", () -> hello("ann", Optional.of(proof.replace(proof.charAt(31), 'x')), second));
        assertThat(lobby.isOpenTo("ann", Optional.empty())).isFalse();
        assertThat(lobby.isOpenTo("ann", Optional.of(proof))).isTrue();
        hello("ann", Optional.of(proof), first);
        assertThat(hello("ann", Optional.of(proof), second).resumed())
                .as("also while the old connection looks alive")
                .isTrue();
    }

    @Test
    void aLostSeatGoesBackToItsOwnerOnly() throws Exception {
        String proof = lobby.proof(new byte[] {1});
        hello("ann", Optional.of(proof), first);
        lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 10, true));
        assertThat(lobby.lostSeatsOf(proof)).isEmpty();
        lobby.operator().sayTo("ann", "hello");
        lobby.presence().lost("ann", first);
        assertRefused("no-name", () -> lobby.operator().sayTo("ann", "hello"));
        assertThat(lobby.lostSeatsOf(proof)).containsExactly("ann");
        assertRefused("name-in-use", () -> hello("ann", Optional.empty(), second));
        assertThat(hello("ann", Optional.of(proof), second).room()).isPresent();
    }

    @Test
    void aKeyHasSoManyNamesAndAllKeysTogetherHaveALimit() throws Exception {
        String proof = lobby.proof(new byte[] {1});
        for (int i = 0; i <= OwnedNames.MAX_OF_ONE; i++) {
            hello("ann" + i, Optional.of(proof), first);
            lobby.presence().bye("ann" + i, first);
        }
        hello("ann0", Optional.empty(), second);
        assertRefused("name-in-use", () -> hello("ann1", Optional.empty(), second));
        for (int i = 0; i < OwnedNames.MAX; i++) {
            hello("p" + i, Optional.of(lobby.proof(new byte[] {2, (byte) i, (byte) (i >> 8)})), first);
            lobby.presence().bye("p" + i, first);
        }
        hello("ann1", Optional.empty(), second);
        assertRefused("name-in-use", () -> hello("p999", Optional.empty(), second));
    }

    @Test
    void nobodyIsCalledLikeABot() throws Exception {
        for (String name : List.of("binary-bot", "Random-Bot", "linear-bot-2")) {
            assertRefused("bad-name", () -> hello(name, Optional.empty(), first));
        }
        hello("my-bot", Optional.empty(), first);
    }

    @Test
    void aBannedNameIsNotMadeUpForAGuestEither() throws Exception {
        bind("CLASS");
        lobby.sanctions().ban("guest", true);
        assertThat(lobby.presence().sitRaw("CLASS", HERE, first).name()).isEqualTo("guest-2");
    }

    @Test
    void aScriptThatComesBackFromItsAddressHasTheSeatThatWasLostFirst() throws Exception {
        bind("CLASS");
        RecordedAudience third = new RecordedAudience();
        lobby.presence().sitRaw("CLASS", HERE, first);
        lobby.presence().sitRaw("CLASS", HERE, second);
        lobby.presence().sitRaw("CLASS", THERE, third);
        lobby.presence().lost("guest-2", second);
        now.addAndGet(1);
        lobby.presence().lost("guest", first);
        lobby.presence().lost("guest-3", third);
        assertThat(lobby.presence().sitRaw("CLASS", HERE, first).name()).isEqualTo("guest-2");
        assertThat(lobby.presence().sitRaw("CLASS", HERE, second).name()).isEqualTo("guest");
        assertThat(lobby.presence()
                        .sitRaw("CLASS", HERE, new RecordedAudience())
                        .name())
                .as("no live seat, and none of another address")
                .isEqualTo("guest-4");
        assertThat(lobby.presence().sitRaw("CLASS", THERE, third).name()).isEqualTo("guest-3");
        assertThat(lobby.listedRooms().rooms().getFirst().players()).isEqualTo(4);
    }

    @Test
    void aListenersRoomHasTheRoundsThatAllItsListenersWant() throws Exception {
        lobby.bind("CLASS", "guess", RawValues.USUAL, OptionalInt.of(5), Optional.of(Mode.GOLF));
        assertThat(lobby.listedRooms().rooms().getFirst().rounds()).isEqualTo(5);
        assertThat(lobby.listedRooms().rooms().getFirst().mode()).isEqualTo(Mode.GOLF);
        bind("CLASS");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lobby.bind("CLASS", "guess", RawValues.USUAL, OptionalInt.of(4), Optional.empty()))
                .withMessage("room CLASS is there already, with 5 rounds and not 4");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        lobby.bind("CLASS", "guess", RawValues.USUAL, OptionalInt.empty(), Optional.of(Mode.RACE)))
                .withMessage("room CLASS is there already, for golf and not race");
    }

    @Test
    void aListenersRoomHasTheRulesThatItWasOpenedWith() throws Exception {
        lobby.bind("CLASS", "guess", rules("to", "20", "tries", "5"), OptionalInt.empty(), Optional.empty());
        assertThat(lobby.listedRooms().rooms().getFirst().rules()).isEqualTo("to=20,tries=5");
        assertThat(bind("CLASS").given()).as("who wants nothing").containsOnly(entry("to", "20"), entry("tries", "5"));
        assertThat(lobby.bind("CLASS", "guess", rules("from", "1", "to", "20"), OptionalInt.empty(), Optional.empty()))
                .as("who wants what is so")
                .isEqualTo(bind("CLASS"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lobby.bind(
                        "CLASS", "guess", rules("to", "30", "low", "LOW"), OptionalInt.empty(), Optional.empty()))
                .withMessage("room CLASS is there already, with to=20,tries=5 and not with to=30,tries=5");
    }

    @Test
    void aRoomOfTheTeachersHasTheRulesBehindItsGame() throws Exception {
        RoomOpening opening = RoomOpening.withCode("CLASS guess from 1 to 20 rounds 9 tries 5 golf");
        assertThat(opening.rounds()).isEqualTo(9);
        lobby.operator().open(opening);
        assertThat(lobby.listedRooms().rooms().getFirst().played()).isEqualTo("guess, to 20, tries 5");
        bind("CLASS");
        lobby.presence().sitRaw("CLASS", HERE, first);
        lobby.operator().ensure(RoomOpening.withCode("CLASS guess golf tries 5 rounds 9 to 20"));
        assertThat(lobby.operator().people("CLASS")).as("the same room").hasSize(1);
        lobby.operator().ensure(RoomOpening.withCode("CLASS guess golf tries 6 rounds 9 to 20"));
        assertThat(lobby.operator().people("CLASS")).as("another").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "guess to 0,          from=1 is not below to=0",
        "guess to,            to lacks its value: N",
        "guess to x,          'to=''x'' is no whole number from 0 to 1000000'",
        "code to 20,          'to' is too much",
        "battleship until missiles, 'until=missiles is for games alone: in a room every ship hit is a win'",
    })
    void rulesThatCannotBeAreRefused(String typed, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoomOpening.read(List.of(typed.split(" "))))
                .withMessage(why);
    }

    @Test
    void aPlayerSetsRulesButNamesNoFile() throws Exception {
        hello("ann", Optional.empty(), first);
        for (String rules : List.of("words=/etc/passwd", "to", "to=5,,tries=3")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() ->
                            lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true, rules)))
                    .withMessageContaining("sets none of the rules from, to, tries: NAME=VALUE, with commas between");
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true, "to=0")))
                .withMessage("from=1 is not below to=0");
        assertThat(lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true, "tries=3,to=9"))
                        .room()
                        .rules())
                .isEqualTo("to=9,tries=3");
    }

    private static RawValues rules(String... pairs) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return new RawValues(all);
    }

    @Test
    void aNameIsFreeAtOnceWhereNoSeatIsLost() throws Exception {
        Optional<String> token =
                Optional.of(hello("ann", Optional.empty(), first).token());
        lobby.presence().lost("ann", first);
        hello("bob", Optional.empty(), second);
        assertThat(lobby.people("bob").people()).extracting(Person::name).containsExactly("bob");
        assertThat(hello("ann", token, first).resumed())
                .as("the token is good until then")
                .isTrue();
        lobby.presence().lost("ann", first);
        assertThat(helloFrom(THERE, "ann", new RecordedAudience()).resumed()).isFalse();
        assertRefused("name-in-use", () -> hello("ann", token, first));
    }

    @Test
    void aLostSeatGoesBackToItsAddressWithoutATokenAndALiveOneToNobody() throws Exception {
        hello("ann", Optional.empty(), first);
        lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true));
        assertRefused("name-in-use", () -> hello("ann", Optional.empty(), second));
        lobby.presence().lost("ann", first);
        assertRefused("name-in-use", () -> helloFrom(THERE, "ann", second));
        Lobby.Greeting again = hello("ann", Optional.empty(), second);
        assertThat(again.resumed()).isTrue();
        assertThat(again.room()).isPresent();
        ask("ann", new LobbyRequest.Start());
        assertThat(second.of(LobbyEvent.RoundStarted.class)).hasSize(1);
    }

    @Test
    void aScriptsSeatIsNoNameToTake() throws Exception {
        bind("CLASS");
        lobby.presence().sitRaw("CLASS", HERE, first);
        lobby.presence().lost("guest", first);
        assertRefused("name-in-use", () -> hello("guest", Optional.empty(), second));
    }

    /** Another connection with the token is no way around them. */
    @Test
    void theLimitsOfAPlayerAreThePlayersAndNotTheConnections() throws Exception {
        Optional<String> token =
                Optional.of(hello("ann", Optional.empty(), first).token());
        lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true));
        for (int line = 0; line < 3; line++) {
            ask("ann", new LobbyRequest.Say("hi"));
        }
        hello("ann", token, second);
        assertRefused("slow-down", () -> ask("ann", new LobbyRequest.Say("hi")));
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        ask("ann", new LobbyRequest.Say("hi"));
        assertRefused("slow-down", () -> ask("ann", new LobbyRequest.Say("hi")));
    }

    @Test
    void aListenersRoomPlaysItsGameAndGoesWithIt() throws Exception {
        bind("CLASS");
        bind("CLASS");
        lobby.unbind("CLASS");
        assertThat(lobby.listedRooms().rooms()).hasSize(1);
        hello("ann", Optional.empty(), first);
        lobby.join("ann", "CLASS", true);
        lobby.unbind("CLASS");
        assertThat(lobby.listedRooms().rooms()).as("somebody is there").hasSize(1);
        String own = lobby.operator()
                .open(new RoomOpening("guess", Mode.RACE, 1, 5, true, false, Optional.empty(), RawValues.USUAL));
        lobby.leave("ann");
        assertThat(lobby.listedRooms().rooms()).as("the teacher's own stays").hasSize(1);
        bind(own);
        lobby.unbind(own);
        assertThat(lobby.listedRooms().rooms()).hasSize(1);
    }

    @Test
    void aListenerIsNotBoundToARoomThatGoesWithItsPlayers() throws Exception {
        hello("ann", Optional.empty(), first);
        String code = lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true))
                .room()
                .code();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> bind(code)).withMessageContaining("is a player's");
    }

    @Test
    void aTokenHas128BitsAndIsGoodUntilTheNextIsUsed() throws Exception {
        Lobby.Greeting greeting = hello("ann", Optional.empty(), first);
        assertThat(greeting.token()).matches("[0-9a-f]{32}");
        Lobby.Greeting again = hello("ann", Optional.of(greeting.token()), second);
        assertThat(again.resumed()).isTrue();
        assertThat(again.token()).isNotEqualTo(greeting.token());
        hello("ann", Optional.of(again.token()), new RecordedAudience());
        assertRefused("name-in-use", () -> hello("ann", Optional.of(greeting.token()), new RecordedAudience()));
    }

    @Test
    void aTokenThatHasNeverArrivedLocksNobodyOut() throws Exception {
        Optional<String> token =
                Optional.of(hello("ann", Optional.empty(), first).token());
        Optional<String> neverArrived = Optional.of(hello("ann", token, second).token());
        Optional<String> arrived =
                Optional.of(hello("ann", token, new RecordedAudience()).token());
        assertRefused("name-in-use", () -> hello("ann", neverArrived, new RecordedAudience()));
        assertThat(hello("ann", arrived, new RecordedAudience()).resumed()).isTrue();
        assertRefused("name-in-use", () -> hello("ann", token, new RecordedAudience()));
    }

    @Test
    void theHolderOfTheTokenTakesOverASeatThatStillLooksAlive() throws Exception {
        Lobby.Greeting ann = hello("ann", Optional.empty(), first);
        LobbyAnswer.InRoom room = lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true));
        Lobby.Greeting again = hello("ann", Optional.of(ann.token()), second);
        assertThat(again.room().orElseThrow().room().code())
                .isEqualTo(room.room().code());
        assertThat(first.of(LobbyEvent.TakenOver.class)).hasSize(1);
        assertThat(first.hasHungUp()).isTrue();
        // The old connection ends after the new one has come: that must not free the seat.
        lobby.presence().lost("ann", first);
        ask("ann", new LobbyRequest.Start());
        assertThat(second.of(LobbyEvent.RoundStarted.class)).hasSize(1);
        assertThat(first.of(LobbyEvent.RoundStarted.class)).isEmpty();
    }

    @Test
    void whoComesInTheMiddleOfARoundIsToldHowLongItGoesOn() throws Exception {
        hello("ann", Optional.empty(), first);
        LobbyAnswer.InRoom opened = lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true));
        assertThat(opened.secondsLeft()).as("before the round").isZero();
        ask("ann", new LobbyRequest.Start());
        now.addAndGet(Duration.ofMillis(30_001).toNanos());
        hello("bob", Optional.empty(), second);
        LobbyAnswer.InRoom joined = lobby.join("bob", opened.room().code(), true);
        assertThat(joined.secondsLeft()).isEqualTo(150);
        assertThat(joined.view()).as("plays from the next round on").isEmpty();
    }

    @Test
    void nameAndSeatAreKeptForTwoMinutesAndThenFree() throws Exception {
        hello("ann", Optional.empty(), first);
        lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true));
        lobby.presence().lost("ann", first);
        now.addAndGet(Timing.DEFAULT.seatKept().minusNanos(1).toNanos());
        lobby.tick();
        assertRefused("name-in-use", () -> helloFrom(THERE, "ann", second));
        assertThat(lobby.listedRooms().rooms()).hasSize(1);
        now.addAndGet(1);
        lobby.tick();
        assertThat(hello("ann", Optional.empty(), second).resumed()).isFalse();
        assertThat(lobby.listedRooms().rooms()).as("an empty room goes away").isEmpty();
    }

    @Test
    void roomsAreFoundByTheirCodeHoweverItIsTyped() throws Exception {
        hello("ann", Optional.empty(), first);
        hello("bob", Optional.empty(), second);
        String code = lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.GOLF, 2, 5, false))
                .room()
                .code();
        assertThat(lobby.listedRooms().rooms()).as("unlisted").isEmpty();
        lobby.join("bob", " " + code.toLowerCase(Locale.ROOT), true);
        assertThat(lobby.people("bob").people())
                .containsExactly(
                        new Person("ann", Person.Role.HOST, 0, true), new Person("bob", Person.Role.PLAYER, 0, true));
        assertRefused("in-room", () -> lobby.join("bob", code, true));
        lobby.leave("bob");
        assertRefused("no-room", () -> lobby.join("bob", "????", true));
    }

    @Test
    void aRoomWithNothingButBotsGoesAway() throws Exception {
        hello("ann", Optional.empty(), first);
        lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true));
        lobby.addBot("ann", "binary");
        lobby.addBot("ann", "binary");
        assertThat(lobby.people("ann").people())
                .extracting(Person::name)
                .containsExactly("ann", "binary-bot", "binary-bot-2");
        assertRefused("no-bot", () -> lobby.addBot("ann", "genius"));
        lobby.leave("ann");
        assertThat(lobby.listedRooms().rooms()).isEmpty();
    }

    @Test
    void stormsOfComingAndGoingLeaveNoGhost() throws Exception {
        hello("ann", Optional.empty(), first);
        String code = lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 99, 1000, true))
                .room()
                .code();
        ask("ann", new LobbyRequest.Start());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                String name = "storm-" + i;
                threads.execute(() -> comeAndGo(name, code));
            }
        }
        assertThat(lobby.people("ann").people()).containsExactly(new Person("ann", Person.Role.HOST, 0, true));
        assertThat(lobby.listedRooms().rooms().getFirst().players()).isEqualTo(1);
        lobby.leave("ann");
        assertThat(lobby.people("ann").people()).extracting(Person::name).containsExactly("ann");
        assertThat(lobby.listedRooms().rooms()).isEmpty();
    }

    private void comeAndGo(String name, String code) {
        try {
            for (int i = 0; i < 20; i++) {
                RecordedAudience audience = new RecordedAudience();
                String token = hello(name, Optional.empty(), audience).token();
                lobby.join(name, code, i % 3 == 0 ? false : true);
                if (i % 2 == 0) {
                    RecordedAudience other = new RecordedAudience();
                    lobby.presence().lost(name, audience);
                    hello(name, Optional.of(token), other);
                    lobby.leave(name);
                    lobby.presence().bye(name, other);
                } else {
                    lobby.presence().bye(name, audience);
                }
            }
        } catch (Refusal e) {
            throw new AssertionError(name, e);
        }
    }

    private Lobby.Greeting hello(String name, Optional<String> token, Audience audience) throws Refusal {
        return lobby.presence().hello(name, token, false, HERE, audience);
    }

    private Lobby.Greeting helloFrom(InetAddress address, String name, Audience audience) throws Refusal {
        return lobby.presence().hello(name, Optional.empty(), false, address, audience);
    }

    private SetRules bind(String code) throws Refusal {
        return lobby.bind(code, "guess", RawValues.USUAL, OptionalInt.empty(), Optional.empty());
    }

    private static InetAddress address(int... numbers) {
        byte[] bytes = new byte[4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Asking {
        void ask() throws Refusal;
    }

    private static void assertRefused(String code, Asking what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::ask)
                .satisfies(refusal -> assertThat(refusal.code().code()).isEqualTo(code));
    }

    @Test
    void theSeatOfTheLostIsFreeAfterTwoMinutes() throws Exception {
        hello("ann", Optional.empty(), first);
        hello("bob", Optional.empty(), second);
        String code = lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true))
                .room()
                .code();
        lobby.join("bob", code, true);
        lobby.presence().lost("bob", second);
        now.addAndGet(Timing.DEFAULT.seatKept().toNanos() - 1);
        lobby.tick();
        assertThat(lobby.people("ann").people()).hasSize(2);
        now.addAndGet(1);
        lobby.tick();
        assertThat(lobby.people("ann").people()).hasSize(1);
        assertThat(first.of(LobbyEvent.Left.class))
                .extracting(LobbyEvent.Left::why)
                .containsExactly(LobbyEvent.Left.Reason.LOST, LobbyEvent.Left.Reason.GONE);
    }

    private LobbyAnswer ask(String name, LobbyRequest.OfRoom request) throws Refusal {
        return lobby.seat(name).answer(request, Audience.NOBODY);
    }
}
