package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.common.Games;
import recess.common.game.RawValues;
import recess.common.hangman.WordList;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.room.Audience;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.server.share.Origin;

/** What one address may hold, and what everybody sees of it. */
class SharesOfTheLobbyTest {
    private static final InetAddress CROWD = InetAddress.ofLiteral("10.0.0.66");
    private static final InetAddress LAB = InetAddress.ofLiteral("10.0.0.1");

    private final AtomicLong now = new AtomicLong(1_000_000_000);
    private final Lobby lobby = TestLobby.of(Games.all(WordList.parse("help")), now::get);

    @Test
    void aRoomThatEverybodyHasLeftBehindGivesWayWhereAllAreTaken() throws Exception {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < Rooms.MAX_ROOMS; i++) {
            codes.add(roomOf(CROWD, "crowd-" + i, true));
        }
        String honest = roomOf(LAB, "ann", false);
        assertThat(lobby.people("ann").people()).extracting(Person::name).containsExactly("ann");
        assertRefused("no-room", () -> join(LAB, "bob", codes.getFirst()));
        join(LAB, "cat", codes.get(1));
        assertThat(lobby.operator().rooms()).hasSize(Rooms.MAX_ROOMS);
        // Whoever is behind the same address is served too, at the cost of what nobody is in.
        roomOf(CROWD, "dan", false);
        join(LAB, "eve", honest);
    }

    @Test
    void aRoomInWhichNobodyPlaysGivesWayToAnotherAddressAndIsTold() throws Exception {
        RecordedAudience first = new RecordedAudience();
        lobby.presence().hello("first", Optional.empty(), false, CROWD, first);
        lobby.create("first", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true));
        for (int i = 1; i < Rooms.MAX_ROOMS; i++) {
            roomOf(CROWD, "crowd-" + i, false);
        }
        hello(CROWD, "late");
        assertRefused("too-many-rooms", () -> create("late"))
                .contains("your address already holds 500 of 500 rooms, and all are taken");
        roomOf(LAB, "ann", false);
        assertThat(first.of(LobbyEvent.RoomClosed.class)).hasSize(1);
        assertRefused("no-room", () -> lobby.seat("first"));
    }

    @Test
    void aRoundThatSomebodyPlaysNeverGivesWayNorDoesTheTeachersRoom() throws Exception {
        for (int i = 0; i < Rooms.MAX_ROOMS - 1; i++) {
            roomOf(CROWD, "crowd-" + i, false);
            ask("crowd-" + i, new LobbyRequest.Start());
        }
        openTeachers(5);
        hello(LAB, "ann");
        assertRefused("too-many-rooms", () -> create("ann")).contains("all 500 rooms are taken and in use");
        lobby.presence().lost("crowd-7", audiences.get(7));
        assertThat(create("ann").room().host()).isEqualTo("ann");
    }

    @Test
    void aClassBehindOneAddressMayHaveARoomEach() throws Exception {
        for (int i = 0; i < 40; i++) {
            roomOf(LAB, "pupil-" + i, false);
        }
        assertThat(lobby.listedRooms().rooms()).hasSize(40);
    }

    @Test
    void seatsOfLostConnectionsAreBoundedAndTheCrowdsGoFirst() throws Exception {
        String code = roomOf(LAB, "ann", false);
        RecordedAudience bob = new RecordedAudience();
        String token =
                lobby.presence().hello("bob", Optional.empty(), false, LAB, bob).token();
        lobby.join("bob", code, true);
        lobby.presence().lost("bob", bob);
        for (int i = 0; i < Players.MAX_LOST + 200; i++) {
            now.addAndGet(1_000_000);
            RecordedAudience passing = new RecordedAudience();
            lobby.presence().hello("crowd-" + i, Optional.empty(), false, CROWD, passing);
            lobby.join("crowd-" + i, code, i % 2 == 0 ? false : true);
            lobby.presence().lost("crowd-" + i, passing);
        }
        assertThat(lobby.register().people()).hasSize(Players.MAX_LOST + 1);
        assertThat(lobby.presence()
                        .hello("bob", Optional.of(token), false, LAB, bob)
                        .resumed())
                .isTrue();
    }

    @Test
    void listsAreCutAndSayHowManyMoreThereAre() throws Exception {
        String code = roomOf(LAB, "ann", false);
        for (int i = 0; i < LobbyAnswer.MAX_ROWS + 39; i++) {
            hello(LAB, "p-" + i);
        }
        hello(LAB, "zoe");
        LobbyAnswer.People outside = lobby.people("zoe");
        assertThat(outside.people())
                .hasSize(LobbyAnswer.MAX_ROWS)
                .first()
                .extracting(Person::name)
                .isEqualTo("ann");
        assertThat(outside.more()).isEqualTo(41);
        for (int i = 0; i < LobbyAnswer.MAX_ROWS; i++) {
            lobby.join("p-" + i, code, false);
        }
        assertThat(lobby.people("ann").people()).hasSize(LobbyAnswer.MAX_ROWS);
        assertThat(lobby.people("ann").more()).isEqualTo(1);
    }

    @Test
    void roomsThatSomebodyIsInAreListedBeforeTheOthers() throws Exception {
        for (int i = 0; i < LobbyAnswer.MAX_ROWS + 5; i++) {
            roomOf(CROWD, "crowd-" + i, true);
        }
        String code = roomOf(LAB, "ann", false);
        LobbyAnswer.Rooms rooms = lobby.listedRooms();
        assertThat(rooms.rooms())
                .hasSize(LobbyAnswer.MAX_ROWS)
                .first()
                .satisfies(room -> assertThat(room.code()).isEqualTo(code));
        assertThat(rooms.more()).isEqualTo(6);
    }

    @Test
    void onlyTheHostSeatsBotsAndTakesThemOut() throws Exception {
        String code = roomOf(LAB, "ann", false);
        hello(LAB, "eve");
        lobby.join("eve", code, false);
        assertRefused("not-host", () -> lobby.addBot("eve", "linear"));
        lobby.addBot("ann", "linear");
        lobby.addBot("ann", "linear");
        lobby.addBot("ann", "linear");
        assertRefused("not-host", () -> ask("eve", new LobbyRequest.RemoveBot("linear-bot")));
        assertRefused("no-bot", () -> ask("ann", new LobbyRequest.RemoveBot("eve")));
        ask("ann", new LobbyRequest.RemoveBot("linear-bot-2"));
        assertThat(names("ann")).containsExactly("ann", "eve", "linear-bot", "linear-bot-3");
        lobby.addBot("ann", "linear");
        assertThat(names("ann")).as("a name that is free again").contains("linear-bot-2");
        lobby.operator().removeBot(code, "linear-bot");
        lobby.operator().seatBot(code, "binary");
        assertThat(names("ann")).contains("binary-bot").doesNotContain("linear-bot");
    }

    @Test
    void aHostSeatsFiftyBotsAndTheTeacherMore() throws Exception {
        String code = openTeachers(1000);
        hello(LAB, "ann");
        lobby.join("ann", code, true);
        for (int i = 0; i < Room.MAX_BOTS_OF_A_HOST; i++) {
            lobby.addBot("ann", "random");
        }
        assertRefused("room-full", () -> lobby.addBot("ann", "random")).contains("(limit 50)");
        lobby.operator().seatBot(code, "random");
    }

    @Test
    void theBotsOfACrowdGiveWayToOthers() throws Exception {
        for (int i = 0; i < Bots.MAX_BOTS / Room.MAX_BOTS_OF_A_HOST; i++) {
            String host = "crowd-" + i;
            roomOf(CROWD, host, false);
            for (int bot = 0; bot < Room.MAX_BOTS_OF_A_HOST; bot++) {
                lobby.addBot(host, "random");
            }
        }
        roomOf(CROWD, "late", false);
        assertRefused("too-many-bots", () -> lobby.addBot("late", "random")).contains("already hold 1000 of 1000 bots");
        roomOf(LAB, "ann", false);
        lobby.addBot("ann", "random");
        assertThat(lobby.register().holdings())
                .extracting(Register.Holding::address, Register.Holding::bots)
                .containsExactly(tuple(CROWD.getHostAddress(), Bots.MAX_BOTS - 1), tuple(LAB.getHostAddress(), 1));
    }

    @Test
    void comingAndGoingHasThePaceOfChat() throws Exception {
        String code = roomOf(LAB, "ann", false);
        hello(LAB, "bob");
        for (int i = 0; i < 3; i++) {
            lobby.join("bob", code, false);
            lobby.leave("bob");
        }
        assertRefused("slow-down", () -> lobby.join("bob", code, true)).contains("6 in 6 s");
        assertRefused("slow-down", () -> lobby.join("bob", "ZZZZ", true));
        now.addAndGet(Duration.ofSeconds(6).toNanos());
        lobby.join("bob", code, true);
        for (int i = 0; i < 6; i++) {
            ask("ann", new LobbyRequest.Pause(i % 2 == 0));
        }
        assertRefused("slow-down", () -> ask("ann", new LobbyRequest.Pause(false)));
    }

    @Test
    void theCodeOfAnUnlistedRoomCannotBeGuessed() throws Exception {
        hello(LAB, "ann");
        assertThat(lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, false))
                        .room()
                        .code())
                .hasSize(RoomCodes.UNLISTED_LETTERS);
    }

    /** Neither another name nor a page for the projector is a way around: what counts is the address. */
    @Test
    void wrongCodesOfRoomsAreCountedByAddress() throws Exception {
        String open = roomOf(LAB, "ann", false);
        hello(LAB, "eve");
        String hidden = lobby.create("eve", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, false))
                .room()
                .code();
        for (int i = 0; i < CodeTrials.AT_ONCE / 2; i++) {
            int number = i;
            assertRefused("no-room", () -> join(CROWD, "crowd-" + number, "WRNG" + number));
            lobby.tryCode("WRNG" + i, Origin.of(CROWD));
        }
        assertRefused("slow-down", () -> lobby.tryCode(hidden, Origin.of(CROWD)))
                .contains("wrong codes of rooms from one address: 60 in 60 s");
        assertRefused("slow-down", () -> join(CROWD, "late", hidden));
        lobby.join("late", open, false);
        join(LAB, "bob", hidden);
        now.addAndGet(CodeTrials.TIME.toNanos() / CodeTrials.AT_ONCE);
        for (int i = 0; i < 3; i++) {
            lobby.tryCode(hidden, Origin.of(CROWD));
        }
        join(CROWD, "later", hidden);
    }

    @ParameterizedTest
    @CsvSource({"ace, асе", "tom, ŧom", "TOM, ΤΟΜ"})
    void nobodyReadsLikeSomebodyWhoIsThere(String one, String other) throws Exception {
        hello(LAB, one);
        assertRefused("bad-name", () -> hello(CROWD, other)).contains("reads like '" + one + "'");
    }

    @Test
    void aBanHoldsInOtherLettersToo() {
        lobby.sanctions().ban("ace", true);
        assertRefused("banned", () -> hello(LAB, "асе"));
        lobby.sanctions().ban("ACE", false);
        assertThat(lobby.sanctions().banned()).isEmpty();
    }

    private final List<RecordedAudience> audiences = new ArrayList<>();

    private String openTeachers(int capacity) throws Refusal {
        return lobby.operator()
                .open(new RoomOpening("guess", Mode.RACE, 1, capacity, true, true, Optional.empty(), RawValues.USUAL));
    }

    private List<String> names(String asker) throws Refusal {
        return lobby.people(asker).people().stream().map(Person::name).toList();
    }

    private String roomOf(InetAddress from, String name, boolean leavesItBehind) throws Refusal {
        hello(from, name);
        String code = create(name).room().code();
        if (leavesItBehind) {
            lobby.presence().lost(name, audiences.getLast());
        }
        return code;
    }

    private void hello(InetAddress from, String name) throws Refusal {
        audiences.add(new RecordedAudience());
        lobby.presence().hello(name, Optional.empty(), false, from, audiences.getLast());
    }

    private LobbyAnswer.InRoom create(String name) throws Refusal {
        return lobby.create(name, new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 1000, true));
    }

    private void join(InetAddress from, String name, String code) throws Refusal {
        hello(from, name);
        lobby.join(name, code, true);
    }

    @FunctionalInterface
    private interface Asking {
        void ask() throws Refusal;
    }

    private static AbstractStringAssert<?> assertRefused(String code, Asking what) {
        Refusal[] refusal = new Refusal[1];
        assertThatExceptionOfType(Refusal.class).isThrownBy(what::ask).satisfies(thrown -> refusal[0] = thrown);
        assertThat(refusal[0].code().code()).isEqualTo(code);
        return assertThat(refusal[0].sentence());
    }

    private LobbyAnswer ask(String name, LobbyRequest.OfRoom request) throws Refusal {
        return lobby.seat(name).answer(request, Audience.NOBODY);
    }
}
