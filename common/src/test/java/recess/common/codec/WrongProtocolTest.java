package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;

class WrongProtocolTest {
    private static final String TLS_HELLO = "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00FC\u0003\u0003";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / HTTP/1.1      | HTTP",
                "POST /guess HTTP/1.1| HTTP",
                "HEAD / HTTP/1.0     | HTTP",
                "OPTIONS * HTTP/1.1  | HTTP",
                "PRI * HTTP/2.0      | HTTP",
                "SSH-2.0-OpenSSH_9.9 | SSH",
                "EHLO lab12          | SMTP",
                "HELO lab12          | SMTP",
            })
    void recognisesTextProtocols(String firstLine, String protocol) {
        assertRecognised(firstLine + "\r\nHost: lab12\r\n\r\n", protocol);
    }

    @Test
    void recognisesTls() {
        assertRecognised(TLS_HELLO, "TLS");
    }

    @Test
    void recognisesRemoteDesktop() {
        assertRecognised("\u0003\0\0\u0013\u000E\u00E0\0\0\0\0\0\u0001\0\b\0\u0003\0\0\0", "RDP");
    }

    @Test
    void recognisesAFirstLineThatIsTooLong() {
        assertRecognised("GET /" + "x".repeat(2000) + " HTTP/1.1\r\n", "HTTP");
    }

    @Test
    void recognisesAFirstLineThatNeverEnds() {
        LineFramer framer = framer();
        Splits.next(framer, bytes("SSH-2.0-x"));
        assertThat(framer.quiet()).isInstanceOf(Decoded.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1", "SSH-2.0-x", "EHLO x", "\u0016\u0003\u0001", "\u0003"})
    void looksAtTheFirstLineOnly(String line) {
        assertThat(Splits.everySplit(WrongProtocolTest::framer, bytes("50\n" + line + "\0"))
                        .lines())
                .containsExactly("50", line);
    }

    @Test
    void looksNoMoreAfterAFirstLineThatWasTooLong() {
        assertThat(Splits.next(framer(), bytes("x".repeat(1025) + "\nGET / HTTP/1.1\n"))
                        .messages())
                .last()
                .isEqualTo(new ClientMessage.Line("GET / HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "GET", "GETAWAY", "ssh", "SSH", "EHLO", "hello", "h", "\u0016", "\u0003", ""})
    void takesWhatOnlyResemblesAProtocolForALine(String line) {
        assertThat(Splits.everySplit(WrongProtocolTest::framer, bytes(line + "\n"))
                        .lines())
                .containsExactly(line);
    }

    private static void assertRecognised(String input, String protocol) {
        Splits.Outcome outcome = Splits.everySplit(WrongProtocolTest::framer, bytes(input));
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.brokenBy()).isEqualTo(FaultCode.WRONG_PROTOCOL);
        assertThat(outcome.faults().getFirst().sentence()).contains("you sent " + protocol + ":");
    }

    private static LineFramer framer() {
        return new LineFramer(LineLimits.DEFAULT, LineFramer.Unended.AFTER_A_PAUSE, () -> 0);
    }
}
