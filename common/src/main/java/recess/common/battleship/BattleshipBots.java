package recess.common.battleship;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.message.Facts;

/** Who can find ships. */
final class BattleshipBots {
    static final List<BotKind> ALL =
            List.of(new BotKind("random", BattleshipBots::random), new BotKind("hunter", BattleshipBots::hunter));

    private BattleshipBots() {}

    private static Bot random(RandomGenerator random) {
        return Bot.seeing(view -> FieldText.spelled(any(unknown(view), random)));
    }

    /** Shoots beside what it has hit. */
    private static Bot hunter(RandomGenerator random) {
        return Bot.seeing(view -> {
            String sea = sea(view);
            List<Integer> beside = unknown(view).stream()
                    .filter(field -> neighbours(field).stream().anyMatch(n -> sea.charAt(n) == BattleshipFacts.HIT))
                    .toList();
            return FieldText.spelled(any(beside.isEmpty() ? unknown(view) : beside, random));
        });
    }

    private static List<Integer> unknown(Facts view) {
        String sea = sea(view);
        return IntStream.range(0, sea.length())
                .filter(field -> sea.charAt(field) == BattleshipFacts.UNKNOWN)
                .boxed()
                .toList();
    }

    /** All fields in a row; a rough server may send anything. */
    private static String sea(Facts view) {
        String sea = view.text(BattleshipFacts.SEA).replace("/", "");
        return sea.length() == Sea.FIELDS ? sea : ".".repeat(Sea.FIELDS);
    }

    private static int any(List<Integer> fields, RandomGenerator random) {
        return fields.isEmpty() ? 0 : fields.get(random.nextInt(fields.size()));
    }

    private static List<Integer> neighbours(int field) {
        int row = field / Sea.SIDE;
        int column = field % Sea.SIDE;
        List<Integer> all = new ArrayList<>();
        for (int[] d : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
            int r = row + d[0];
            int c = column + d[1];
            if (r >= 0 && r < Sea.SIDE && c >= 0 && c < Sea.SIDE) {
                all.add(r * Sea.SIDE + c);
            }
        }
        return all;
    }
}
