package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomCodesTest {
    @Test
    void areFourLettersNoneOfWhichLooksLikeAnother() {
        Random random = new Random(1);
        Set<String> codes = new HashSet<>();
        Set<Integer> letters = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String code = RoomCodes.next(random, RoomCodes.LETTERS, _ -> false);
            assertThat(code).matches("[ABCDEFGHJKMNPRSTWXYZ]{4}");
            code.chars().forEach(letters::add);
            codes.add(code);
        }
        assertThat(letters).hasSize(20);
        assertThat(codes).hasSizeGreaterThan(18_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRAP", "WANK", "SEXY", "ASEX", "BASS", "KKKK", "FAGS", "XFCK", "GAYS"})
    void areNeverARudeWord(String rude) {
        assertThat(RoomCodes.next(drawing(rude, "ABCD"), RoomCodes.LETTERS, _ -> false))
                .isEqualTo("ABCD");
    }

    @Test
    void areNeverRudeHoweverManyAreDrawn() {
        Random random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            assertThat(RoomCodes.isRude(RoomCodes.next(random, RoomCodes.LETTERS, _ -> false)))
                    .isFalse();
        }
    }

    @Test
    void areNeverTakenAlready() {
        assertThat(RoomCodes.next(drawing("ABCD", "ABCD", "HEJK"), RoomCodes.LETTERS, "ABCD"::equals))
                .isEqualTo("HEJK");
        Set<String> taken = new HashSet<>();
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            assertThat(taken.add(RoomCodes.next(random, RoomCodes.LETTERS, taken::contains)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"abcd, ABCD", "' AbCd\t', ABCD", "class, CLASS"})
    void areTheSameHoweverTheyAreTyped(String typed, String kept) {
        assertThat(RoomCodes.normal(typed)).isEqualTo(kept);
    }

    /** Draws the letters of these codes. */
    private static RandomGenerator drawing(String... codes) {
        Queue<Integer> letters = new ArrayDeque<>();
        Arrays.stream(codes)
                .flatMapToInt(String::chars)
                .map(RoomCodes.ALPHABET::indexOf)
                .forEach(letters::add);
        return new RandomGenerator() {
            @Override
            public int nextInt(int bound) {
                return letters.remove();
            }

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
