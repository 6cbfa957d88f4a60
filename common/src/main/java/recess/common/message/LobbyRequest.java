package recess.common.message;

import java.util.Optional;
import java.util.OptionalInt;

/** What a client of the lobby can ask for. Text in it is as the client sent it. */
public sealed interface LobbyRequest
        permits LobbyRequest.Hello,
                LobbyRequest.RealName,
                LobbyRequest.ListRooms,
                LobbyRequest.CreateRoom,
                LobbyRequest.JoinRoom,
                LobbyRequest.WatchRoom,
                LobbyRequest.LeaveRoom,
                LobbyRequest.Start,
                LobbyRequest.Pause,
                LobbyRequest.Rematch,
                LobbyRequest.AddBot,
                LobbyRequest.RemoveBot,
                LobbyRequest.Solo,
                LobbyRequest.Move,
                LobbyRequest.Say,
                LobbyRequest.Who,
                LobbyRequest.Doors,
                LobbyRequest.Tasks,
                LobbyRequest.Scores,
                LobbyRequest.Echo,
                LobbyRequest.Ping,
                LobbyRequest.Quiet,
                LobbyRequest.Help,
                LobbyRequest.Quit,
                UploadRequest {
    /** Changes nothing, and programs ask it again and again: no news. */
    sealed interface Question permits ListRooms, Who, Doors, Tasks, Scores, Ping, Help {}

    /** Is asked from a seat in a room; a move may also be one in a game alone. */
    sealed interface OfRoom permits Start, Pause, Rematch, RemoveBot, Move, Say {}

    /**
     * Takes a name, or, with a token, takes over the seat that it belongs to.
     *
     * @param realName for the teacher alone, and dropped unless the teacher asks for it
     * @param bot whether a program plays, which has no part in the scores and the attendance of people
     */
    record Hello(String name, Optional<String> token, Optional<String> realName, boolean bot) implements LobbyRequest {
        /** A person without a real name, which is the usual way. */
        public Hello(String name, Optional<String> token) {
            this(name, token, Optional.empty(), false);
        }

        /** A person who comes for the first time. */
        public static Hello of(String name) {
            return new Hello(name, Optional.empty());
        }

        /** A program that plays by itself. */
        public static Hello ofBot(String name) {
            return new Hello(name, Optional.empty(), Optional.empty(), true);
        }
    }

    /** Tells the teacher, who asked for it, the real name. */
    record RealName(String realName) implements LobbyRequest {}

    /** Which public rooms there are. */
    record ListRooms() implements LobbyRequest, Question {}

    /**
     * Opens a room, with its creator as host.
     *
     * @param rounds how many rounds are played, 1 to 99
     * @param capacity how many may play, 1 to 1,000
     * @param listed whether others find it in the list
     * @param rules those of the game that are set: {@code to=20,tries=5}; empty for the usual ones
     */
    record CreateRoom(String game, Mode mode, int rounds, int capacity, boolean listed, String rules)
            implements LobbyRequest {
        /** How many rounds a match may have. */
        public static final Range ROUNDS = new Range("rounds", 1, 99);

        /** How many may play in a room. */
        public static final Range CAPACITY = new Range("capacity", 1, 1000);

        /** The rounds of a match for which nothing else is asked. */
        public static final int USUAL_ROUNDS = 3;

        /** The players of a room for which nothing else is asked. */
        public static final int USUAL_CAPACITY = 30;

        public CreateRoom {
            ROUNDS.require(rounds);
            CAPACITY.require(capacity);
        }

        /** One by the usual rules. */
        public CreateRoom(String game, Mode mode, int rounds, int capacity, boolean listed) {
            this(game, mode, rounds, capacity, listed, "");
        }
    }

    /** Asks for a place in a room that somebody has opened. */
    sealed interface Entry permits JoinRoom, WatchRoom {
        /** The room's code. */
        String code();
    }

    /** Sits down in a room. */
    record JoinRoom(String code) implements LobbyRequest, Entry {}

    /** Watches a room. */
    record WatchRoom(String code) implements LobbyRequest, Entry {}

    /** Leaves the room. */
    record LeaveRoom() implements LobbyRequest {}

    /** Begins the first round, or the next one at once; for the host. */
    record Start() implements LobbyRequest, OfRoom {}

    /** Stops the clock between rounds, or lets it go on; for the host. */
    record Pause(boolean paused) implements LobbyRequest, OfRoom {}

    /** Plays again in the same room, with the scores as they are; for the host. */
    record Rematch() implements LobbyRequest, OfRoom {}

    /** Seats a bot; for the host. */
    record AddBot(String kind) implements LobbyRequest {}

    /** Takes a bot out again; for the host. */
    record RemoveBot(String name) implements LobbyRequest, OfRoom {}

    /** Plays alone. */
    record Solo(String game) implements LobbyRequest {}

    /**
     * Makes a move in the game: a number, a letter.
     *
     * @param round the round that it is meant for, 1 to 99; empty for whichever is running when it arrives
     */
    record Move(String move, OptionalInt round) implements LobbyRequest, OfRoom {
        /** Which rounds there may be. */
        public static final Range ROUND = new Range("round", 1, CreateRoom.ROUNDS.max());

        public Move {
            round.ifPresent(ROUND::require);
        }

        /** A move in whichever round is running. */
        public Move(String move) {
            this(move, OptionalInt.empty());
        }
    }

    /** Says something to the room. */
    record Say(String text) implements LobbyRequest, OfRoom {}

    /** Who is in the room, or, outside, who is there at all. */
    record Who() implements LobbyRequest, Question {}

    /** How others come in: into the lobby, and into the room where one is. */
    record Doors() implements LobbyRequest, Question {}

    /** Which tasks of the class are open, and how far everybody is with them. */
    record Tasks() implements LobbyRequest, Question {}

    /**
     * The best of a period.
     *
     * @param game the one game that counts; empty for all of them
     * @param bots whether bots are listed too
     */
    record Scores(Period period, ScoreKind kind, Optional<String> game, boolean bots)
            implements LobbyRequest, Question {
        /** What people won in rooms, in whatever game. */
        public Scores(Period period) {
            this(period, ScoreKind.RACE, Optional.empty(), false);
        }
    }

    /** Comes back as it is. */
    record Echo(String text) implements LobbyRequest {}

    /** Whether the other side is still there. */
    record Ping() implements LobbyRequest, Question {}

    /** Whether events that the client did not ask for are held back. */
    record Quiet(boolean on) implements LobbyRequest {}

    /** What can be asked for. */
    record Help() implements LobbyRequest, Question {}

    /** Goodbye. */
    record Quit() implements LobbyRequest {}
}
