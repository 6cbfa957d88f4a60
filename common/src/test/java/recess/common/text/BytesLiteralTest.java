package recess.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;

class BytesLiteralTest {
    @Test
    void showsPrintableAsciiAsItIs() {
        StringBuilder printable = new StringBuilder();
        for (char c = ' '; c < 0x7F; c++) {
            if (c != '\'' && c != '"' && c != '\\') {
                printable.append(c);
            }
        }
        assertThat(of(printable.toString())).isEqualTo("b'" + printable + "'");
    }

    @Test
    void showsLineEndsAndOtherBytesAsPythonDoes() {
        assertThat(of("50\r\n\t")).isEqualTo("b'50\\r\\n\\t'");
        assertThat(of("\0\u0001\u001B\u001F\u007F")).isEqualTo("b'\\x00\\x01\\x1b\\x1f\\x7f'");
        assertThat(BytesLiteral.of(Bytes.copyOf(new byte[] {(byte) 0x80, (byte) 0xFF}), 9))
                .isEqualTo("b'\\x80\\xff'");
        assertThat(of("é")).isEqualTo("b'\\xc3\\xa9'");
        assertThat(of("\\")).isEqualTo("b'\\\\'");
        assertThat(of("")).isEqualTo("b''");
    }

    @Test
    void choosesQuotesAsPythonDoes() {
        assertThat(of("\"")).isEqualTo("b'\"'");
        assertThat(of("it's")).isEqualTo("b\"it's\"");
        assertThat(of("'\"")).isEqualTo("b'\\'\"'");
    }

    @Test
    void showsNoMoreThanItMay() {
        Bytes five = Bytes.utf8("hello");
        assertThat(BytesLiteral.of(five, 6)).isEqualTo("b'hello'");
        assertThat(BytesLiteral.of(five, 5)).isEqualTo("b'hello'");
        assertThat(BytesLiteral.of(five, 4)).isEqualTo("b'hell'... (5 bytes)");
        assertThat(BytesLiteral.of(five, 0)).isEqualTo("b''... (5 bytes)");
    }

    @Test
    void isPrintableAsciiWhateverTheBytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(BytesLiteral.of(Bytes.copyOf(all), all.length).chars()).allMatch(c -> c >= ' ' && c < 0x7F);
    }

    private static String of(String text) {
        return BytesLiteral.of(Bytes.utf8(text), Integer.MAX_VALUE);
    }
}
