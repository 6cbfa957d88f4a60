package recess.common.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import recess.common.codec.JsonMessages;
import recess.common.guess.GuessGame;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;
import recess.common.message.Standing;
import recess.common.text.PlayerNames;

/** As many players as a room holds, with the longest names there are: no message is longer than 256 KiB. */
class CrowdedRoomTest {
    private static final int MAX_LINE_BYTES = 256 * 1024;
    private static final int PLAYERS = CreateRoom.CAPACITY.max();

    /** Thai consonants take three bytes and one column each. */
    private static final int THAI = 0x0E01;

    private final RoomWorld world = new RoomWorld();
    private final NamedRoom room = new NamedRoom(
            new RoomRules("CROWD", new GuessGame(), Mode.RACE, 1, PLAYERS, true, false, Lead.HOST),
            world.context(Timing.DEFAULT));

    @Test
    void eachIsToldTheBestAndTheOwnPlaceInALineThatIsBounded() throws Exception {
        List<RecordedAudience> players = new ArrayList<>();
        for (int i = 0; i < PLAYERS; i++) {
            assertThat(PlayerNames.objection(name(i))).isEmpty();
            RecordedAudience player = new RecordedAudience();
            players.add(player);
            room.play(name(i), player);
        }
        RecordedAudience watcher = new RecordedAudience();
        room.watch("watcher", watcher);
        room.start(name(0));
        for (int i = PLAYERS - 1; i > 0; i--) {
            room.move(name(i), i % 2 == 0 ? "1" : "100");
            world.pass(Duration.ofMillis(1));
        }
        world.pass(Timing.DEFAULT.round());
        room.tick(true);
        for (int i = 0; i < PLAYERS; i++) {
            String name = name(i);
            LobbyEvent.RoundEnded round =
                    players.get(i).of(LobbyEvent.RoundEnded.class).getFirst();
            LobbyEvent.MatchEnded match =
                    players.get(i).of(LobbyEvent.MatchEnded.class).getFirst();
            assertThat(round.standings())
                    .filteredOn(s -> s.player().equals(name))
                    .hasSize(1);
            assertThat(match.standings())
                    .extracting(Standing::player)
                    .contains(name)
                    .hasSizeBetween(LobbyAnswer.MAX_ROWS, LobbyAnswer.MAX_ROWS + 1);
            assertThat(round.standings().size() + round.more()).isEqualTo(PLAYERS);
            assertThat(match.standings().size() + match.more()).isEqualTo(PLAYERS);
        }
        assertThat(watcher.of(LobbyEvent.RoundEnded.class).getFirst().standings())
                .hasSize(LobbyAnswer.MAX_ROWS);
        for (RecordedAudience player : List.of(players.getFirst(), players.getLast(), watcher)) {
            assertThat(player.all())
                    .allSatisfy(
                            event -> assertThat(JsonMessages.line(event).size()).isLessThan(MAX_LINE_BYTES));
        }
    }

    /** In twenty columns, which is as long as a name may be. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 20; i++) {
            name.appendCodePoint(THAI + rest % 26);
            rest /= 26;
        }
        return name.toString();
    }
}
