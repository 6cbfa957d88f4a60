package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.common.game.RawValues;
import recess.common.guess.GuessGame;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.room.Audience;
import recess.common.room.Refusal;
import recess.server.event.ServerEvent;
import recess.server.game.RecordedResults;
import recess.server.roster.Student;
import recess.server.store.KeptStore;
import recess.server.store.MemoryKeptStore;

/** Somebody is given another name, and everything else goes on. */
class RenameTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("10.0.0.1");
    private static final InetAddress THERE = InetAddress.ofLiteral("10.0.0.2");

    private final KeptStore kept = new MemoryKeptStore();
    private final RecordedResults results = new RecordedResults();
    private final List<ServerEvent> events = new ArrayList<>();
    private final Lobby lobby = lobby();
    private final Register register = lobby.register();
    private final RecordedAudience bob = new RecordedAudience();
    private final RecordedAudience ann = new RecordedAudience();

    private Lobby lobby() {
        return TestLobby.of(List.of(new GuessGame()), System::nanoTime, results, kept, events::add);
    }

    @Test
    void placeRoleAndScoreStayAndEverybodyIsToldOnce() throws Exception {
        lobby.operator().open(RoomOpening.withCode("CLASS guess rounds 5 hosted"));
        hello("rude", HERE, bob);
        lobby.join("rude", "CLASS", true);
        hello("ann", THERE, ann);
        lobby.join("ann", "CLASS", true);
        lobby.operator().start("CLASS");
        win("rude");
        lobby.operator().start("CLASS");
        move("rude", "50");

        register.rename("RUDE", " robert ");

        assertThat(lobby.operator().people("CLASS"))
                .extracting(Person::name, Person::role, Person::score)
                .containsExactly(tuple("robert", Person.Role.HOST, 1), tuple("ann", Person.Role.PLAYER, 0));
        LobbyEvent.Renamed told = new LobbyEvent.Renamed("CLASS", "rude", "robert");
        assertThat(bob.of(LobbyEvent.Renamed.class)).containsExactly(told);
        assertThat(ann.of(LobbyEvent.Renamed.class)).containsExactly(told);
        assertThat(events).contains(new ServerEvent.TeacherDid("gave 'rude' the name 'robert'"));
        assertThat(register.people()).extracting(Register.Present::name).containsExactly("ann", "robert");
        assertThat(register.people().getLast().address()).isEqualTo("10.0.0.1");
        win("robert");
        assertThat(ann.of(LobbyEvent.RoundEnded.class).getLast().winner()).isEqualTo("robert");
        assertThat(results.all()).extracting(result -> result.player()).contains("rude", "robert");
    }

    @Test
    void theTokenBringsTheSeatBackUnderEitherName() throws Exception {
        String first = hello("rude", HERE, bob).token();
        String code = lobby.create("rude", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true))
                .room()
                .code();
        register.rename("rude", "robert");
        lobby.presence().lost("rude", bob);
        assertThat(register.people().getFirst().connected())
                .as("a loss crosses with the new name")
                .isFalse();
        Lobby.Greeting old = lobby.presence().hello("rude", Optional.of(first), false, THERE, ann);
        assertThat(old.name()).isEqualTo("robert");
        assertThat(old.room().orElseThrow().room().code()).isEqualTo(code);
        Lobby.Greeting now = lobby.presence().hello("robert", Optional.of(old.token()), false, THERE, bob);
        assertThat(now.resumed()).isTrue();
    }

    @Test
    void theNameSoFarIsFreeForWhoeverWantsIt() throws Exception {
        hello("alex", HERE, bob);
        register.rename("alex", "alex2");
        assertThat(hello("alex", THERE, ann).resumed()).isFalse();
        register.kick("alex", true);
        assertThat(bob.hasHungUp()).isFalse();
        register.rename("alex2", "Alex");
        register.rename("alex", "ALEX");
        assertThat(register.people()).extracting(Register.Present::name).containsExactly("ALEX");
        register.ban("alex2", true);
        assertThat(register.banned()).as("the one so far, and not the one now").containsExactly("alex2");
    }

    @ParameterizedTest
    @CsvSource({
        "ace,name-in-use",
        "ACE,name-in-use",
        "\u0430\u0441\u0435,bad-name",
        "teacher,bad-name",
        "binary-bot,bad-name",
        "a b,bad-name",
        "carl,name-in-use",
        "zed,banned"
    })
    void isRefusedAsToAnybodyElse(String wanted, String code) throws Exception {
        hello("bob", HERE, bob);
        hello("ace", THERE, ann);
        lobby.presence().hello("carl", Optional.of(lobby.proof(new byte[] {1})), false, THERE, new RecordedAudience());
        register.kick("carl", true);
        register.ban("zed", true);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> register.rename("bob", wanted))
                .satisfies(refusal -> assertThat(refusal.code().code()).isEqualTo(code));
        assertThat(register.people()).extracting(Register.Present::name).containsExactly("ace", "bob");
        assertThat(bob.all()).isEmpty();
    }

    @Test
    void whoOwnsTheNameByAKeyOwnsTheNewOneToo() throws Exception {
        String proof = lobby.proof(new byte[] {1});
        lobby.presence().hello("rude", Optional.of(proof), false, HERE, bob);
        lobby.create("rude", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true));
        register.rename("rude", "robert");
        lobby.presence().lost("robert", bob);
        assertThat(lobby.lostSeatsOf(proof)).containsExactly("robert");
        assertThat(lobby.isOpenTo("robert", Optional.empty())).isFalse();
        assertThat(lobby.presence()
                        .hello("rude", Optional.of(proof), false, HERE, ann)
                        .name())
                .isEqualTo("robert");
    }

    @Test
    void silenceAndTheLineOnTheClassListGoOn() throws Exception {
        register.load(List.of(new Student("12", "Ann Tan", "")));
        hello("rude", HERE, bob);
        lobby.tellRealName("rude", "12");
        register.mute("rude", true);
        register.rename("rude", "robert");
        assertThat(register.people())
                .extracting(Register.Present::realName, Register.Present::muted)
                .containsExactly(tuple("12 Ann Tan", true));
        register.mute("robert", false);
        assertThat(hello("rude", THERE, ann).name()).isEqualTo("rude");
        assertThat(register.people()).noneMatch(Register.Present::muted);
        assertThat(lobby.attendance().realName("rude")).isEmpty();
    }

    @Test
    void aScriptInARoomIsRenamedToo() throws Exception {
        lobby.bind("CLASS", "guess", RawValues.USUAL, OptionalInt.empty(), Optional.empty());
        lobby.presence().sitRaw("CLASS", HERE, bob);
        register.rename("guest", "tom");
        lobby.presence().lost("tom", bob);
        assertThat(lobby.presence().sitRaw("CLASS", HERE, ann).name()).isEqualTo("tom");
    }

    /** Written with the score that it has, also where the server is killed before another round ends. */
    @Test
    void theScoreIsKeptUnderTheNewName() throws Exception {
        lobby.operator().open(RoomOpening.withCode("CLASS guess rounds 5"));
        String token = hello("rude", HERE, bob).token();
        lobby.join("rude", "CLASS", true);
        lobby.operator().start("CLASS");
        win("rude");
        register.rename("rude", "robert");
        Lobby later = lobby();
        assertThat(later.presence()
                        .hello("Rude", Optional.empty(), false, HERE, new RecordedAudience())
                        .name())
                .as("a program knows no other name, and comes from the same address")
                .isEqualTo("robert");
        assertThat(later.operator().people("CLASS"))
                .extracting(Person::name, Person::score)
                .containsExactly(tuple("robert", 1));
        assertThat(later.presence()
                        .hello("robert", Optional.of(token), false, HERE, ann)
                        .resumed())
                .isTrue();
    }

    private Lobby.Greeting hello(String name, InetAddress from, Audience audience) throws Refusal {
        Lobby.Greeting greeting = lobby.presence().hello(name, Optional.empty(), false, from, audience);
        lobby.attendance().came(greeting, Optional.empty(), from, Optional.empty());
        return greeting;
    }

    private LobbyAnswer.Moved move(String name, String move) throws Refusal {
        return lobby.seat(name).move(move, OptionalInt.empty(), name.equals("ann") ? ann : bob);
    }

    private void win(String name) throws Refusal {
        for (int low = 1, high = 100; ; ) {
            int middle = (low + high) / 2;
            String text = move(name, Integer.toString(middle)).view().text();
            if (text.equals("Correct")) {
                return;
            }
            low = text.equals("Low") ? middle + 1 : low;
            high = text.equals("High") ? middle - 1 : high;
        }
    }
}
