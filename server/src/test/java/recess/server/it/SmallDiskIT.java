package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static recess.server.it.FileClient.code;
import static recess.server.it.FileClient.upload;
import static recess.server.it.JsonClient.type;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.event.ServerEvent;
import recess.server.store.UploadLimits;

/** A disk on which 64 KiB are left, or nothing: files are refused, games go on, and it recovers by itself. */
class SmallDiskIT {
    private static final int TINY_KIB = 64;
    private static final int SMALL_KIB = 1024;
    private static final int LEFT_BYTES = 64 * 1024;
    private static final UploadLimits LIMITS = new UploadLimits(1 << 20, 1 << 24, 100, 1 << 24, 0, 4);

    @TempDir
    private Path disk;

    private boolean mounted;

    private void mount(int kib) throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + kib + "k", "tmpfs", disk.toString());
        assumeTrue(mounted, "a file system of our own cannot be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    @Test
    void refusesFilesWhileGamesGoOnAndRecovers() throws Exception {
        mount(SMALL_KIB);
        byte[] contents = new byte[300_000];
        new Random(1).nextBytes(contents);
        try (TestServer server = startHere()) {
            InetSocketAddress address = server.address("lobby/json");
            try (FileClient ann = FileClient.connect(address, "ann")) {
                String upload = upload(ann.begin("a", contents));
                assertThat(type(ann.data(upload, contents, 0, 100_000))).isEqualTo("upload-part");
                Path filler = fill(LEFT_BYTES);
                assertThat(code(ann.data(upload, contents, 100_000, contents.length)))
                        .isEqualTo("disk-full");
                assertThat(code(ann.begin("b", contents))).isEqualTo("disk-full");
                try (TestClient raw = server.connect("upload/nul")) {
                    raw.send("c\0" + "x".repeat(300_000) + "\0\0").expect("not saved: the server's disk is full");
                }
                ann.ask("{'type':'solo','game':'guess'}");
                assertThat(type(ann.ask("{'type':'guess','number':50}"))).isEqualTo("moved");
                Files.delete(filler);
                JsonObject status = ann.ask("{'type':'upload.status','upload':'" + upload + "'}");
                int offset = status.get("offset").getAsInt();
                assertThat(offset).isBetween(100_000, contents.length - 1);
                assertThat(type(ann.data(upload, contents, offset, contents.length)))
                        .isEqualTo("upload-done");
                assertThat(ann.get(upload)).isEqualTo(contents);
                assertThat(type(ann.upload("b", contents))).isEqualTo("upload-done");
            }
            assertThat(server.server().inbox().files()).hasSize(2);
        }
    }

    /** No room for the database, not even for an empty one. */
    @Test
    void startsWhereNothingCanBeKeptAndRecovers() throws Exception {
        mount(TINY_KIB);
        byte[] contents = "an essay".getBytes(StandardCharsets.UTF_8);
        try (TestServer server = startHere()) {
            assertThat(server.events().await(ServerEvent.NothingKept.class).dataDirectory())
                    .isEqualTo(disk.resolve("data"));
            InetSocketAddress address = server.address("lobby/json");
            try (FileClient ann = FileClient.connect(address, "ann");
                    JsonClient bob = JsonClient.connect(address)) {
                bob.hello("bob");
                assertThat(code(ann.begin("a", contents))).isEqualTo("disk-full");
                assertThat(code(ann.ask("{'type':'upload.status','upload':'00000000000000000000000000000000'}")))
                        .isEqualTo("disk-full");
                try (TestClient raw = server.connect("upload/nul")) {
                    raw.send("c\0essay\0\0").expect("not saved: the server's disk is full");
                }
                assertThat(playsAlone(bob)).as("recorded").isFalse();
                run("mount", "-o", "remount,size=" + SMALL_KIB + "k", disk.toString());
                assertThat(playsAlone(bob)).as("recorded").isTrue();
                assertThat(type(ann.upload("a", contents))).isEqualTo("upload-done");
            }
            assertThat(server.server().inbox().files()).hasSize(1);
            assertThat(server.server().archive().results()).hasSize(1);
        }
    }

    /** What was there before is found as soon as there is room to look for it. */
    @Test
    void startsOnAFullDiskAndFindsLaterWhatWasThere() throws Exception {
        mount(SMALL_KIB);
        byte[] contents = new byte[30_000];
        new Random(2).nextBytes(contents);
        String whole;
        String half;
        try (TestServer server = startHere();
                FileClient ann = FileClient.connect(server.address("lobby/json"), "ann")) {
            whole = upload(ann.upload("whole", contents));
            half = upload(ann.begin("half", contents));
            ann.data(half, contents, 0, 10_000);
        }
        Path filler = fill(0);
        try (TestServer server = startHere()) {
            server.events().await(ServerEvent.NothingKept.class);
            try (FileClient ann = FileClient.connect(server.address("lobby/json"), "ann")) {
                assertThat(code(ann.data(half, contents, 10_000, contents.length)))
                        .isEqualTo("disk-full");
                assertThat(code(ann.ask("{'type':'upload.get','upload':'" + whole + "'}")))
                        .isEqualTo("disk-full");
                Files.delete(filler);
                assertThat(ann.get(whole)).isEqualTo(contents);
                assertThat(type(ann.data(half, contents, 10_000, contents.length)))
                        .isEqualTo("upload-done");
            }
        }
    }

    private TestServer startHere() throws Exception {
        return TestServer.in(disk.resolve("data"))
                .listen("lobby/json@0", "upload/nul@0?settle=100ms")
                .uploadLimits(LIMITS)
                .start();
    }

    /** Plays to the end; returns whether the result was recorded. */
    private static boolean playsAlone(JsonClient player) throws IOException {
        player.ask("{'type':'solo','game':'guess'}");
        for (int number = 1; number < 100; number++) {
            player.guess(number);
        }
        return player.guess(100).await("solo-ended").get("recorded").getAsBoolean();
    }

    private Path fill(int leftBytes) throws IOException {
        Path filler = disk.resolve("filler");
        long left = Files.getFileStore(disk).getUsableSpace() - leftBytes;
        Files.write(filler, new byte[(int) left]);
        return filler;
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
