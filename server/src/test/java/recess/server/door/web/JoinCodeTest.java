package recess.server.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.server.it.QrReader;

/** What a camera reads on the board is the address that is printed below. */
class JoinCodeTest {
    private static final int PIXELS = 3;
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final String LABEL = "a".repeat(63) + ".";

    @ParameterizedTest
    @CsvSource({
        "lab,                                       80,    X,            http://lab:80/join/X",
        "localhost,                                 8080,  FJHR,         http://192.168.1.20:8080/join/FJHR",
        "[::1],                                     8080,  FJHR,         http://192.168.1.20:8080/join/FJHR",
        "[2001:db8:1111:2222:3333:4444:5555:6666], 65535, ABCDEFGHIJKL,"
                + " http://[2001:db8:1111:2222:3333:4444:5555:6666]:65535/join/ABCDEFGHIJKL",
    })
    void isTheAddressBelow(String name, int port, String room, String address) throws Exception {
        assertRead(name, port, room, address);
    }

    /** No host has a longer name (RFC 1035, section 2.3.4). */
    @ParameterizedTest
    @CsvSource({"80,X", "65535,ABCDEFGHIJKL"})
    void isTheAddressBelowWhereTheHostHasTheLongestName(int port, String room) throws Exception {
        String longest = LABEL.repeat(3) + "a".repeat(55) + ".local";
        assertThat(longest).hasSize(253);
        assertRead(longest, port, room, "http://" + longest + ":" + port + "/join/" + room);
    }

    private static void assertRead(String name, int port, String room, String address) throws Exception {
        String base = Hosts.base(name, port, InetAddress.ofLiteral("192.168.1.20"));
        BoardScene.Join join = BoardScene.Join.at(base + "/join/" + room);
        assertThat(join.url()).isEqualTo(address);
        assertThat(QrReader.read(drawn(join))).isEqualTo(address);
    }

    /** As the page draws it: black squares on white. */
    private static BufferedImage drawn(BoardScene.Join join) {
        int side = join.squares() * PIXELS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        assertThat(SQUARE.matcher(join.path()).replaceAll("")).as("what is no square").isEmpty();
        SQUARE.matcher(join.path())
                .results()
                .forEach(square -> pen.fillRect(
                        Integer.parseInt(square.group(1)) * PIXELS,
                        Integer.parseInt(square.group(2)) * PIXELS,
                        PIXELS,
                        PIXELS));
        pen.dispose();
        return picture;
    }
}
