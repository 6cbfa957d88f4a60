package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.room.Timing;
import recess.server.it.ProtocolDocument.Deed;
import recess.server.it.ProtocolDocument.Step;

/** The conversation that PROTOCOL.md shows is the one that a server has. */
class ProtocolExamplesIT {
    /** Bots that do not move while the others speak. */
    private static final Timing PATIENT = new Timing(
            Timing.DEFAULT.round(),
            Timing.DEFAULT.between(),
            Timing.DEFAULT.seatKept(),
            Duration.ofHours(1),
            Timing.DEFAULT.autoStart());

    @TempDir
    private Path data;

    private final Map<String, TestClient> clients = new HashMap<>();

    /** The tokens and names of uploads that the document shows, and those that came instead. */
    private final Map<String, String> secrets = new HashMap<>();

    @Test
    void aServerSaysWhatTheDocumentShows() throws Exception {
        ProtocolDocument document = ProtocolDocument.read();
        Set<String> shown = document.steps().stream()
                .filter(step -> step.deed() == Deed.GETS)
                .map(step -> comparable(step.json()))
                .collect(Collectors.toSet());
        try (TestServer server = TestServer.in(data)
                .listen("lobby/json@0")
                .seed(1)
                .words("help")
                .timing(PATIENT)
                .start()) {
            for (Step step : document.steps()) {
                if (!step.client().isEmpty()) {
                    replay(step, server, shown);
                }
            }
        } finally {
            for (TestClient client : clients.values()) {
                client.close();
            }
        }
    }

    private void replay(Step step, TestServer server, Set<String> shown) throws Exception {
        if (step.deed() == Deed.COMMANDS) {
            Teacher.at(server).types(step.json());
            return;
        }
        TestClient client = clients.get(step.client());
        if (client == null) {
            client = server.connect("lobby/json");
            clients.put(step.client(), client);
        }
        switch (step.deed()) {
            case SENDS -> client.send(withTheSecretsThatCame(step.json()) + "\n");
            case SENDS_BYTES -> client.send(step.json());
            case GETS_BYTES -> client.expect(step.json());
            case COMMANDS -> throw new IllegalStateException("the teacher is no client");
            case LOSES_CONNECTION -> {
                client.close();
                clients.remove(step.client());
            }
            case GETS -> {
                String line = client.readLine().strip();
                // What others are told as well is shown once.
                while (!comparable(line).equals(comparable(step.json())) && shown.contains(comparable(line))) {
                    line = client.readLine().strip();
                }
                assertThat(comparable(line)).as("what %s gets", step.client()).isEqualTo(comparable(step.json()));
                remember(
                        JsonParser.parseString(step.json()).getAsJsonObject(),
                        JsonParser.parseString(line).getAsJsonObject());
            }
        }
    }

    private void remember(JsonObject shown, JsonObject came) {
        for (String secret : List.of("token", "upload")) {
            if (shown.has(secret)) {
                secrets.put(shown.get(secret).getAsString(), came.get(secret).getAsString());
            }
        }
    }

    private String withTheSecretsThatCame(String json) {
        String sent = json;
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            sent = sent.replace(secret.getKey(), secret.getValue());
        }
        return sent;
    }

    /** Without what differs from one time to the next. */
    private static String comparable(String json) {
        return json.replaceAll("\"(token|upload)\":\"[0-9a-f]{32}\"", "\"$1\":\"...\"")
                .replaceAll("\"(millis|secondsLeft|port)\":[0-9]+", "\"$1\":0");
    }
}
