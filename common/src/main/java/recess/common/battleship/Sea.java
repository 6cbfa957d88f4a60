package recess.common.battleship;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** A sea of 6 x 6 fields with ships in it. A field is a number: six times its row, and its column, both from 0. Immutable. */
final class Sea {
    static final int SIDE = 6;
    static final int FIELDS = SIDE * SIDE;
    static final int SHIP_LENGTH = 3;

    private static final int TRIES = 1000;

    private final BitSet ships;

    private Sea(BitSet ships) {
        this.ships = ships;
    }

    /**
     * Ships of three fields, along rows and columns.
     *
     * @param number 1 to 4
     */
    static Sea dealt(int number, RandomGenerator random) {
        BitSet taken = new BitSet(FIELDS);
        int placed = 0;
        for (int i = 0; placed < number && i < TRIES; i++) {
            BitSet ship = ship(random);
            if (!ship.intersects(taken)) {
                taken.or(ship);
                placed++;
            }
        }
        return new Sea(taken);
    }

    private static BitSet ship(RandomGenerator random) {
        boolean along = random.nextBoolean();
        int across = random.nextInt(SIDE);
        int start = random.nextInt(SIDE - SHIP_LENGTH + 1);
        BitSet ship = new BitSet(FIELDS);
        for (int i = start; i < start + SHIP_LENGTH; i++) {
            ship.set(along ? across * SIDE + i : i * SIDE + across);
        }
        return ship;
    }

    /**
     * Reads a sea out of a text: six rows of six fields, parted by blanks, commas or nothing. {@code .}, {@code 0}, {@code O},
     * {@code -}, {@code ~} and {@code W} are water; {@code S}, {@code X}, {@code 1}, {@code B} and {@code #} are a ship.
     *
     * @throws IllegalArgumentException with a sentence that names the row
     */
    static Sea parse(String text) {
        List<String> rows = new ArrayList<>();
        text.lines()
                .map(line -> line.replaceAll("[\\s,;|]", "").toUpperCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .forEach(rows::add);
        BitSet ships = new BitSet(FIELDS);
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).matches("[.0O~WSX1B#-]{" + SIDE + "}")) {
                throw new IllegalArgumentException(
                        "row " + (row + 1) + " is not " + SIDE + " fields, of which . is water and S a ship");
            }
            for (int column = 0; column < SIDE; column++) {
                if ("SX1B#".indexOf(rows.get(row).charAt(column)) >= 0) {
                    ships.set(Math.min(row, SIDE - 1) * SIDE + column);
                }
            }
        }
        if (rows.size() != SIDE || ships.isEmpty()) {
            throw new IllegalArgumentException(
                    rows.size() != SIDE ? "it has " + rows.size() + " rows, not " + SIDE : "there is no ship in it");
        }
        return new Sea(ships);
    }

    boolean hasShip(int field) {
        return ships.get(field);
    }

    /** How many fields are ships. */
    int size() {
        return ships.cardinality();
    }

    /** Every row of it: {@code ..SSS./....../...}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int field = 0; field < FIELDS; field++) {
            text.append(field > 0 && field % SIDE == 0 ? "/" : "").append(hasShip(field) ? 'S' : '.');
        }
        return text.toString();
    }
}
