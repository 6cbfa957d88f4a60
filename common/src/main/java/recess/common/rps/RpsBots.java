package recess.common.rps;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import recess.common.game.Bot;
import recess.common.game.BotKind;

/** Who can play rock, paper, scissors. */
final class RpsBots {
    static final BotKind RANDOM =
            new BotKind("random", random -> Bot.seeing(_ -> any(random).word()));
    static final BotKind HABITS = new BotKind("habits", RpsBots::habits);

    static final List<BotKind> ALL = List.of(RANDOM, HABITS);

    private RpsBots() {}

    /** Expects that the other does what it has done most often behind its last choice, and beats that. */
    private static Bot habits(RandomGenerator random) {
        return Bot.seeing(view -> {
            List<Throw> thrown = RpsFacts.throwsOf(view);
            Map<Choice, Integer> after = new EnumMap<>(Choice.class);
            for (int i = 1; i < thrown.size(); i++) {
                if (thrown.get(i - 1).other() == thrown.getLast().other()) {
                    after.merge(thrown.get(i).other(), 1, Integer::sum);
                }
            }
            return after.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElseGet(() -> any(random))
                    .beatenBy()
                    .word();
        });
    }

    private static Choice any(RandomGenerator random) {
        return Choice.ALL.get(random.nextInt(Choice.ALL.size()));
    }
}
