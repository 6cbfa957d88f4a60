package recess.client.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    @ParameterizedTest
    @CsvSource({
        "localhost, localhost, 4242",
        "localhost:4000, localhost, 4000",
        " 192.168.1.20:1 , 192.168.1.20, 1",
        "host:65535, host, 65535",
        "[::1], ::1, 4242",
        "[::1]:80, ::1, 80",
        "::1, ::1, 4242",
        "fe80::1%eth0, fe80::1%eth0, 4242",
        "bücher.example, bücher.example, 4242"
    })
    void readsWhatPeopleType(String typed, String host, int port) {
        assertThat(Server.parse(typed)).isEqualTo(Optional.of(new Server(host, port)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":",
                ":80",
                "host:",
                "host:0",
                "host:65536",
                "host:x",
                "host:-1",
                "a b",
                "[::1",
                "[]",
                "[host]",
                "http://host/",
                "host:123456",
                "ho\u001bst"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThat(Server.parse(typed)).isEmpty();
    }

    @Test
    void isWrittenAsItCanBeTyped() {
        for (Server server : new Server[] {new Server("::1", 7), new Server("host", 4242)}) {
            assertThat(Server.parse(server.toString())).isEqualTo(Optional.of(server));
        }
    }
}
