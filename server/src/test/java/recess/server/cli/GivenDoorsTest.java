package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.server.DoorSpec;

/** Which doors a command line opens, and where. */
class GivenDoorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                 | door/ssh usual:2222, door/web usual:8080",
                "--lan                            | door/ssh usual:2222, door/web usual:8080",
                "--no-ssh                         | door/web usual:8080",
                "--no-web --no-ssh                |",
                "--ssh 0 --web 127.0.0.2:80       | door/ssh usual:0!, door/web 127.0.0.2:80!",
                "--ssh [::1]:22                   | door/ssh 0:0:0:0:0:0:0:1:22!, door/web usual:8080",
                "--also-listen echo/nul@0         | door/ssh usual:2222, door/web usual:8080",
                "--listen echo/nul@0              |",
                "--listen echo/nul@0 --web 0      | door/web usual:0!",
                "--listen echo/nul@0 --ssh 1 --no-ssh |",
            })
    void areThoseOfTheCommandLine(String line, String doors) {
        SettingValues values = new SettingValues();
        assertThat(PlainOptions.read(values, line == null ? new String[0] : line.split(" ", -1)))
                .isTrue();
        List<String> opened = GivenConfig.of(values).doors().stream()
                .map(GivenDoorsTest::spelled)
                .toList();
        assertThat(values.problems()).isEmpty();
        assertThat(opened).isEqualTo(doors == null ? List.of() : List.of(doors.split(", ", -1)));
    }

    /** With a mark behind those without which the server does not start. */
    private static String spelled(DoorSpec door) {
        return door.name() + " " + door.host().map(InetAddress::getHostAddress).orElse("usual") + ":" + door.port()
                + (door.isAsked() ? "!" : "");
    }
}
