package recess.common.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import recess.common.message.Bytes;
import recess.common.message.Facts;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.message.ServerMessage;
import recess.common.message.Standing;

/** Messages and lines, good and bad, that show everything that may stand on the wire. */
final class JsonCorpus {
    private static final List<String> REQUEST_VALUES = List.of("null", "7", "-1", "0.5", "\"x\"", "true", "[]");

    /** Of no right kind: a newer server may well say something new of the right one. */
    private static final List<String> MESSAGE_VALUES = List.of("[0.5]");

    private static final String NASTY =
            "\"\\/\b\f\n\r\t\0\u001b\u007f\u0085\u202e\u200b\u2028\ufeffé€🎲\udbff\udfff\ud800";

    private JsonCorpus() {}

    /** Those of {@link JsonMessagesTest} and the odd ones. */
    static Stream<ServerMessage> messages() {
        return Stream.concat(JsonMessagesTest.messages(), moreMessages());
    }

    private static Stream<ServerMessage> moreMessages() {
        Facts facts =
                Facts.NONE.with(NASTY, NASTY).with("i", -1).with("l", -1L << 53).with("b", false);
        return Stream.of(
                new LobbyEvent.Progress("", "", Facts.NONE),
                new LobbyEvent.Progress(NASTY, NASTY, facts),
                new LobbyEvent.RoundEnded("A", Integer.MIN_VALUE, Integer.MAX_VALUE, "", "", List.of(), false, 0),
                new LobbyEvent.MatchEnded(
                        "A", List.of(new Standing("a", 1, 1, 1, 1, 1L << 40), new Standing("b", 0, 0, 0, 0, 0))),
                new LobbyEvent.UploadProgress("a1", Long.MAX_VALUE, 10),
                new LobbyReply("-7", new LobbyAnswer.Rooms(List.of())),
                new LobbyReply("\"\"", new LobbyAnswer.People(List.of(), 99)),
                new LobbyReply("", new LobbyAnswer.HelpLines(List.of())),
                new LobbyReply("\"é\\n\u2028\u202e\"", new LobbyAnswer.HelpLines(List.of("a", NASTY))),
                new LobbyReply(
                        "9007199254740991",
                        new LobbyAnswer.Scores(
                                Period.TODAY,
                                ScoreKind.SOLO,
                                "guess",
                                List.of(new ScoreLine("a", 1, 2, 3, facts), new ScoreLine("b", 0, 1, 0)))),
                FaultCode.BAD_JSON
                        .because(NASTY.replace('\n', ' '))
                        .with("column", 7)
                        .with("path", NASTY),
                FaultCode.NO_UPLOAD.because("no").about("\"x\"").with("offset", 1L << 40));
    }

    /** Each that there is, and the odd ones. */
    static Stream<LobbyRequest> requests() {
        return Stream.concat(
                new TreeSet<>(JsonRequestsTest.lines()).stream().map(JsonCorpus::request),
                Stream.of(
                        new LobbyRequest.Say(NASTY),
                        new LobbyRequest.Move("e", OptionalInt.of(3)),
                        new LobbyRequest.Hello(NASTY, Optional.of(NASTY), Optional.of(NASTY), true),
                        new LobbyRequest.Scores(Period.ALL, ScoreKind.RACE, Optional.of("x"), false)));
    }

    private static LobbyRequest request(String fields) {
        try {
            return JsonRequestsTest.read(Bytes.utf8(quoted("{" + fields + "}"))).request();
        } catch (JsonRefusal e) {
            throw new AssertionError(fields, e);
        }
    }

    /** Each request, without each of its fields and with each other kind of value in it, and lines that are no JSON. */
    static Stream<String> requestLines() {
        List<String> lines = new ArrayList<>();
        for (String fields : new TreeSet<>(JsonRequestsTest.lines())) {
            String line = quoted(fields);
            lines.add("{" + line + "}");
            lines.add(" { \"more\":[{\"id\":[]},-1.5E+3],\t" + line.replace(":", " : ")
                    + " , \"id\" : \"a\\u00e9\\\"\" } \r");
        }
        longestOfEachType()
                .forEach(fields -> lines.addAll(variants(quoted(fields) + ",\"id\":7,\"round\":2", REQUEST_VALUES)));
        JsonDiagnosisTest.noValues().forEach(value -> lines.add("{\"id\":7,\"a\":" + value + ",\"type\":\"ping\"}"));
        lines.addAll(badLines());
        return lines.stream().filter(line -> line.indexOf('\n') < 0).distinct();
    }

    private static Collection<String> longestOfEachType() {
        Map<String, String> longest = new TreeMap<>();
        for (String fields : new TreeSet<>(JsonRequestsTest.lines())) {
            longest.merge(
                    fields.replaceAll("'type':'(.*?)'.*", "$1"), fields, (a, b) -> a.length() < b.length() ? b : a);
        }
        return longest.values();
    }

    private static List<String> badLines() {
        String deep = "{\"id\":1,\"a\":";
        return List.of(
                "",
                " ",
                "x",
                "[]",
                "7",
                "\"x\"",
                "{",
                "}",
                "{}",
                "{}x",
                "{} {}",
                "{},",
                "{\"type\":\"ping\"}}",
                "{\"",
                "{\"type\"",
                "{\"type\":",
                "{\"type\":\"ping",
                "{\"type\":\"ping\"",
                "{\"type\":\"ping\",",
                "{\"a\":[",
                "{\"a\":[1,",
                "{\"a\":\"\\",
                "{\"a\":\"\\u12",
                "{\"type\":\"ping\",\"\\u0074ype\":1}",
                "{\"\\u0074ype\":\"pi\\u006eg\"}",
                "{\"id\":7,\"id\":8}",
                "{\"id\":7,\"x\":{\"a\":1,\"b\":[0,{\"é\":1,\"é\":2}]}}",
                "\uFEFF{}",
                "{}\uFEFF",
                "{\"é🎲\":\"é🎲\",\"é🎲\u2028\":nul}",
                "{\"id\":\"7\",\"a\":\"\\ud83c\"}",
                "{\"id\":\"7\",\"\\udfb2\":1}",
                "{\"a\":\"\\ud83c\\udfb2\",\"type\":\"ping\"}",
                "{\"id\":7,\"type\":\"upload.data\",}",
                "upload.data",
                deep + "[".repeat(15) + "]".repeat(15) + "}",
                deep + "[".repeat(16) + "]".repeat(16) + "}",
                deep + "{\"b\":".repeat(16) + "1" + "}".repeat(17),
                deep + "{\"b\":".repeat(15) + "1" + "}".repeat(16),
                "{\"id\":1,\"a\":123456789012345678901234567890123}",
                "{\"id\":1,\"a\":0.123456789012345678901234567890}",
                "{\"id\":1,\"a\":[9007199254740992]}",
                "{\"id\":1,\"a\":{\"b\":-9007199254740992}}",
                "{\"id\":9007199254740992}",
                "{\"id\":1,\"" + "n".repeat(4097) + "\":1}",
                "{\"id\":1,\"n\":[\"" + "é".repeat(4097) + "\"]}",
                "{\"id\":-0,\"type\":\"ping\"}",
                "{\"id\":1e0,\"type\":\"ping\"}",
                "{\"id\":1.0,\"type\":\"ping\"}",
                "{\"id\":\"\\u001b\\u2028\u202e\\/\",\"type\":\"ping\"}",
                "{\"id\":\"" + "i".repeat(65) + "\"}",
                "{\"id\":\"\"}",
                "{\"id\":true,\"type\":\"upload.data\",\"length\":3}",
                "{\"type\":\"upload.x\"}",
                "{\"type\":\"\\u202ex\"}");
    }

    /** Each message, without each of its fields and with something else in it, and lines that are no JSON. */
    static Stream<String> messageLines() {
        List<String> lines = new ArrayList<>();
        messages()
                .map(message -> JsonWireTest.text(JsonMessages.line(message)))
                .distinct()
                .forEach(line -> {
                    String fields = line.substring(1, line.length() - 1);
                    lines.add(line);
                    lines.add("{\"new\":{\"a\":[null]}," + fields.replace("\"id\":", "\"di\":") + "}");
                });
        messages()
                .map(message -> JsonWireTest.text(JsonMessages.line(message))
                        .replaceAll("\"[^\"]*\\\\.*?\"(?=[,:}\\]])", "\"ann\""))
                .distinct()
                .forEach(line -> lines.addAll(variants(line.substring(1, line.length() - 1), MESSAGE_VALUES)));
        lines.addAll(badLines());
        return lines.stream();
    }

    /** Without each field, at whatever depth, and with each other value in it. */
    private static List<String> variants(String fields, List<String> values) {
        List<String> all = new ArrayList<>();
        for (int colon = fields.indexOf("\":"); colon >= 0; colon = fields.indexOf("\":", colon + 1)) {
            int value = colon + 2;
            int end = end(fields, value);
            int name = fields.lastIndexOf('"', colon - 1);
            all.add("{" + fields.substring(0, name) + "\"x" + fields.substring(name + 1) + "}");
            for (String other : values) {
                all.add("{" + fields.substring(0, value) + other + fields.substring(end) + "}");
            }
        }
        return all;
    }

    private static int end(String fields, int value) {
        int depth = 0;
        boolean inString = false;
        for (int i = value; i < fields.length(); i++) {
            char c = fields.charAt(i);
            if (inString && c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == '{' || c == '[')) {
                depth++;
            } else if (!inString && depth == 0 && (c == ',' || c == '}' || c == ']')) {
                return i;
            } else if (!inString && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return fields.length();
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
