package recess.common.message;

import java.util.List;
import java.util.Optional;

/** What the lobby answers to a {@link LobbyRequest}. */
public sealed interface LobbyAnswer
        permits LobbyAnswer.Welcome,
                LobbyAnswer.Rooms,
                LobbyAnswer.InRoom,
                LobbyAnswer.Moved,
                LobbyAnswer.People,
                LobbyAnswer.Doors,
                LobbyAnswer.Tasks,
                LobbyAnswer.Scores,
                LobbyAnswer.Echoed,
                LobbyAnswer.Pong,
                LobbyAnswer.HelpLines,
                LobbyAnswer.Done,
                LobbyAnswer.Refused,
                UploadAnswer {
    /** The most rows of a list in one answer, so that no line is longer than 256 KiB whatever names there are. */
    int MAX_ROWS = 300;

    /**
     * The name is taken.
     *
     * @param token takes the seat over after a lost connection; good for one time
     * @param resumed whether it was
     * @param seat the room that it is in
     */
    record Welcome(String name, String token, boolean resumed, Optional<InRoom> seat) implements LobbyAnswer {}

    /**
     * The public rooms.
     *
     * @param more how many there are besides, 0 or more
     */
    record Rooms(List<RoomInfo> rooms, int more) implements LobbyAnswer {
        /** All of them. */
        public Rooms(List<RoomInfo> rooms) {
            this(rooms, 0);
        }
    }

    /**
     * The client sits, or watches, in a room.
     *
     * @param secondsLeft until the round that is running ends at the latest; 0 while none is
     * @param nextInSeconds until the next round begins by itself; 0 where none does
     * @param view the client's game, with what led there; there while it plays in a round
     */
    record InRoom(RoomInfo room, boolean watching, int secondsLeft, int nextInSeconds, Optional<GameView> view)
            implements LobbyAnswer {}

    /**
     * A move has been made, or was none.
     *
     * @param counted whether it cost a move
     * @param remark why it was none; empty after a move
     */
    record Moved(boolean counted, String remark, GameView view) implements LobbyAnswer {}

    /**
     * Who is there.
     *
     * @param more how many there are besides, 0 or more
     */
    record People(List<Person> people, int more) implements LobbyAnswer {
        /** All of them. */
        public People(List<Person> people) {
            this(people, 0);
        }

        /** As many of them as one answer holds. */
        public static People of(List<Person> all) {
            int told = Math.min(all.size(), MAX_ROWS);
            return new People(List.copyOf(all.subList(0, told)), all.size() - told);
        }
    }

    /** How others come in. */
    record Doors(List<Door> doors) implements LobbyAnswer {}

    /** The tasks of the class that are open, the one that was opened first first. */
    record Tasks(List<TaskInfo> tasks) implements LobbyAnswer {}

    /**
     * The best of a period.
     *
     * @param game the one game that counts; empty for all of them
     */
    record Scores(Period period, ScoreKind kind, String game, List<ScoreLine> lines) implements LobbyAnswer {
        /** What was won in rooms, in whatever game. */
        public Scores(Period period, List<ScoreLine> lines) {
            this(period, ScoreKind.RACE, "", lines);
        }
    }

    /** What came. */
    record Echoed(String text) implements LobbyAnswer {}

    /** Still there. */
    record Pong() implements LobbyAnswer {}

    /** What can be asked for, a line each. */
    record HelpLines(List<String> lines) implements LobbyAnswer {}

    /** It is done. */
    record Done(String what) implements LobbyAnswer {}

    /**
     * It is not done.
     *
     * @param code by which programs decide
     * @param sentence what is wrong and what would be right: one line, safe to show
     * @param details the limit, the right offset and the like, as values
     */
    record Refused(ErrorCode code, String sentence, Facts details) implements LobbyAnswer {
        public Refused(ErrorCode code, String sentence) {
            this(code, sentence, Facts.NONE);
        }
    }
}
