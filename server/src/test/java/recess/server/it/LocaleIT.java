package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In whatever locale and time zone the program is started: names and times are the same. */
class LocaleIT {
    @TempDir
    private Path data;

    @Test
    void keepsNamesWholeWhereTheLocaleKnowsAsciiOnly() throws Exception {
        byte[] contents = "bonjour".getBytes(StandardCharsets.UTF_8);
        for (String locale : new String[] {"C", "C.UTF-8", "POSIX"}) {
            try (Program server = Program.start(
                            Map.of("LC_ALL", locale, "TZ", "Asia/Singapore"),
                            data,
                            "--data",
                            data.toString(),
                            "--listen",
                            "lobby/json@0",
                            "--listen",
                            "upload/nul@0")
                    .awaitReady()) {
                try (TestClient raw = TestClient.connect(server.address("upload/nul"))) {
                    raw.send("naïve.txt\0bonjour\0\0").expect("\0\0").expectEnd();
                }
                try (FileClient ann = FileClient.connect(server.address("lobby/json"), "ann")) {
                    var done = ann.upload("作業.txt", contents);
                    assertThat(done.get("type").getAsString())
                            .as(done.toString())
                            .isEqualTo("upload-done");
                    assertThat(done.get("name").getAsString()).isEqualTo("作業.txt");
                    assertThat(ann.get(done.get("upload").getAsString())).isEqualTo(contents);
                }
            }
        }
        assertThat(Utf8Name.in(data, "uploads/127.0.0.1/naïve.txt")).hasContent("bonjour");
        assertThat(Utf8Name.in(data, "uploads/ann/作業-2.txt")).hasContent("bonjour");
    }
}
