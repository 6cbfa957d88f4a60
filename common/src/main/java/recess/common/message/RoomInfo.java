package recess.common.message;

/**
 * A room in a list.
 *
 * @param paused whether the clock between rounds stands still
 * @param host empty while there is none
 * @param round the one that is running, or was the last; 0 before the first
 * @param rounds 1 or more
 * @param players 0 or more; bots count
 * @param capacity how many may play, 1 or more
 * @param spectators 0 or more
 * @param rules those of its game that are set: {@code to=20,tries=5}; empty where all are usual
 */
public record RoomInfo(
        String code,
        String game,
        Mode mode,
        State state,
        boolean paused,
        String host,
        int round,
        int rounds,
        int players,
        int capacity,
        int spectators,
        String rules) {
    private static final Range ROUND = Range.from(0, "round");
    private static final Range ROUNDS = Range.from(1, "rounds");
    private static final Range PLAYERS = Range.from(0, "players");
    private static final Range CAPACITY = Range.from(1, "capacity");
    private static final Range SPECTATORS = Range.from(0, "spectators");

    /** What goes on in a room. */
    public enum State implements Word {
        /** No round has begun. */
        WAITING,
        RUNNING,
        /** A round is over, and others are to come. */
        BETWEEN,
        /** All rounds are played. */
        OVER,
        /** A newer server's. */
        UNKNOWN
    }

    /** Only what makes no sense at all is refused: a newer server may allow more of something. */
    public RoomInfo {
        ROUND.require(round);
        ROUNDS.require(rounds);
        PLAYERS.require(players);
        CAPACITY.require(capacity);
        SPECTATORS.require(spectators);
    }

    /** One by the usual rules. */
    public RoomInfo(
            String code,
            String game,
            Mode mode,
            State state,
            boolean paused,
            String host,
            int round,
            int rounds,
            int players,
            int capacity,
            int spectators) {
        this(code, game, mode, state, paused, host, round, rounds, players, capacity, spectators, "");
    }

    /** What is played, as people read it: {@code guess, to 20, tries 5}. */
    public String played() {
        return game + (rules.isEmpty() ? "" : ", " + rulesInWords());
    }

    /** The rules that are set, as people read them: {@code to 20, tries 5}. */
    public String rulesInWords() {
        return rules.replace("=", " ").replace(",", ", ");
    }

    /** The same in another state, in a round. */
    public RoomInfo with(State newState, int newRound, int newRounds) {
        return new RoomInfo(
                code, game, mode, newState, paused, host, newRound, newRounds, players, capacity, spectators, rules);
    }

    /** The same in another state. */
    public RoomInfo with(State newState) {
        return with(newState, round, rounds);
    }

    /** The same with the clock between rounds stopped, or going on. */
    public RoomInfo withPaused(boolean isPaused) {
        return new RoomInfo(
                code, game, mode, state, isPaused, host, round, rounds, players, capacity, spectators, rules);
    }

    /** The same with another host; empty for none. */
    public RoomInfo withHost(String newHost) {
        return new RoomInfo(
                code, game, mode, state, paused, newHost, round, rounds, players, capacity, spectators, rules);
    }
}
