package recess.server.lesson;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** Grades in a line, answered with their points, as in the 2021 NJC paper. */
public final class Grades implements Lesson {
    private static final Place POINTS = new Place("points");
    private static final RawSetting<Phrase> PROMPT =
            RawSetting.phrase("prompt", "", "asks for the grades; empty: the client speaks first");
    private static final RawSetting<Phrase> TOTAL =
            RawSetting.phrase("total", "{points}{open}", "the points of all grades together", POINTS);
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "{why}", "what was sent are not these grades; then it closes too", Asking.WHY);
    private static final RawSetting<Map<String, BigDecimal>> SCALE = RawSetting.rule(
            "scale",
            new ValueType<>("A:N,...", "a grade and its points each", Grades::scale, Grades::spelled),
            scale("A:20,B:17.5,C:15,D:12.5,E:10,S:5,U:0"),
            "the points of each grade");
    private static final RawSetting<List<BigDecimal>> WEIGHTS = RawSetting.rule(
            "weights",
            new ValueType<>("N,...", "", Grades::weights, Grades::spelled),
            weights("1,1,1,0.5,0.5,0.5"),
            "what each place counts; as many grades are wanted");

    public static final LessonKind KIND = new LessonKind(
            List.of(PROMPT, TOTAL, BAD, SCALE, WEIGHTS),
            values -> _ -> new Grades(values),
            List.of("A,B,A,A,C,B"),
            "grades are answered with their points");

    private final RawValues values;

    private Grades(RawValues values) {
        this.values = values;
    }

    @Override
    public Said opened() {
        return Said.more(values.get(PROMPT).said());
    }

    @Override
    public Said heard(String line) {
        List<BigDecimal> weights = values.get(WEIGHTS);
        Map<String, BigDecimal> scale = values.get(SCALE);
        List<String> grades = Arrays.stream(line.split(",", -1))
                .map(grade -> grade.strip().toUpperCase(Locale.ROOT))
                .toList();
        if (grades.size() != weights.size() || !scale.keySet().containsAll(grades)) {
            return Said.last(values.get(BAD)
                    .said(Map.of(
                            Asking.WHY,
                            CleanText.quote(line.strip()) + " is not " + weights.size() + " of the grades "
                                    + String.join(", ", scale.keySet()) + ", parted by commas")));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < grades.size(); i++) {
            sum = sum.add(scale.getOrDefault(grades.get(i), BigDecimal.ZERO).multiply(weights.get(i)));
        }
        return Said.solved(values.get(TOTAL).said(Map.of(POINTS, spelled(sum))));
    }

    private static Map<String, BigDecimal> scale(String text) {
        Map<String, BigDecimal> scale = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            String[] two = pair.split(":", -1);
            if (two.length != 2 || two[0].isBlank()) {
                throw new IllegalArgumentException(CleanText.quote(text) + " is not such as A:20,B:17.5");
            }
            scale.put(two[0].strip().toUpperCase(Locale.ROOT), number(two[1], text));
        }
        return scale;
    }

    private static List<BigDecimal> weights(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(weight -> number(weight, text))
                .toList();
    }

    private static BigDecimal number(String text, String all) {
        if (!text.strip().matches("\\d{1,6}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException(
                    CleanText.quote(all) + " has " + CleanText.quote(text) + ", which is no number");
        }
        return new BigDecimal(text.strip());
    }

    private static String spelled(Map<String, BigDecimal> scale) {
        return scale.entrySet().stream()
                .map(grade -> grade.getKey() + ":" + spelled(grade.getValue()))
                .collect(Collectors.joining(","));
    }

    private static String spelled(List<BigDecimal> weights) {
        return weights.stream().map(Grades::spelled).collect(Collectors.joining(","));
    }

    private static String spelled(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
