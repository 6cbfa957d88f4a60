package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.UploadRefused;
import recess.server.event.ServerEvent.UploadStored;
import recess.server.store.UploadLimits;

/** A file arrives whole, under a harmless name, or not at all. */
class UploadIT {
    private static final UploadLimits SMALL = new UploadLimits(1000, 2500, 4, 6000, 0, 2);

    @TempDir
    private Path data;

    @Test
    void savesBinaryContentsToTheByte() throws Exception {
        byte[] contents = new byte[3_000_000];
        new Random(7).nextBytes(contents);
        for (int i = 0; i < contents.length; i++) {
            // What the framing can carry: a NUL, but not two together and none at the end.
            if (contents[i] == 0 && (i + 1 == contents.length || contents[i + 1] == 0)) {
                contents[i] = 1;
            }
        }
        try (TestServer server = start(UploadLimits.DEFAULT)) {
            upload(server, "b.bin", contents).expect("\0\0").expectEnd();
            assertThat(data.resolve("uploads/127.0.0.1/b.bin")).hasBinaryContent(contents);
            assertThat(server.events().await(UploadStored.class).sizeBytes()).isEqualTo(contents.length);
        }
    }

    @Test
    void savesAnEmptyFile() throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT)) {
            upload(server, "empty", new byte[0]).expect("\0\0").expectEnd();
            assertThat(data.resolve("uploads/127.0.0.1/empty")).isEmptyFile();
        }
    }

    @Test
    void neverOverwrites() throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT)) {
            for (String contents : List.of("one", "two", "three")) {
                upload(server, "a.txt", contents.getBytes(StandardCharsets.UTF_8))
                        .expect("\0\0")
                        .expectEnd();
            }
            assertThat(data.resolve("uploads/127.0.0.1/a.txt")).hasContent("one");
            assertThat(data.resolve("uploads/127.0.0.1/a-2.txt")).hasContent("two");
            assertThat(data.resolve("uploads/127.0.0.1/a-3.txt")).hasContent("three");
        }
    }

    @Test
    void equalNamesAtTheSameTimeAllArrive() throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT);
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> uploads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                byte[] contents = ("file " + i).getBytes(StandardCharsets.UTF_8);
                uploads.add(() -> {
                    upload(server, "same.txt", contents).expect("\0\0").expectEnd();
                    return true;
                });
            }
            for (Future<Boolean> upload : senders.invokeAll(uploads)) {
                upload.get();
            }
            try (Stream<Path> files = Files.list(data.resolve("uploads/127.0.0.1"))) {
                assertThat(files.map(UploadIT::read).distinct()).hasSize(12);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ../../outside.txt   | outside.txt
                    C:\\Users\\me\\x.txt | x.txt
                    /etc/passwd         | passwd
                    -rf                 | -rf
                    CON                 | _CON
                    nul.txt             | _nul.txt
                    .profile            | _.profile
                    a:b*c?.txt          | a_b_c_.txt
                    évil\u202Etxt.exe   | évil_txt.exe
                    """)
    void storesUnderAHarmlessName(String sent, String stored) throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT)) {
            upload(server, sent, new byte[] {'x'}).expect("\0\0").expectEnd();
            assertThat(Utf8Name.in(data, "uploads/127.0.0.1/" + stored)).hasContent("x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "folder/", "   "})
    void refusesWhatIsNoFileName(String name) throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT)) {
            upload(server, name, new byte[] {'x'})
                    .expect("not saved: '" + name + "' is no file name\n")
                    .expectEnd();
        }
    }

    @Test
    void refusesAFileWithoutAName() throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT)) {
            upload(server, "", new byte[] {'x'})
                    .expect("no file name (0 bytes before its end): send the name, NUL, the contents, NUL NUL\n")
                    .expectEnd();
        }
    }

    @ParameterizedTest
    @CsvSource({"255,true", "256,false"})
    void takesNamesUpToTheLimit(int bytes, boolean taken) throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT)) {
            TestClient client = upload(server, "n".repeat(bytes), new byte[] {'x'});
            if (taken) {
                client.expect("\0\0").expectEnd();
                assertThat(data.resolve("uploads/127.0.0.1/" + "n".repeat(250))).hasContent("x");
            } else {
                assertThat(client.readLine()).startsWith("file name too long (limit 255 bytes)");
                client.expectEnd();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\0\0two", "ends in nul\0"})
    void refusesWhatTheFramingCannotCarry(String contents) throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT)) {
            upload(server, "bad", contents.getBytes(StandardCharsets.UTF_8))
                    .expect("not saved: bytes follow NUL NUL, so the file holds NUL NUL or ends in NUL, which this way"
                            + " of sending cannot carry\n")
                    .expectEnd();
            server.events().await(UploadRefused.class);
            assertNothingStored();
        }
    }

    @Test
    void refusesAFileWhoseRestComesLater() throws Exception {
        try (TestServer server =
                        TestServer.in(data).listen("upload/nul@0?settle=10s").start();
                TestClient client = server.connect("upload/nul")) {
            client.send("late\0first half\0\0");
            server.events().await(Received.class);
            client.send("second half\0\0");
            assertThat(client.readLine()).startsWith("not saved: bytes follow NUL NUL");
            server.events().await(UploadRefused.class);
            assertNothingStored();
        }
    }

    @Test
    void storesNothingOfAFileThatIsNotWhole() throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT);
                TestClient client = server.connect("upload/nul")) {
            client.send("half\0the first half").endOutput();
            client.expect("not saved: the input ended before NUL NUL, so the file is not whole\n")
                    .expectEnd();
            server.events().await(UploadRefused.class);
            assertNothingStored();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,true", "0,true", "1,false"})
    void takesFilesUpToTheLimit(int overLimit, boolean taken) throws Exception {
        try (TestServer server = start(SMALL)) {
            TestClient client = upload(server, "f", "y".repeat(1000 + overLimit).getBytes(StandardCharsets.UTF_8));
            if (taken) {
                client.expect("\0\0").expectEnd();
            } else {
                client.expect("not saved: the file is too large (limit 1000 bytes)\n")
                        .expectEnd();
                assertNothingStored();
            }
        }
    }

    @Test
    void theReasonReachesWhoIsStillSending() throws Exception {
        try (TestServer server = start(SMALL)) {
            upload(server, "f", "y".repeat(8_000_000).getBytes(StandardCharsets.UTF_8))
                    .expect("not saved: the file is too large (limit 1000 bytes)\n")
                    .expectEnd();
        }
    }

    @Test
    void refusesMoreThanOneSendersShare() throws Exception {
        byte[] contents = "z".repeat(1000).getBytes(StandardCharsets.UTF_8);
        try (TestServer server = start(SMALL)) {
            upload(server, "1", contents).expect("\0\0").expectEnd();
            upload(server, "2", contents).expect("\0\0").expectEnd();
            upload(server, "3", contents)
                    .expect("not saved: files from your address would take more than 2500 bytes together:"
                            + " ask your teacher to delete some\n")
                    .expectEnd();
            upload(server, "4", new byte[] {'x'}).expect("\0\0").expectEnd();
            upload(server, "5", new byte[0]).expect("\0\0").expectEnd();
            upload(server, "6", new byte[0])
                    .expect("not saved: 4 files are stored or announced from your address (limit 4):"
                            + " ask your teacher to delete some\n")
                    .expectEnd();
        }
    }

    @Test
    void theSlowestUploadGivesItsPlaceToANewcomer() throws Exception {
        try (TestServer server = start(SMALL);
                TestClient first = server.connect("upload/nul");
                TestClient second = server.connect("upload/nul")) {
            first.send("1\0begun");
            server.events().await(Received.class, _ -> true, 1);
            awaitParts(1);
            second.send("2\0begun");
            server.events().await(Received.class, _ -> true, 2);
            awaitParts(2);
            upload(server, "3", new byte[] {'x'}).expect("\0\0").expectEnd();
            first.send("and more")
                    .expect("not saved: all 2 places for uploads were taken, and this was the slowest upload of your"
                            + " address: it has given way to another one, try again in a minute\n")
                    .expectEnd();
            second.send("\0\0").expect("\0\0").expectEnd();
        }
    }

    @Test
    void refusesUploadsWhenTheDiskIsFullAndGamesGoOn() throws Exception {
        UploadLimits impossible = new UploadLimits(1000, 2500, 4, 6000, Long.MAX_VALUE / 2, 2);
        try (TestServer server = start(impossible);
                TestClient player = server.connect("guess/lines")) {
            upload(server, "f", new byte[] {'x'})
                    .expect("not saved: the server's disk is full or failing, ask your teacher\n")
                    .expectEnd();
            player.expect("GUESS\n").send("0\n");
            assertThat(player.readLine()).startsWith("out of range");
            assertThat(server.events().await(UploadRefused.class).why()).contains(" free, of which ");
        }
    }

    @Test
    void refusesUploadsWhileTheDiskFailsAndRecoversByItself() throws Exception {
        try (TestServer server = start(UploadLimits.DEFAULT)) {
            Path incoming = data.resolve("incoming");
            Files.delete(incoming);
            upload(server, "f", new byte[] {'x'})
                    .expect("not saved: the server's disk is full or failing, ask your teacher\n")
                    .expectEnd();
            Files.createDirectory(incoming);
            upload(server, "f", new byte[] {'x'}).expect("\0\0").expectEnd();
            assertThat(data.resolve("uploads/127.0.0.1/f")).hasContent("x");
        }
    }

    @Test
    void keepsCountingAfterARestartAndSweepsWhatWasNotFinished() throws Exception {
        try (TestServer server = start(SMALL)) {
            upload(server, "a", "z".repeat(1000).getBytes(StandardCharsets.UTF_8))
                    .expect("\0\0");
        }
        Files.writeString(data.resolve("incoming/left-behind.part"), "half");
        try (TestServer server = start(SMALL)) {
            assertThat(data.resolve("incoming")).isEmptyDirectory();
            upload(server, "b", "z".repeat(1000).getBytes(StandardCharsets.UTF_8))
                    .expect("\0\0");
            upload(server, "c", "z".repeat(501).getBytes(StandardCharsets.UTF_8))
                    .expect("not saved: files from your address would take more than 2500 bytes together:"
                            + " ask your teacher to delete some\n");
        }
    }

    private TestServer start(UploadLimits limits) throws Exception {
        return TestServer.in(data)
                .uploadLimits(limits)
                .listen("upload/nul@0?settle=100ms", "guess/lines@0?gap=0")
                .start();
    }

    private static TestClient upload(TestServer server, String name, byte[] contents) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
        bytes.writeBytes(contents);
        bytes.write(0);
        bytes.write(0);
        return server.connect("upload/nul").send(bytes.toByteArray());
    }

    private void awaitParts(int count) throws Exception {
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            try (Stream<Path> parts = Files.list(data.resolve("incoming"))) {
                if (parts.count() == count) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no " + count + " parts");
    }

    private void assertNothingStored() throws Exception {
        assertThat(data.resolve("uploads")).isEmptyDirectory();
        assertThat(data.resolve("incoming")).isEmptyDirectory();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
