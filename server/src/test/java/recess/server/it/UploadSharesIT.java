package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.store.UploadLimits;

/** No address keeps the others from sending files, whatever it does. */
class UploadSharesIT {
    private static final String HOME = "127.0.0.2";

    @TempDir
    private Path data;

    @Test
    void unfinishedFilesOfOneAddressKeepNobodyOut() throws Exception {
        UploadLimits limits = new UploadLimits(1000, 10_000, 200, 100_000, 0, 16, 10);
        try (TestServer server = start(limits)) {
            for (String name : List.of("eve1", "eve2")) {
                try (FileClient eve = FileClient.connect(server.address("lobby/json"), name)) {
                    for (int i = 0; i < 5; i++) {
                        byte[] contents = {(byte) i, (byte) i};
                        String upload = text(eve.begin("f" + i, contents), "upload");
                        assertThat(text(eve.data(upload, contents, 0, 1), "type"))
                                .isEqualTo("upload-part");
                    }
                }
            }
            sendsAFile(server, HOME, "dora");
        }
        try (TestServer server = start(limits)) {
            sendsAFile(server, HOME, "dora");
            sendsAFile(server, "127.0.0.1", "finn");
        }
    }

    @Test
    void slowSendersOfOneAddressKeepNobodyOut() throws Exception {
        try (TestServer server = start(new UploadLimits(1_000_000, 2_000_000, 200, 10_000_000, 0, 3))) {
            List<FileClient> slow = new ArrayList<>();
            byte[] contents = new byte[100_000];
            for (int i = 0; i < 3; i++) {
                FileClient eve = FileClient.connect(server.address("lobby/json"), "eve" + i);
                slow.add(eve);
                eve.announceData(text(eve.begin("f", contents), "upload"), 0, contents.length);
                eve.send(new byte[1500]);
            }
            sendsAFile(server, HOME, "dora");
            sendsAFile(server, "127.0.0.1", "finn");
            for (FileClient eve : slow) {
                eve.close();
            }
        }
    }

    @Test
    void whoBorrowsANameElsewhereUsesUpNothingOfItsOwnersShare() throws Exception {
        UploadLimits limits = new UploadLimits(1000, 10_000, 2, 100_000, 0, 16);
        try (TestServer server = start(limits)) {
            try (FileClient eve = FileClient.connect(server.address("lobby/json"), "dora")) {
                eve.upload("a", new byte[] {1});
                eve.upload("b", new byte[] {1});
                JsonObject refusal = eve.begin("c", new byte[] {1});
                assertThat(text(refusal, "code")).isEqualTo("upload-quota");
                assertThat(text(refusal, "message"))
                        .isEqualTo("not saved: 2 files are stored or announced as 'dora' from your address (limit 2):"
                                + " ask your teacher to delete some");
                eve.ask("{'type':'quit'}");
            }
            sendsAFile(server, HOME, "dora");
            var files = server.server().inbox().files();
            server.server().inbox().delete(files.getFirst());
            assertThat(data.resolve("uploads/127.0.0.1/a")).doesNotExist();
        }
        try (TestServer server = start(limits);
                FileClient dora = FileClient.connect(server.address("lobby/json"), "dora")) {
            assertThat(server.server().inbox().files())
                    .extracting(file -> file.name())
                    .containsExactly("b", "homework");
            assertThat(text(dora.upload("d", new byte[] {1}), "type")).isEqualTo("upload-done");
        }
    }

    private TestServer start(UploadLimits limits) throws Exception {
        return TestServer.in(data).listen("lobby/json@0").uploadLimits(limits).start();
    }

    private static void sendsAFile(TestServer server, String from, String name) throws IOException {
        try (FileClient client =
                FileClient.from(from, server.address("lobby/json")).named(name)) {
            assertThat(text(client.upload("homework", name.getBytes(StandardCharsets.UTF_8)), "type"))
                    .isEqualTo("upload-done");
            client.ask("{'type':'quit'}");
        }
    }

    private static String text(JsonObject message, String field) {
        assertThat(message.has(field)).as(message.toString()).isTrue();
        return message.get(field).getAsString();
    }
}
