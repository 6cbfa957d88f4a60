package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.LobbyRequest;

class JsonLineFramerTest {
    private static final String PING = "{\"type\":\"ping\"}";
    private static final ClientMessage PINGED = new ClientMessage.Asked("", new LobbyRequest.Ping());

    @Test
    void endsALineAtEachLineFeedAndAtTheEndOfInput() {
        assertThat(messagesOf(PING + "\n" + PING + "\r\n" + PING)).containsExactly(PINGED, PINGED, PINGED);
        assertThat(messagesOf("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", " \n", "\t \r\n", "\n\n\n", "\r", " "})
    void passesOverBlankLines(String blank) {
        assertThat(messagesOf(blank)).isEmpty();
        assertThat(messagesOf(PING + "\n" + blank)).containsExactly(PINGED);
        assertThat(messagesOf("\n" + blank + "\n" + PING)).containsExactly(PINGED);
    }

    @Test
    void passesOverTheNulsThatACProgramSendsBehindItsLine() {
        assertThat(messagesOf(PING + "\n\0" + PING + "\r\n\0\0\0" + PING + "\n\0"))
                .containsExactly(PINGED, PINGED, PINGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "[]",
                "help",
                "{\"type\":\"ping\"} {}",
                "{'type':'ping'}",
                "{\"type\":\"dance\",\"id\":1}",
                "{\"type\":\"guess\"}",
                "{\"a\":1,\"a\":2}",
                "\u00EF\u00BB\u00BF{\"type\":\"ping\"}",
                "{\"a\":\"\u00C0\u00AF\"}",
                "{\"a\":\"\u0000\"}",
                "{\"a\":\"\\ud800\"}"
            })
    void answersABadLineAndReadsTheNext(String bad) {
        List<ClientMessage> messages = messagesOf(PING + "\n" + bad + "\n" + PING + "\n");
        assertThat(messages).hasSize(3);
        assertThat(messages.get(0)).isEqualTo(PINGED);
        assertThat(messages.get(1)).isInstanceOf(ClientMessage.Unreadable.class);
        assertThat(messages.get(2)).isEqualTo(PINGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * 1024 - 1, 64 * 1024})
    void takesALineUpToItsLimit(int length) {
        String line = pingOf(length);
        assertThat(next(new JsonLineFramer(), line + "\n")).containsExactly(PINGED);
        assertThat(next(new JsonLineFramer(), line.substring(0, 5), line.substring(5), "\n"))
                .containsExactly(PINGED);
    }

    @Test
    void refusesALineOverTheLimitAndResumesBehindItsEnd() {
        String line = pingOf(64 * 1024 + 1);
        JsonLineFramer framer = new JsonLineFramer();
        assertThat(next(framer, line.substring(0, 40_000), line.substring(40_000)))
                .containsExactly(tooLong());
        assertThat(next(framer, PING, line, "\r\n")).isEmpty();
        assertThat(next(framer, PING + "\n")).containsExactly(PINGED);
    }

    @Test
    void closesAtTheThirdLineInARowThatIsTooLong() {
        JsonLineFramer framer = new JsonLineFramer();
        String tooLong = pingOf(64 * 1024 + 1) + "\n";
        assertThat(next(framer, tooLong, tooLong, "\n", PING + "\n")).containsExactly(tooLong(), tooLong(), PINGED);
        assertThat(next(framer, tooLong, tooLong, "x\n", tooLong, tooLong)).hasSize(5);
        assertThat(Splits.next(framer, bytes(tooLong)).brokenBy()).isEqualTo(FaultCode.LINE_ENDLESS);
    }

    @Test
    void closesAtMoreErrorsThanPromised() {
        String errors = "x\n".repeat(19);
        assertThat(messagesOf(errors + PING)).hasSize(20).endsWith(PINGED);
        assertThat(messagesOf("x\n" + errors + PING)).hasSize(21).endsWith(PINGED);
        Splits.Outcome closed = Splits.everySplit(JsonLineFramer::new, bytes("x\nx\n" + errors + PING));
        assertThat(closed.messages()).hasSize(20);
        assertThat(closed.brokenBy()).isEqualTo(FaultCode.TOO_MANY_ERRORS);
    }

    @Test
    void countsLinesThatAreTooLongAmongTheErrors() {
        JsonLineFramer framer = new JsonLineFramer();
        assertThat(next(
                        framer,
                        Collections.nCopies(20, pingOf(64 * 1024 + 1) + "\n" + PING + "\n")
                                .toArray(String[]::new)))
                .hasSize(40);
        assertThat(Splits.next(framer, bytes("x\n")).brokenBy()).isEqualTo(FaultCode.TOO_MANY_ERRORS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "EHLO example.org\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
                "\u0003\u0000\u0000\u0013"
            })
    void tellsAClientOfAnotherProtocolBeforeItsFirstLineEnds(String firstBytes) {
        Splits.Outcome outcome = Splits.everySplit(JsonLineFramer::new, bytes(firstBytes));
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.brokenBy()).isEqualTo(FaultCode.WRONG_PROTOCOL);
        assertThat(outcome.faults().getFirst().sentence()).endsWith(": send one JSON object a line");
    }

    @Test
    void looksForOtherProtocolsAtTheStartOnly() {
        assertThat(messagesOf("{}\nGET / HTTP/1.1\n")).hasSize(2);
        assertThat(messagesOf("\nGET / HTTP/1.1\n")).hasSize(1);
        assertThat(messagesOf("GETTING\n")).hasSize(1);
    }

    @Test
    void makesTheSameOfAConversationAtAnySplit() {
        assertThat(messagesOf(
                        "{\"type\":\"guess\",\"number\":50,\"id\":7}\r\n\n{\"type\":\"say\",\"text\":\"\u00C3\u00A9\"}\nx\n"
                                + PING))
                .hasSize(4)
                .startsWith(
                        new ClientMessage.Asked("7", new LobbyRequest.Move("50")),
                        new ClientMessage.Asked("", new LobbyRequest.Say("é")))
                .endsWith(PINGED);
    }

    @Test
    void isInTheMiddleOfALineUntilItEnds() {
        JsonLineFramer framer = new JsonLineFramer();
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        next(framer, "{");
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.MID_LINE);
        next(framer, "x".repeat(64 * 1024));
        assertThat(framer.progress()).as("while it is thrown away").isEqualTo(Decoder.Progress.MID_LINE);
        next(framer, "\n");
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
    }

    @Test
    void waitsForTheEndOfALineHoweverLongNothingComes() {
        JsonLineFramer framer = new JsonLineFramer();
        next(framer, PING);
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
        assertThat(framer.quiet()).isEqualTo(Decoded.NeedMore.NEED_MORE);
        assertThat(next(framer, "\n")).containsExactly(PINGED);
    }

    @Test
    void holdsNothingOfALineThatIsTooLong() {
        JsonLineFramer framer = new JsonLineFramer();
        byte[] much = bytes("x".repeat(1024 * 1024));
        next(framer, "x".repeat(64 * 1024 + 1));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        ByteBuffer in = ByteBuffer.wrap(much);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 8; i++) {
            assertThat(framer.next(in.rewind()) == Decoded.NeedMore.NEED_MORE).isTrue();
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(much.length);
    }

    private static String pingOf(int length) {
        return PING + " ".repeat(length - PING.length());
    }

    private static List<ClientMessage> messagesOf(String latin1) {
        Splits.Outcome outcome = Splits.everySplit(JsonLineFramer::new, bytes(latin1));
        assertThat(outcome.faults()).isEmpty();
        return outcome.messages();
    }

    private static List<ClientMessage> next(JsonLineFramer framer, String... pieces) {
        return Arrays.stream(pieces)
                .map(piece -> Splits.next(framer, bytes(piece)))
                .peek(outcome -> assertThat(outcome.faults()).isEmpty())
                .flatMap(outcome -> outcome.messages().stream())
                .toList();
    }

    private static ClientMessage tooLong() {
        return new ClientMessage.Unreadable(FaultCode.LINE_TOO_LONG.because("line too long (limit 65536 bytes)"));
    }
}
