package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.LobbyRequest;
import recess.common.message.UploadRequest;
import recess.common.text.CleanText;

/** Valid lines, damaged at random: each round has a seed of its own, which a failure names. */
class JsonLineFuzzTest {
    private static final int ROUNDS = 100_000;
    private static final int MAX_DAMAGES = 4;
    private static final int MAX_BLOCK_BYTES = 200;

    private static final List<byte[]> LINES = """
        {"type":"hello","name":"ann","version":1,"id":1}
        {"type":"hello","name":"Zoë🎲","token":"00112233445566778899aabbccddeeff"}
        {"type":"create","game":"guess","mode":"golf","rounds":5,"capacity":10,"listed":false,"id":"x"}
        {"type":"guess","number":50,"id":9007199254740991}
        {"type":"say","text":"\\u00e9\\ud83c\\udfb2\\n\\"\\\\","id":7}
        {"type":"echo","text":"a","x":[1,-2.5e-3,true,false,null,{"y":[[[[]]]]}]}
        {"type":"upload.begin","name":"../a\\u202eb.txt","size":17,"sha256":"%1$s%1$s","id":8}
        {"type":"upload.data","upload":"%1$s","offset":0,"length":17,"id":9}
        {"id":9,"length":0,"offset":9007199254740991,"upload":"%1$s","type":"upload.data"}
        {"type":"upload.get","upload":"%1$s","offset":1,"length":2,"id":10}
        {"id":7,"type":"ping"}\r
        """.formatted("00112233445566778899aabbccddeeff")
            .lines()
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .toList();

    /** What is most likely to mean something. */
    private static final byte[] MEANINGFUL = "{}[]\",:\\u/*'0-+.eE\n\r\t \0\u007f".getBytes(StandardCharsets.UTF_8);

    @Test
    void makesAMessageOrAFaultOfWhateverComesAndStillReadsTheNextLine() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] damaged = LINES.get(random.nextInt(LINES.size()));
            for (int i = random.nextInt(MAX_DAMAGES); i >= 0; i--) {
                damaged = damage(damaged, random);
            }
            try {
                check(damaged, random);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ": " + new String(damaged, StandardCharsets.ISO_8859_1), e);
            }
        }
    }

    /** What is taken without Gson is what Gson takes. */
    private static void judge(byte[] line) {
        boolean taken = new JsonScanner(line, 0, line.length).scan() != null;
        boolean mistaken;
        try {
            mistaken =
                    !JsonDiagnosis.in(line, 0, line.length).fault().sentence().isEmpty();
        } catch (IllegalStateException e) {
            mistaken = false;
        }
        assertThat(taken).isNotEqualTo(mistaken);
    }

    private static void check(byte[] damaged, Random random) {
        judge(damaged);
        JsonLineFramer framer = new JsonLineFramer();
        int cut = random.nextInt(damaged.length + 1);
        List<ClientMessage> messages = new ArrayList<>();
        boolean open = feed(framer, Arrays.copyOfRange(damaged, 0, cut), messages)
                && feed(framer, Arrays.copyOfRange(damaged, cut, damaged.length), messages)
                && feed(framer, "\n".getBytes(StandardCharsets.UTF_8), messages)
                && blockFollows(framer, messages)
                && feed(framer, "\n{\"type\":\"ping\",\"id\":\"last\"}\n".getBytes(StandardCharsets.UTF_8), messages);
        if (open) {
            assertThat(messages.getLast()).isEqualTo(new ClientMessage.Asked("\"last\"", new LobbyRequest.Ping()));
        }
        long blockBytes = -1;
        for (ClientMessage message : messages) {
            switch (message) {
                case ClientMessage.Asked(String id, UploadRequest.Data data) -> {
                    checkId(id);
                    assertThat(blockBytes).as("no line inside a block").isNegative();
                    blockBytes = data.length();
                }
                case ClientMessage.UploadPart(ByteBuffer bytes) -> blockBytes -= bytes.remaining();
                case ClientMessage.UploadEnded _ -> {
                    assertThat(blockBytes).isZero();
                    blockBytes = -1;
                }
                case ClientMessage.Asked asked -> checkId(asked.id());
                case ClientMessage.Unreadable(Fault fault) -> checkFault(fault);
                default -> throw new AssertionError(message);
            }
        }
    }

    /** Sends the rest of a block, unless it is too long for that; whether the conversation goes on. */
    private static boolean blockFollows(JsonLineFramer framer, List<ClientMessage> messages) {
        boolean open = true;
        for (int sent = 0; open && framer.progress() == Decoder.Progress.MID_TRANSFER; sent++) {
            if (sent == MAX_BLOCK_BYTES) {
                return false;
            }
            open = feed(framer, new byte[] {'\n'}, messages);
        }
        return open;
    }

    private static boolean feed(JsonLineFramer framer, byte[] piece, List<ClientMessage> messages) {
        ByteBuffer in = ByteBuffer.wrap(piece);
        while (true) {
            switch (framer.next(in)) {
                case Decoded.Message(ClientMessage message) -> messages.add(message);
                case Decoded.Broken(Fault fault) -> {
                    checkFault(fault);
                    return false;
                }
                case Decoded.NeedMore _ -> {
                    assertThat(in.hasRemaining()).isFalse();
                    return true;
                }
                case Decoded.Answer answer -> throw new AssertionError(answer);
            }
        }
    }

    private static void checkFault(Fault fault) {
        assertThat(CleanText.line(fault.sentence())).isEqualTo(fault.sentence());
        checkId(fault.requestId());
        assertThat(parse(JsonMessages.line(fault)).get("code").getAsString())
                .isEqualTo(fault.code().code());
    }

    private static void checkId(String id) {
        assertThat(id.isEmpty() || parse(Bytes.utf8("{\"id\":" + id + "}")).size() == 1)
                .isTrue();
    }

    private static JsonObject parse(Bytes line) {
        return JsonTokensTest.parse(line.asUtf8());
    }

    private static byte[] damage(byte[] line, Random random) {
        int at = random.nextInt(line.length + 1);
        int to = at + random.nextInt(line.length - at + 1);
        byte[] damaged = line.clone();
        return switch (random.nextInt(7)) {
            case 0 -> {
                damaged[at % line.length] ^= (byte) (1 << random.nextInt(8));
                yield damaged;
            }
            case 1 -> {
                damaged[at % line.length] = MEANINGFUL[random.nextInt(MEANINGFUL.length)];
                yield damaged;
            }
            case 2 -> {
                byte other = damaged[to % line.length];
                damaged[to % line.length] = damaged[at % line.length];
                damaged[at % line.length] = other;
                yield damaged;
            }
            case 3 -> joined(prefix(line, at), new byte[] {(byte) random.nextInt(256)}, suffix(line, at));
            case 4 -> joined(prefix(line, at), suffix(line, to), random.nextBoolean() ? new byte[0] : line);
            case 5 -> joined(prefix(line, to), Arrays.copyOfRange(line, at, to), suffix(line, to));
            default -> prefix(line, Math.max(1, at));
        };
    }

    private static byte[] prefix(byte[] line, int end) {
        return Arrays.copyOf(line, end);
    }

    private static byte[] suffix(byte[] line, int start) {
        return Arrays.copyOfRange(line, start, line.length);
    }

    private static byte[] joined(byte[] a, byte[] b, byte[] c) {
        ByteBuffer all = ByteBuffer.allocate(Math.max(1, a.length + b.length + c.length));
        return all.put(a).put(b).put(c).array();
    }
}
