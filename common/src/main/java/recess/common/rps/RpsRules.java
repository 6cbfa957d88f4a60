package recess.common.rps;

/**
 * How long it goes on: until one has won so often, or so often was thrown; then more wins win.
 *
 * @param toWin more than {@code most} where all are played
 * @param most 1 or more
 */
record RpsRules(int toWin, int most) {
    static final RpsRules USUAL = new RpsRules(3, 9);

    /**
     * So many are played, whoever leads.
     *
     * @param games 0 for {@link #USUAL}
     */
    static RpsRules of(int games) {
        return games == 0 ? USUAL : new RpsRules(games + 1, games);
    }

    /** In a few words. */
    String told() {
        return toWin > most ? "who wins more of " + most : "first to win " + toWin + " of at most " + most;
    }
}
