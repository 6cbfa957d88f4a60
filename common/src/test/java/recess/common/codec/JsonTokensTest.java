package recess.common.codec;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.Bytes;
import recess.common.message.Fault;

class JsonTokensTest {
    static Stream<String> numbers() {
        return Stream.of(
                "0 -0 9007199254740990 9007199254740991 -9007199254740991 1e15 1E+2 1.5 -0.25e-3 1e-400 1e-2147483647"
                        .split(" "));
    }

    static Stream<String> noNumbers() {
        return Stream.of(
                "9007199254740992 -9007199254740992 9007199254740991.5 1e16 1e400 -1e400 1e2147483647 1e99999999999 1e-99999999999"
                        .split(" "));
    }

    @Test
    void readsEveryKindOfValue() {
        String text =
                "{\"a\":\"b\",\"c\":[1,-2.5,true,false,null,{\"d\":[]}],\"\":{},\"é🎲\":\"\\u00e9\\ud83c\\udfb2\\n\"}";
        assertThat(parse(text)).isEqualTo(JsonParser.parseString(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", " {} ", "\t{\t}\t", "{}\r", "\r{ \"a\" :\r1 , \"b\":2}"})
    void takesWhiteSpaceAroundEverything(String text) {
        assertThat(parse(text)).isEqualTo(JsonParser.parseString(text));
    }

    @Test
    void nestsAsDeepAsPromisedAndNoDeeper() {
        assertThat(parse(nested(15))).isNotNull();
        assertThat(parse(nested(16))).isNotNull();
        assertThat(refusal(nested(17)).sentence()).endsWith("nesting limit 16 reached");
        assertThat(parse("{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}")).isNotNull();
        assertThat(refusal("{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}").sentence())
                .endsWith("nesting limit 16 reached");
        assertThat(refusal("{\"a\":" + "[".repeat(60_000)).sentence()).endsWith("nesting limit 16 reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"a\":%s}", "{\"a\":[%s]}"})
    void takesAsManyNamesAsPromisedAndNoMore(String around) {
        assertThat(parse(around.formatted(names(63)))).isNotNull();
        assertThat(parse(around.formatted(names(64)))).isNotNull();
        assertThat(refusal(around.formatted(names(65))).sentence()).endsWith("more than 64 names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"%s\"}", "{\"%s\":1}", "{\"a\":{\"%s\":1}}", "{\"a\":[\"%s\"]}"})
    void takesStringsAsLongAsPromisedAndNoLonger(String around) {
        for (String character : new String[] {"x", "é", "🎲", "\\n", "\\ud83c\\udfb2"}) {
            assertThat(parse(around.formatted(character.repeat(4095)))).isNotNull();
            assertThat(parse(around.formatted(character.repeat(4096)))).isNotNull();
            assertThat(refusal(around.formatted(character.repeat(4097))).sentence())
                    .endsWith("a string of 4097 characters (limit 4096)");
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void takesNumbersThatEveryProgramReadsAlike(String number) {
        assertThat(new BigDecimal(parse("{\"a\":" + number + "}").get("a").getAsString()))
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @MethodSource("noNumbers")
    void refusesNumbersThatSomeProgramsRoundOrCannotHold(String number) {
        Fault fault = refusal("{\"a\":" + number + "}");
        assertThat(fault.sentence()).endsWith("a number of more than 32 characters or beyond 2^53-1");
        assertThat(fault.details().values()).containsEntry("path", "$.a").containsEntry("column", 6 + number.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 400, 60_000})
    void refusesNumbersOfManyDigitsAtOnce(int digits) {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            assertThat(refusal("{\"a\":" + "9".repeat(digits) + "}")).isNotNull();
            assertThat(refusal("{\"a\":0." + "1".repeat(digits) + "}")).isNotNull();
            assertThat(refusal("{\"a\":1e" + "9".repeat(digits) + "}")).isNotNull();
        });
    }

    @Test
    void takesNumbersOfAsManyCharactersAsFitAndNoMore() {
        BigDecimal longest = new BigDecimal("0." + "1".repeat(30));
        assertThat(parse("{\"a\":" + longest + "}").get("a").getAsBigDecimal()).isEqualTo(longest);
        assertThat(refusal("{\"a\":" + longest + "1}").sentence()).contains("more than 32 characters");
    }

    @Test
    void takesTheSameNameInTwoObjectsAndInTwoCases() {
        assertThat(parse("{\"a\":{\"a\":[{\"a\":1},{\"a\":1}]},\"A\":1}").size())
                .isEqualTo(2);
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"n" + i + "\":" + i).collect(joining(",", "{", "}"));
    }

    /** What Gson makes of a line that is taken. */
    static JsonObject parse(String text) {
        byte[] line = Bytes.utf8(text).toArray();
        assertThatCode(() -> JsonTokens.of(line, 0, line.length)).as(text).doesNotThrowAnyException();
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static Fault refusal(String text) {
        return refusal(Bytes.utf8(text));
    }

    /** What is wrong with a line that is not taken. */
    static Fault refusal(Bytes line) {
        byte[] bytes = line.toArray();
        return assertThatExceptionOfType(JsonRefusal.class)
                .isThrownBy(() -> JsonTokens.of(bytes, 0, bytes.length))
                .actual()
                .fault();
    }
}
