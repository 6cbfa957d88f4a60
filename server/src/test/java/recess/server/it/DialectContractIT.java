package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import recess.server.Catalogue;
import recess.server.Papers;
import recess.server.event.ServerEvent.Disconnected;
import recess.server.net.Workers;

/** Every listener, with every kind of worker: a client may end as it likes, and the next one is served. */
class DialectContractIT {
    @TempDir
    private Path data;

    static Stream<Arguments> listeners() {
        return Catalogue.names().stream()
                .flatMap(name -> Stream.of(new Workers.Virtual(), new Workers.Pool(2), new Workers.Iterative())
                        .map(workers -> Arguments.of(name, workers)));
    }

    static List<String> papers() {
        return Papers.shipped();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void outlivesThemAsEachPaperSetsIt(String paper) throws Exception {
        try (TestServer server = TestServer.in(data).papers(paper + "@0?gap=0").start()) {
            outlives(server, server.server().listeners().getFirst().name());
        }
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void outlivesClientsWithAndWithoutManners(String name, Workers workers) throws Exception {
        try (TestServer server =
                TestServer.in(data).workers(workers).listen(name + "@0?gap=0").start()) {
            outlives(server, name);
        }
    }

    private static void outlives(TestServer server, String name) throws Exception {
        String said = endsWithManners(server, name, "");
        for (String sent : new String[] {"", "5", "50\n"}) {
            try (TestClient rude = server.connect(name)) {
                rude.send(sent).reset();
            }
        }
        server.events().await(Disconnected.class, _ -> true, 4);
        assertThat(endsWithManners(server, name, "").length()).isEqualTo(said.length());
        assertThat(endsWithManners(server, name, "5\n"))
                .as("an answer to the last line")
                .hasSizeGreaterThan(said.length() - 1);
    }

    /** All that is said until the server ends the connection, which it does because the client has. */
    private static String endsWithManners(TestServer server, String name, String sent) throws Exception {
        StringBuilder said = new StringBuilder();
        try (TestClient client = server.connect(name)) {
            client.send(sent).endOutput();
            for (String read = client.read(); !read.equals("end of stream"); read = client.read()) {
                said.append(read);
            }
        }
        return said.toString();
    }
}
