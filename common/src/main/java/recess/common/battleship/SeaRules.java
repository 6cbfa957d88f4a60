package recess.common.battleship;

/**
 * How it is played.
 *
 * @param ships how many are dealt, 1 to 4
 * @param missiles how many shots there are
 * @param allShots whether it goes on to the last missile where every ship has been hit
 */
record SeaRules(int ships, int missiles, boolean allShots) {
    static final SeaRules USUAL = new SeaRules(2, 20, false);
}
