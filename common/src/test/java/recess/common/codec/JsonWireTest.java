package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.LobbyRequest;

/**
 * Every line, both ways, is byte for byte what it was: other programs read and write them. {@code mvn -pl common test
 * -Dtest=JsonWireTest -Drecess.golden=write} writes the files anew; read the difference before it is committed.
 */
class JsonWireTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @Test
    void theServerWritesWhatItWrote() throws IOException {
        check("json-said", JsonCorpus.messages().map(message -> text(JsonMessages.line(message))));
    }

    @Test
    void theClientWritesWhatItWrote() throws IOException {
        check("json-asked", JsonCorpus.requests().map(request -> text(JsonRequests.line(request, 7))));
    }

    @Test
    void theServerReadsWhatItRead() throws IOException {
        check("json-read-by-server", JsonCorpus.requestLines().map(line -> line + "\n    " + readByServer(line)));
    }

    @Test
    void theClientReadsWhatItRead() throws IOException {
        check("json-read-by-client", JsonCorpus.messageLines().map(line -> line + "\n    " + readByClient(line)));
    }

    private static String readByServer(String line) {
        JsonLineFramer framer = new JsonLineFramer();
        Decoded decoded = framer.next(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        String read = switch (decoded) {
            case Decoded.Message(ClientMessage.Asked(String id, LobbyRequest request)) ->
                "asked, id " + id + ": " + text(JsonRequests.line(request, 0));
            case Decoded.Message(ClientMessage.Unreadable(Fault fault)) -> text(JsonMessages.line(fault));
            case Decoded.Broken(Fault fault) -> "bye: " + text(JsonMessages.line(fault));
            case Decoded.NeedMore _ -> "nothing";
            case Decoded.Message _, Decoded.Answer _ -> throw new AssertionError(decoded);
        };
        return framer.progress() == Decoder.Progress.MID_TRANSFER ? read + ", a block follows" : read;
    }

    private static String readByClient(String line) {
        return switch (JsonMessages.read(Bytes.utf8(line))) {
            case FromLobby.Answer(OptionalLong id, LobbyAnswer answer) ->
                "answer, id " + id + ": " + text(JsonMessages.line(new LobbyReply("", answer)));
            case FromLobby.Event(LobbyEvent event) -> "event: " + text(JsonMessages.line(event));
            case FromLobby.Notice(String text) -> "notice: " + text;
            case FromLobby.Failure(Fault fault) -> "failure: " + text(JsonMessages.line(fault));
            case FromLobby.Unknown _ -> "unknown type";
            case FromLobby.Unreadable(String why) -> why.startsWith("bad JSON") ? "unreadable: " + why : "unreadable";
            case FromLobby.Block block -> throw new AssertionError(block);
        };
    }

    private static void check(String name, Stream<String> lines) throws IOException {
        String all = String.join("\n", lines.toList()) + "\n";
        Path file = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, all);
        }
        assertThat(all).isEqualTo(Files.readString(file));
    }

    static String text(Bytes line) {
        return line.asUtf8().stripTrailing();
    }
}
