package recess.common.code;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.message.Facts;

/** Who can break a code. */
final class CodeBots {
    static final List<BotKind> ALL =
            List.of(new BotKind("random", CodeBots::random), new BotKind("elimination", CodeBots::elimination));

    private CodeBots() {}

    private static Bot random(RandomGenerator random) {
        return _ -> CodeRules.any(random);
    }

    private static Bot elimination(RandomGenerator random) {
        return Bot.seeing(new Elimination(random)::move);
    }

    /** Guesses a code that all marks so far leave possible. */
    private static final class Elimination {
        private final RandomGenerator random;
        private final List<String> possible = new ArrayList<>();

        Elimination(RandomGenerator random) {
            this.random = random;
            for (int code = 0; code < 10_000; code++) {
                possible.add(String.valueOf(10_000 + code).substring(1));
            }
        }

        String move(Facts view) {
            CodeFacts.last(view)
                    .ifPresent(last -> possible.removeIf(
                            code -> !CodeRules.marks(code, last.guess()).equals(last.mark())));
            return possible.isEmpty() ? CodeRules.any(random) : possible.get(random.nextInt(possible.size()));
        }
    }
}
