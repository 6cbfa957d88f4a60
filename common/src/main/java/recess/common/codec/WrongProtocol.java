package recess.common.codec;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import recess.common.message.Bytes;

/** Recognises, by its first bytes, a client that speaks something quite different. */
final class WrongProtocol {
    /** What is said to whoever sends two bytes a character. */
    static final String UTF_16_SENTENCE = "this looks like UTF-16; send UTF-8 or ASCII text";

    private record Signature(String protocol, Bytes prefix) {
        boolean matches(byte[] start, int length) {
            return length >= prefix.size()
                    && ByteBuffer.wrap(start, 0, prefix.size()).equals(prefix.view());
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            text("HTTP", "GET /"),
            text("HTTP", "HEAD /"),
            text("HTTP", "POST /"),
            text("HTTP", "PUT /"),
            text("HTTP", "DELETE /"),
            text("HTTP", "PATCH /"),
            text("HTTP", "OPTIONS "),
            text("HTTP", "CONNECT "),
            text("HTTP", "PRI * HTTP/2"),
            text("SSH", "SSH-"),
            text("SMTP", "EHLO "),
            text("SMTP", "HELO "),
            text("RTSP", "DESCRIBE "),
            text("SIP", "INVITE sip:"),
            // RFC 8446, section 5.1: a record of type handshake (22), version 3.x.
            new Signature("TLS", Bytes.copyOf(new byte[] {0x16, 0x03})));

    /** RFC 1006, section 6: a TPKT, which remote desktop clients begin with, is 3, 0: and the 0 ends our line. */
    private static final byte TPKT_VERSION = 3;

    private WrongProtocol() {}

    /**
     * The name of the protocol that a connection's first {@code length} bytes belong to.
     *
     * @param endedByNul whether the byte behind them was a NUL
     * @return empty where they could be meant for us
     */
    static Optional<String> of(byte[] start, int length, boolean endedByNul) {
        if (endedByNul && length == 1 && start[0] == TPKT_VERSION) {
            return Optional.of("RDP");
        }
        for (Signature signature : SIGNATURES) {
            if (signature.matches(start, length)) {
                return Optional.of(signature.protocol());
            }
        }
        return Optional.empty();
    }

    /** Whether the first bytes of what should be a JSON object are its brace in UTF-16, or a byte-order mark of that. */
    static boolean isUtf16(byte[] start, int length) {
        if (length < 2) {
            return false;
        }
        int first = (Byte.toUnsignedInt(start[0]) << 8) | Byte.toUnsignedInt(start[1]);
        return first == 0xFEFF || first == 0xFFFE || first == '{' || first == ('{' << 8);
    }

    private static Signature text(String protocol, String prefix) {
        return new Signature(protocol, Bytes.utf8(prefix));
    }
}
