package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.Bytes;
import recess.common.message.Fault;
import recess.common.message.FaultCode;

class JsonDiagnosisTest {
    /** None of them may stand behind a colon. */
    static Stream<String> noValues() {
        return """
            01 -01 1. .5 +1 - 1e 1e+ 0x10 1_000 1,5 NaN -NaN Infinity -Infinity nan True tru truex None nil undefined
            x 'x' `x` , 1~2 -~1 ; /*c*/1 1//c 1#c \u00A01 1\f [1,] [,1] [1;2] [1} {"b":1,} {,} {"b"} {"b"~1} {"b"=1} {"b"=>1}
            {b:1} {'b':1} {1:1} {null:1} {[]:1} "b "\\x" "\\'" "\\u12" "\\u12g4" "\\u~123" "\\u+123" "\\ "\t" "\0" "\37" "a"~"b"
            """.replace('\n', ' ')
                .strip()
                .transform(text -> Arrays.stream(text.split(" +")))
                .map(value -> value.replace('~', ' '));
    }

    @ParameterizedTest
    @MethodSource("noValues")
    void refusesWhatIsNoJson(String value) {
        Fault fault = refusal("{\"a\":" + value + "}");
        assertThat(fault.code()).isEqualTo(FaultCode.BAD_JSON);
        assertThat(fault.details().values()).containsKey("column");
        assertThat((Integer) fault.details().values().get("column")).isBetween(6, 7 + value.length());
        assertThat(fault.sentence())
                .startsWith("bad JSON at column " + fault.details().values().get("column") + ": ")
                .doesNotContain("Gson", "setStrictness", "github");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} x", "{}{}", "{},", "{}]", "{}//c", "{}#", "{}\u0000", "{}\f", "{} \u00A0"})
    void refusesWhateverStandsBehindTheObject(String text) {
        assertThat(refusal(text).code()).isEqualTo(FaultCode.BAD_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5", "\"x\"", "[]", "[{}]", "true", "null", "help", "x{}", "//c\n{}", ")]}'\n{}", "", "  ", "   "
            })
    void saysWhatALineIsWhereItIsNoObject(String text) {
        assertThat(refusal(text))
                .isEqualTo(FaultCode.BAD_JSON
                        .because("bad JSON at column 1: a line is one JSON object, as {\"type\":\"help\"}")
                        .with("column", 1));
    }

    @Test
    void refusesAByteOrderMark() {
        assertThat(refusal("\uFEFF{}").sentence()).isEqualTo("bad JSON at column 1: a byte-order mark");
        assertThat(refusal(" \uFEFF{}").code()).isEqualTo(FaultCode.BAD_JSON);
        assertThat(refusal("{}\uFEFF").code()).isEqualTo(FaultCode.BAD_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'FF', 1",
        "6, '80', 7",
        "6, 'C3', 7",
        // Overlong: '/' in two bytes and in three.
        "6, 'C0 AF', 7",
        "6, 'E0 80 AF', 7",
        // A surrogate, and something beyond U+10FFFF.
        "6, 'ED A0 80', 7",
        "6, 'F4 90 80 80', 7",
        "6, 'F0 9F 8E', 7"
    })
    void refusesWhatIsNotUtf8AndSaysWhere(int at, String hex, int column) {
        byte[] bad = HexFormat.ofDelimiter(" ").parseHex(hex);
        byte[] line = ("{\"a\":\"" + "#".repeat(bad.length) + "\"}").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bad, 0, line, at, bad.length);
        assertThat(refusal(Bytes.copyOf(line)).sentence()).isEqualTo("bad JSON at column " + column + ": not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\ud800", "\\udc00", "a\\ud83c", "\\ud83cx\\udfb2", "\\udfb2\\ud83c", "\\ud83c\\ud83c\\udfb2"})
    void refusesLoneSurrogatesInStringsAndNames(String string) {
        assertThat(refusal("{\"a\":\"" + string + "\"}").sentence())
                .endsWith("unpaired surrogate characters are not allowed");
        assertThat(refusal("{\"" + string + "\":1}").sentence())
                .endsWith("unpaired surrogate characters are not allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1,'a':2}|$.a",
                "{'a':1,'b':2,'\\u0061':1}|$.a",
                "{'x':{'a':1,'a':1}}|$.x.a",
                "{'x':[0,{'a':1,'a':1}]}|$.x[1].a",
                "{'x':{'y':{'z':{'a':1,'a':1}}}}|$.x.y.z.a"
            })
    void refusesANameTwiceAtAnyDepth(String text, String path) {
        Fault fault = refusal(text.replace('\'', '"'));
        assertThat(fault.sentence()).endsWith("the name 'a' twice");
        assertThat(fault.details().values()).containsEntry("path", path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,}|9|$.a|expected name",
                "{\"a\":1 \"b\":2}|9|$.a|unterminated object",
                "{\"a\"|5|-|the object has no end",
                "{\"a\":1|7|-|the object has no end",
                "{\"é🎲\":\"é|9|$.é🎲|unterminated string",
                "{'a':1}|3|$.|malformed (names and strings stand in double quotes)",
                "{\"a\":tru}|6|$.a|malformed"
            })
    void saysWhereItStoppedInCharactersAndByPath(String text, int column, String path, String what) {
        Fault fault = refusal(text);
        assertThat(fault.sentence()).isEqualTo("bad JSON at column " + column + ": " + what);
        assertThat(fault.details().values().get("column")).isEqualTo(column);
        assertThat(fault.details().values().getOrDefault("path", "-")).isEqualTo(path);
    }

    @Test
    void makesTheNamesItRepeatsSafeAndShort() {
        Fault fault = refusal("{\"\\u001b[2J\u202E" + "x".repeat(4000) + "\":nonsense}");
        assertThat(String.valueOf(fault.details().values().get("path")))
                .hasSizeLessThan(100)
                .startsWith("$.\uFFFD[2J\uFFFDxx");
        assertThat(refusal("{\"\\u001b\":1,\"\\u001b\":1}").sentence()).endsWith("the name '\uFFFD' twice");
    }

    private static Fault refusal(String text) {
        return refusal(Bytes.utf8(text));
    }

    private static Fault refusal(Bytes line) {
        return JsonTokensTest.refusal(line);
    }
}
