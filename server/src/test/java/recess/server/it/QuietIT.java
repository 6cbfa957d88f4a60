package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asked for quiet hears no events, but those that concern nobody else. */
class QuietIT {
    @TempDir
    private Path data;

    @Test
    void aQuietClientHearsOfItsOwnGameAndSeatOnly() throws Exception {
        try (TestServer server = TestServer.in(data).listen("lobby/json@0").start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            String token = ann.hello("ann").get("token").getAsString();
            ann.ask("{'type':'quiet'}");
            String code = ann.create("'game':'guess'");
            bob.hello("bob");
            bob.join(code);
            bob.ask("{'type':'say','text':'Hello'}");
            ann.send("{'type':'solo','game':'guess'}").send("{'type':'leave'}");
            assertThat(JsonClient.type(ann.next())).isEqualTo("moved");
            assertThat(JsonClient.type(ann.next())).isEqualTo("solo-ended");
            assertThat(JsonClient.type(ann.next())).isEqualTo("done");
            bob.ask("{'type':'quit'}");
            try (JsonClient again = JsonClient.connect(server.address("lobby/json"))) {
                again.ask("{'type':'hello','name':'ann','token':'" + token + "'}");
                assertThat(JsonClient.type(ann.next())).isEqualTo("taken-over");
            }
        }
    }
}
