package recess.common.battleship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeaTest {
    private static final String SEA = "SSS.../....S./....S./....S./....../......";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void dealsShipsOfThreeThatLieAlongRowsAndColumns(int ships) {
        for (int seed = 0; seed < 200; seed++) {
            Sea sea = Sea.dealt(ships, new SplittableRandom(seed));
            assertThat(sea.size()).isEqualTo(ships * Sea.SHIP_LENGTH);
            String rows = sea.text();
            StringBuilder columns = new StringBuilder();
            for (int column = 0; column < Sea.SIDE; column++) {
                for (int row = 0; row < Sea.SIDE; row++) {
                    columns.append(sea.hasShip(row * Sea.SIDE + column) ? 'S' : '.');
                }
                columns.append('/');
            }
            assertThat(rows + " " + columns).contains("SSS");
        }
    }

    /** As schools hand it out: parted by blanks, commas or nothing, with any sign for water and ships. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSS...\n....S.\n....S.\n....S.\n......\n......\n",
                "S S S . . .\n. . . . S .\n. . . . S .\n. . . . S .\n. . . . . .\n. . . . . .",
                "1,1,1,0,0,0\n0,0,0,0,1,0\n0,0,0,0,1,0\n0,0,0,0,1,0\n0,0,0,0,0,0\n0,0,0,0,0,0\n\n",
                "xxx---\n----x-\n----x-\n----x-\n------\n------"
            })
    void readsASea(String text) {
        assertThat(Sea.parse(text).text()).isEqualTo(SEA);
    }

    @ParameterizedTest
    @CsvSource({
        "SSS.../......, it has 2 rows; not 6",
        "SSS..?/....../....../....../....../......, row 1 is not 6 fields; of which . is water and S a ship",
        "......./....../....../....../....../......, row 1 is not 6 fields; of which . is water and S a ship",
        "....../....../....../....../....../......, there is no ship in it"
    })
    void saysWhatIsWrongWithASea(String rows, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sea.parse(rows.replace('/', '\n')))
                .withMessage(why.replace(';', ','));
    }

    @Test
    void endsWithTheLastShipOrWithTheLastMissile() {
        Sea sea = Sea.parse(SEA.replace('/', '\n'));
        BattleshipPlay sunk = new BattleshipPlay(sea, new SeaRules(2, 7, false));
        BattleshipPlay all = new BattleshipPlay(sea, new SeaRules(2, 7, true));
        for (String field : new String[] {"a1", "B1", "C1", "E2", "E3", "E4"}) {
            assertThat(sunk.move(field)).isEmpty();
            assertThat(all.move(field)).isEmpty();
        }
        assertThat(sunk.isWon()).isTrue();
        assertThat(all.isOver()).isFalse();
        assertThat(all.move("G1")).contains("not a field 'G1': a letter A to F and a number 1 to 6, please");
        assertThat(all.move("F6")).isEmpty();
        assertThat(all.isWon()).isTrue();
    }
}
