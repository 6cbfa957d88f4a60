package recess.server.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** Rock, paper, scissors against the server. */
public final class RockPaperScissors implements Lesson {
    private static final Place RESULT = new Place("result");
    private static final Place MINE = new Place("mine");
    private static final Place YOURS = new Place("yours");
    private static final Place ROUND = new Place("round");
    private static final Place WINS = new Place("wins");
    private static final RawSetting<Phrase> PROMPT =
            RawSetting.phrase("prompt", "", "asks for a choice; empty: the client speaks first", ROUND);
    private static final RawSetting<Phrase> ANSWER = RawSetting.phrase(
            "answer",
            "{result},{mine},{yours}",
            "a round is over: mine is the server's choice",
            RESULT,
            MINE,
            YOURS,
            ROUND);
    private static final RawSetting<Phrase> END = RawSetting.phrase("end", "", "behind the last round", WINS);
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "{why}", "what was sent is no choice, and costs nothing", Asking.WHY);
    private static final RawSetting<List<String>> CHOICES =
            three("choices", "rock,paper,scissors", "the words, each beaten by the next; first letters will do");
    private static final RawSetting<List<String>> RESULTS =
            three("results", "win,lose,draw", "what a round is called for the client");
    private static final RawSetting<Integer> ROUNDS =
            RawSetting.rule("games", ValueType.number(1, 99), 3, "how many rounds");

    public static final LessonKind KIND = new LessonKind(
            List.of(PROMPT, ANSWER, END, BAD, CHOICES, RESULTS, ROUNDS),
            values -> {
                if (values.get(ANSWER).isEmpty() || values.get(BAD).isEmpty()) {
                    throw new IllegalArgumentException(
                            "answer= and bad= have to say something: a client would wait for ever");
                }
                return random -> new RockPaperScissors(values, random);
            },
            List.of("rock", "paper", "scissors"),
            "all rounds are played, won or not");

    private final RawValues values;
    private final RandomGenerator random;
    private final List<String> choices;
    private int round = 1;
    private int wins;

    private RockPaperScissors(RawValues values, RandomGenerator random) {
        this.values = values;
        this.random = random;
        this.choices = values.get(CHOICES);
    }

    @Override
    public Said opened() {
        return Said.more(values.get(PROMPT).said(Map.of(ROUND, "1")));
    }

    @Override
    public Said heard(String line) {
        String typed = line.strip().toLowerCase(Locale.ROOT);
        List<String> fitting = choices.stream()
                .filter(choice ->
                        !typed.isEmpty() && choice.toLowerCase(Locale.ROOT).startsWith(typed))
                .toList();
        if (fitting.size() != 1) {
            return Said.more(values.get(BAD)
                            .said(Map.of(
                                    Asking.WHY,
                                    CleanText.quote(line.strip()) + " is none of " + String.join(", ", choices))))
                    .then(opened());
        }
        int yours = choices.indexOf(fitting.getFirst());
        int mine = random.nextInt(3);
        int result = yours == mine ? 2 : (mine + 1) % 3 == yours ? 0 : 1;
        wins += result == 0 ? 1 : 0;
        Said answer = Said.more(values.get(ANSWER)
                .said(Map.of(
                        RESULT, values.get(RESULTS).get(result),
                        MINE, choices.get(mine),
                        YOURS, choices.get(yours),
                        ROUND, String.valueOf(round))));
        round++;
        return answer.then(
                round > values.get(ROUNDS)
                        ? Said.solved(values.get(END).said(Map.of(WINS, String.valueOf(wins))))
                        : Said.more(values.get(PROMPT).said(Map.of(ROUND, String.valueOf(round)))));
    }

    private static RawSetting<List<String>> three(String name, String usual, String help) {
        return RawSetting.manner(
                name,
                new ValueType<>("A,B,C", "3 words", RockPaperScissors::three, words -> String.join(",", words)),
                three(usual),
                help);
    }

    private static List<String> three(String text) {
        List<String> words = List.of(text.split(",", -1));
        if (words.size() != 3
                || words.stream()
                        .anyMatch(
                                word -> word.isBlank() || !CleanText.line(word).equals(word))
                || words.stream().distinct().count() < 3) {
            throw new IllegalArgumentException(
                    CleanText.quote(text) + " is not three different words parted by commas");
        }
        return words;
    }
}
