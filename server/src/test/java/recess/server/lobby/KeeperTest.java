package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import recess.common.guess.GuessGame;
import recess.common.message.Person;
import recess.server.game.RecordedResults;
import recess.server.store.KeptStore.Change;
import recess.server.store.KeptStore.Kind;
import recess.server.store.MemoryKeptStore;

/** What comes back after the server was started again. */
class KeeperTest {
    private final MemoryKeptStore kept = new MemoryKeptStore();

    private Lobby started() {
        return TestLobby.of(List.of(new GuessGame()), System::nanoTime, new RecordedResults(), kept, _ -> {});
    }

    @Test
    void botsSitWhereTheySatUnderTheirNamesAndWithTheirScores() throws Exception {
        Operator before = started().operator();
        before.open(RoomOpening.withCode("CLASS guess rounds 5"));
        before.seatBot("CLASS", "binary");
        before.seatBot("CLASS", "binary");
        before.seatBot("CLASS", "linear");
        before.removeBot("CLASS", "binary-bot");
        before.lock("CLASS", true);
        kept.keepNow(Change.keep(Kind.SCORE, "CLASS binary-bot-2", "4"));

        Operator after = started().operator();
        assertThat(after.people("CLASS"))
                .extracting(Person::name, Person::role, Person::score)
                .containsExactly(tuple("binary-bot-2", Person.Role.BOT, 4), tuple("linear-bot", Person.Role.BOT, 0));
        after.removeBot("CLASS", "binary-bot-2");
        assertThat(kept.all(Kind.SCORE))
                .as("another one of that name begins at 0")
                .isEmpty();
        after.lock("CLASS", false);
        after.seatBot("CLASS", "binary");
        assertThat(after.people("CLASS")).extracting(Person::name).containsExactly("linear-bot", "binary-bot");
        after.close("CLASS");
        assertThat(started().operator().rooms()).isEmpty();
    }

    @Test
    void aRoomOfAnOlderVersionHasNoBots() throws Exception {
        started().operator().open(RoomOpening.withCode("CLASS guess rounds 5"));
        List<String> fields = new ArrayList<>(kept.all(Kind.ROOM).get("CLASS"));
        kept.keepNow(Change.keep(Kind.ROOM, "CLASS", fields.subList(0, 13).toArray(String[]::new)));
        assertThat(started().operator().people("CLASS")).isEmpty();
    }

    @Test
    void aBotThatTheGameNoLongerHasCostsTheOthersNothing() throws Exception {
        Operator before = started().operator();
        before.open(RoomOpening.withCode("CLASS guess rounds 5"));
        before.seatBot("CLASS", "linear");
        List<String> fields = new ArrayList<>(kept.all(Kind.ROOM).get("CLASS"));
        fields.set(13, "oracle-bot linear-bot");
        kept.keepNow(Change.keep(Kind.ROOM, "CLASS", fields.toArray(String[]::new)));
        assertThat(started().operator().people("CLASS"))
                .extracting(Person::name)
                .containsExactly("linear-bot");
    }
}
