package recess.client.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.store.UploadLimits;

/** A large file, sent with the packaged program in a real terminal over a connection that breaks. */
class UploadScreenIT {
    private static final int MIB = 1024 * 1024;
    private static final int FILE_MIB = 200;
    private static final long FILE_BYTES = (long) FILE_MIB * MIB;
    private static final UploadLimits ROOM_FOR_IT = new UploadLimits(
            FILE_BYTES,
            FILE_BYTES,
            1,
            // No address may fill the last eighth of the room for all.
            2 * FILE_BYTES,
            UploadLimits.DEFAULT.minFreeBytes(),
            UploadLimits.DEFAULT.maxAtOnce());

    private static final String PAUSED = "paused, goes on by itself";
    private static final Pattern PERCENT = Pattern.compile("(\\d+) % " + PAUSED);

    @TempDir
    private Path folder;

    @Test
    void goesOnByItselfWhereEachCutLeftALargeFileAndShowsWhatWasStored() throws Exception {
        try (TmuxWindow window = TmuxWindow.open(folder.resolve("a"), 120, 40);
                LocalServer server = LocalServer.start(folder.resolve("data"), ROOM_FOR_IT);
                CuttingProxy proxy = CuttingProxy.to(server.lobby())) {
            Path file = folder.resolve("large.bin");
            String sha256 = fill(file);
            window.recess("play " + proxy.address() + " --name ann").await("No rooms yet");
            window.type("u").await("Nothing has been sent yet");

            proxy.downAfter(80L * MIB);
            window.paste(file.toString()).press("Enter");
            int first = pausedAt(window.await(PAUSED, "large.bin", "200 MiB", "Connection lost"));
            assertThat(first).isBetween(20, 50);

            // As many bytes again: had it begun anew, it would come no further than before.
            proxy.downAfter(80L * MIB);
            proxy.up();
            window.await(screen -> PERCENT.matcher(screen).find() && pausedAt(screen) > first + 15, "a later pause");

            proxy.up();
            window.await("✓ " + FILE_BYTES + " bytes stored as large.bin", "sha256 " + sha256, "200 MiB");
            assertThat(Files.mismatch(stored("large.bin"), file)).isEqualTo(-1);

            window.press("C-c", "C-c").await("it-is-over");
            assertThat(window.note("ended")).isEqualTo("ended with 0\n");
        }
    }

    private static int pausedAt(String screen) {
        Matcher percent = PERCENT.matcher(screen);
        assertThat(percent.find()).as(screen).isTrue();
        return Integer.parseInt(percent.group(1));
    }

    /** Fills a file with bytes of which no two parts are alike, and returns its SHA-256. */
    private static String fill(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Random random = new Random(FILE_MIB);
        byte[] part = new byte[MIB];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < FILE_MIB; i++) {
                random.nextBytes(part);
                digest.update(part);
                out.write(part);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Path stored(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            List<Path> found = all.filter(path -> path.endsWith(name) && path.toString().contains("uploads")).toList();
            assertThat(found).as(name).hasSize(1);
            return found.getFirst();
        }
    }
}
