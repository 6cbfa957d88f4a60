package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static recess.server.it.FileClient.code;
import static recess.server.it.FileClient.upload;
import static recess.server.it.JsonClient.type;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.store.UploadLimits;

/** A disk on which 64 KiB are left: files are refused, games go on, and it recovers by itself. */
class SmallDiskIT {
    private static final int DISK_KIB = 1024;
    private static final int LEFT_BYTES = 64 * 1024;
    private static final UploadLimits LIMITS = new UploadLimits(1 << 20, 1 << 24, 100, 1 << 24, 0, 4);

    @TempDir
    private Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK_KIB + "k", "tmpfs", disk.toString());
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
        byte[] contents = new byte[300_000];
        new Random(1).nextBytes(contents);
        try (TestServer server = TestServer.in(disk.resolve("data"))
                .listen("lobby/json@0", "upload/nul@0?settle=100ms")
                .uploadLimits(LIMITS)
                .start()) {
            InetSocketAddress address = server.address("lobby/json");
            try (FileClient ann = FileClient.connect(address, "ann")) {
                String upload = upload(ann.begin("a", contents));
                assertThat(type(ann.data(upload, contents, 0, 100_000))).isEqualTo("upload-part");
                Path filler = fill();
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

    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        long left = Files.getFileStore(disk).getUsableSpace() - LEFT_BYTES;
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
