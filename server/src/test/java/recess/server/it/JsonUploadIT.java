package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static recess.server.it.FileClient.code;
import static recess.server.it.FileClient.upload;
import static recess.server.it.JsonClient.type;

import com.google.gson.JsonObject;
import java.io.EOFException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.text.CleanText;
import recess.server.event.ServerEvent;
import recess.server.store.StoredFile;
import recess.server.store.UploadLimits;

/** Files over lobby/json, with a whole server. */
class JsonUploadIT {
    @TempDir
    private Path data;

    private TestServer server;
    private InetSocketAddress address;

    @BeforeEach
    void start() throws Exception {
        start(UploadLimits.DEFAULT, "");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void provesAtBothEndsThatTheFileIsTheSame() throws Exception {
        byte[] contents = contents(3_000_000);
        try (FileClient ann = FileClient.connect(address, "ann")) {
            JsonObject done = ann.upload("report.pdf", contents);
            assertThat(type(done)).isEqualTo("upload-done");
            assertThat(done.get("size").getAsInt()).isEqualTo(contents.length);
            assertThat(done.get("sha256").getAsString()).isEqualTo(FileClient.sha256(contents));
            assertThat(Files.readAllBytes(data.resolve("uploads/ann/report.pdf"))).isEqualTo(contents);
            assertThat(ann.get(upload(done))).isEqualTo(contents);
            server.events().await(ServerEvent.UploadStored.class);
        }
        assertThat(server.server().inbox().filesOf("ANN"))
                .extracting(StoredFile::name)
                .containsExactly("report.pdf");
    }

    @Test
    void takesAFileOnAConnectionOfItsOwnWhileItsOwnerPlays() throws Exception {
        byte[] contents = contents(100_000);
        try (FileClient player = FileClient.connect(address, "ann");
                FileClient sender = FileClient.connect(address)) {
            String upload = upload(player.begin("a.txt", contents));
            sender.sendData(upload, contents, 0, 50_000);
            player.ask("{'type':'solo','game':'guess'}");
            assertThat(type(player.ask("{'type':'guess','number':50}"))).isEqualTo("moved");
            assertThat(type(sender.data(upload, contents, 50_000, 100_000))).isEqualTo("upload-done");
            assertThat(code(sender.ask("{'type':'upload.list'}"))).isEqualTo("no-name");
            assertThat(code(sender.begin("b.txt", contents))).isEqualTo("no-name");
            assertThat(player.ask("{'type':'upload.list'}").getAsJsonArray("uploads"))
                    .hasSize(1);
        }
    }

    @Test
    void goesOnWhereverTheConnectionIsCut() throws Exception {
        byte[] contents = contents(100_000);
        for (int percent = 0; percent <= 100; percent++) {
            String name = "cut-" + percent;
            String upload;
            try (FileClient ann = FileClient.connect(address, "ann-" + percent)) {
                upload = upload(ann.begin(name, contents));
                ann.announceData(upload, 0, contents.length);
                ann.send(Arrays.copyOf(contents, contents.length * percent / 100));
                ann.reset();
            }
            try (FileClient ann = FileClient.connect(address)) {
                JsonObject done = resume(ann, upload, contents);
                assertThat(type(done)).as("cut at %d %%: %s", percent, done).isIn("upload-done", "upload-status");
                assertThat(done.get("sha256").getAsString()).isEqualTo(FileClient.sha256(contents));
            }
            assertThat(Files.readAllBytes(data.resolve("uploads/ann-" + percent + "/" + name))).isEqualTo(contents);
        }
        assertThat(server.server().inbox().files()).hasSize(101);
        assertThat(data.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        byte[] contents = contents(1_000_000);
        String upload;
        try (FileClient ann = FileClient.connect(address, "ann")) {
            upload = upload(ann.begin("a", contents));
            ann.data(upload, contents, 0, 600_000);
        }
        server.close();
        start();
        try (FileClient ann = FileClient.connect(address, "ann")) {
            JsonObject ready = ann.begin("a", contents);
            assertThat(upload(ready)).isEqualTo(upload);
            assertThat(ready.get("offset").getAsInt()).isEqualTo(600_000);
            assertThat(type(ann.data(upload, contents, 600_000, 1_000_000))).isEqualTo("upload-done");
        }
    }

    @Test
    void letsOneOfTwoWritersIn() throws Exception {
        byte[] contents = contents(1000);
        try (FileClient first = FileClient.connect(address, "ann");
                FileClient second = FileClient.connect(address)) {
            String upload = upload(first.begin("a", contents));
            int id = first.announceData(upload, 0, 1000);
            awaitState(second, upload, "sending");
            assertThat(code(second.data(upload, contents, 0, 500))).isEqualTo("upload-busy");
            first.send(contents);
            assertThat(type(first.answer(id))).isEqualTo("upload-done");
            assertThat(type(second.data(upload, contents, 1000, 1000))).isEqualTo("upload-done");
        }
    }

    @Test
    void dropsABlockThatItRefusesAndGoesOn() throws Exception {
        byte[] contents = "{\"type\":\"quit\"}\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        try (FileClient ann = FileClient.connect(address, "ann")) {
            String upload = upload(ann.begin("a", contents));
            int first = ann.sendData(upload, contents, 1000, 9000);
            int second = ann.sendData("0".repeat(32), contents, 0, 9000);
            int third = ann.sendData(upload, contents, 0, 9000);
            int fourth = ann.sendData(upload, contents, 9000, contents.length);
            JsonObject wrong = ann.answer(first);
            assertThat(code(wrong)).isEqualTo("wrong-offset");
            assertThat(wrong.get("offset").getAsInt()).isZero();
            assertThat(code(ann.answer(second))).isEqualTo("no-upload");
            assertThat(ann.answer(third).get("offset").getAsInt()).isEqualTo(9000);
            assertThat(type(ann.answer(fourth))).isEqualTo("upload-done");
        }
        assertThat(Files.readAllBytes(data.resolve("uploads/ann/a"))).isEqualTo(contents);
    }

    @Test
    void readsNothingMoreWhereItCannotTellWhereTheFileEnds() throws Exception {
        try (FileClient ann = FileClient.connect(address, "ann")) {
            ann.send("{'type':'upload.data','upload':'" + "0".repeat(32) + "','offset':0}");
            ann.send("{'type':'say','text':'this is my file'}");
            assertThat(code(ann.next())).isEqualTo("upload-unframed");
            assertThatThrownBy(ann::next).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void keepsWhatCameOfABlockThatIsTooSlow() throws Exception {
        server.close();
        start(UploadLimits.DEFAULT, "?pace=1KiB&pace-window=1s");
        byte[] contents = contents(10_000);
        String upload;
        try (FileClient ann = FileClient.connect(address, "ann")) {
            upload = upload(ann.begin("a", contents));
            ann.announceData(upload, 0, contents.length);
            ann.send(Arrays.copyOf(contents, 100));
            assertThat(code(ann.next())).isEqualTo("upload-too-slow");
        }
        try (FileClient ann = FileClient.connect(address)) {
            assertThat(awaitState(ann, upload, "unfinished").get("offset").getAsInt())
                    .isEqualTo(100);
            assertThat(type(resume(ann, upload, contents))).isEqualTo("upload-done");
        }
    }

    @Test
    void tellsHowFarALongBlockHasCome() throws Exception {
        byte[] contents = contents(1_000_000);
        try (FileClient ann = FileClient.connect(address, "ann")) {
            String upload = upload(ann.begin("a", contents));
            ann.announceData(upload, 0, contents.length);
            int sent = 0;
            while (!ann.hasInput(Duration.ofMillis(20))) {
                ann.send(Arrays.copyOfRange(contents, sent, sent += 100));
            }
            JsonObject progress = ann.next();
            assertThat(type(progress)).isEqualTo("upload-progress");
            assertThat(progress.get("offset").getAsInt()).isBetween(1, sent);
            assertThat(progress.get("size").getAsInt()).isEqualTo(contents.length);
        }
    }

    @Test
    void answersInOrderBehindAFileThatItGives() throws Exception {
        byte[] contents = contents(2_000_000);
        try (FileClient ann = FileClient.connect(address, "ann");
                FileClient bob = FileClient.connect(address, "bob")) {
            String upload = upload(ann.upload("a", contents));
            String room = ann.ask("{'type':'create','game':'guess'}")
                    .getAsJsonObject("room")
                    .get("code")
                    .getAsString();
            bob.ask("{'type':'join','room':'" + room + "'}");
            assertThat(type(ann.next())).isEqualTo("joined");
            // More than a socket holds: the server is in the middle of the file while bob speaks.
            ann.send("{'type':'upload.get','upload':'" + upload + "','id':'file'}");
            ann.send("{'type':'ping','id':'ping'}");
            bob.ask("{'type':'say','text':'hello'}");
            JsonObject head = ann.next();
            while (!type(head).equals("upload-content")) {
                head = ann.next();
            }
            assertThat(ann.bytes(contents.length)).isEqualTo(contents);
            List<String> behind = new ArrayList<>();
            while (!behind.contains("pong")) {
                behind.add(type(ann.next()));
            }
            assertThat(behind).last().isEqualTo("pong");
            assertThat(ann.ask("{'type':'upload.get','upload':'" + upload + "','offset':1999990,'length':5}")
                            .get("length")
                            .getAsInt())
                    .isEqualTo(5);
            assertThat(ann.bytes(5)).isEqualTo(Arrays.copyOfRange(contents, 1_999_990, 1_999_995));
        }
    }

    @Test
    void tellsWhoTakesANameLaterNothingOfTheFilesBefore() throws Exception {
        byte[] contents = contents(10);
        try (FileClient ann = FileClient.connect(address, "ann")) {
            ann.upload("secret", contents);
            assertThat(ann.ask("{'type':'upload.list'}").getAsJsonArray("uploads"))
                    .hasSize(1);
            ann.ask("{'type':'quit'}");
        }
        try (FileClient other = FileClient.connect(address, "ann")) {
            assertThat(other.ask("{'type':'upload.list'}").getAsJsonArray("uploads"))
                    .isEmpty();
        }
    }

    @Test
    void refusesBeforehandWhatHasNoRoom() throws Exception {
        server.close();
        start(new UploadLimits(1000, 1500, 3, 10_000, 0, 2), "");
        try (FileClient ann = FileClient.connect(address, "ann");
                FileClient bob = FileClient.connect(address, "bob")) {
            JsonObject tooLarge = ann.begin("a", contents(1001));
            assertThat(code(tooLarge)).isEqualTo("upload-too-large");
            assertThat(tooLarge.get("limit").getAsInt()).isEqualTo(1000);
            JsonObject ready = ann.begin("a", contents(1000));
            assertThat(ready.getAsJsonObject("limits").get("bytesLeft").getAsInt())
                    .isEqualTo(500);
            assertThat(code(ann.begin("b", contents(501)))).isEqualTo("upload-quota");
            assertThat(type(ann.upload("b", contents(500)))).isEqualTo("upload-done");
            assertThat(type(bob.upload("b", contents(500)))).isEqualTo("upload-done");
            ann.ask("{'type':'upload.cancel','upload':'" + upload(ready) + "'}");
            assertThat(type(ann.upload("c", contents(1000)))).isEqualTo("upload-done");
        }
    }

    @Test
    void letsSendersWaitForAPlace() throws Exception {
        server.close();
        start(new UploadLimits(1_000_000, 8_000_000, 100, 16_000_000, 0, 1), "");
        byte[] contents = contents(1000);
        try (FileClient first = FileClient.connect(address, "ann");
                FileClient second = FileClient.connect(address, "bob")) {
            String upload = upload(first.begin("a", contents));
            int id = first.announceData(upload, 0, 1000);
            awaitState(second, upload, "sending");
            String waiting = upload(second.begin("b", contents));
            int waitingId = second.sendData(waiting, contents, 0, 1000);
            first.send(contents);
            assertThat(type(first.answer(id))).isEqualTo("upload-done");
            assertThat(type(second.answer(waitingId))).isEqualTo("upload-done");
        }
    }

    @Test
    void keepsFilesOfBothPortsInOneStore() throws Exception {
        try (FileClient ann = FileClient.connect(address, "ann");
                TestClient raw = server.connect("upload/nul")) {
            ann.upload("a.txt", contents(10));
            raw.send("a.txt\0hello\0\0").expect("\0\0");
            assertThat(ann.upload("a.txt", contents(11)).get("version").getAsInt())
                    .isEqualTo(2);
        }
        assertThat(server.server().inbox().files())
                .extracting(file -> file.owner().name() + " " + file.name() + " " + file.version())
                .containsExactly("ann a.txt 1", "127.0.0.1 a.txt 1", "ann a.txt 2");
        assertThat(server.server().inbox().files())
                .extracting(file -> file.owner().origin() + " " + file.owner().playersThere())
                .as("still known when nobody is there any more")
                .containsExactly("127.0.0.1 ", "127.0.0.1 ann", "127.0.0.1 ");
    }

    static Stream<String> nastyNames() {
        return Stream.of(
                "../../etc/passwd",
                "/etc/passwd",
                "..\\..\\boot.ini",
                "C:\\con",
                "CON",
                "nul.txt",
                "-rf",
                "--help",
                ".bashrc",
                "recess.db",
                "=1+1.csv",
                "a\u202Efdp.exe",
                "a\u200B\u0000\u001B[2Jb\nc",
                "x".repeat(255),
                "\uD83C\uDFB2".repeat(63) + ".md",
                Normalizer.normalize("é.txt", Normalizer.Form.NFD),
                Normalizer.normalize("é.txt", Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @MethodSource("nastyNames")
    void keepsNastyNamesInsideAndReadable(String name) throws Exception {
        byte[] contents = contents(10);
        try (FileClient ann = FileClient.connect(address, "ann")) {
            JsonObject done = ann.upload(name, contents);
            assertThat(type(done)).as(done.toString()).isEqualTo("upload-done");
            String kept = done.get("name").getAsString();
            assertThat(CleanText.line(kept)).isEqualTo(kept).doesNotContain("/", "\\");
            assertThat(ann.get(upload(done))).isEqualTo(contents);
        }
        StoredFile file = server.server().inbox().files().getFirst();
        assertThat(file.storedName()).startsWith("ann/");
        assertThat(Utf8Name.in(data, "uploads/" + file.storedName())).isRegularFile();
    }

    @Test
    void refusesANameThatIsTooLongAndOneThatIsNone() throws Exception {
        try (FileClient ann = FileClient.connect(address, "ann")) {
            for (String name : List.of("x".repeat(256), "", ".", "..", "dir/")) {
                assertThat(code(ann.begin(name, contents(10)))).as(name).isEqualTo("name-refused");
            }
        }
    }

    @Test
    void givesAFileItsTimeAtAStop() throws Exception {
        server.close();
        server = TestServer.in(data)
                .listen("lobby/json@0")
                .grace(Duration.ofSeconds(20))
                .start();
        byte[] contents = contents(1000);
        try (FileClient ann = FileClient.connect(server.address("lobby/json"), "ann")) {
            String upload = upload(ann.begin("a", contents));
            ann.data(upload, contents, 0, 500);
            int id = ann.announceData(upload, 500, 500);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> {
                try {
                    server.server().runUntilStopped();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            server.server().requestStop("test");
            assertThat(type(ann.next())).isEqualTo("notice");
            ann.send(Arrays.copyOfRange(contents, 500, 1000));
            assertThat(type(ann.answer(id))).isEqualTo("upload-done");
            assertThat(code(ann.next())).isEqualTo("stopping");
            stopped.get(60, TimeUnit.SECONDS);
        }
    }

    private void start(UploadLimits limits, String settings) throws Exception {
        server = TestServer.in(data)
                .listen("lobby/json@0" + settings, "upload/nul@0")
                .uploadLimits(limits)
                .start();
        address = server.address("lobby/json");
    }

    /** Asks how far a file has come, until nobody else is sending it, and sends the rest. */
    private static JsonObject resume(FileClient client, String upload, byte[] contents) throws Exception {
        while (true) {
            JsonObject status = client.ask("{'type':'upload.status','upload':'" + upload + "'}");
            String state = status.get("state").getAsString();
            if (state.equals("stored")) {
                return status;
            }
            if (state.equals("unfinished")) {
                JsonObject answer =
                        client.data(upload, contents, status.get("offset").getAsInt(), contents.length);
                // What was sent before the cut may be read only now: then the status was out of date.
                if (!code(answer).equals("upload-busy") && !code(answer).equals("wrong-offset")) {
                    return answer;
                }
            }
        }
    }

    private static JsonObject awaitState(FileClient client, String upload, String state) throws Exception {
        JsonObject status;
        do {
            status = client.ask("{'type':'upload.status','upload':'" + upload + "'}");
        } while (!status.get("state").getAsString().equals(state));
        return status;
    }

    private static byte[] contents(int size) {
        byte[] contents = new byte[size];
        new Random(size).nextBytes(contents);
        return contents;
    }
}
