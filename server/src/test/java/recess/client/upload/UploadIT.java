package recess.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.files.LineFile;
import recess.client.it.CuttingProxy;
import recess.client.it.Events;
import recess.client.it.LocalServer;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.link.Tokens;
import recess.client.link.UploadState;
import recess.client.link.UploadState.Phase;
import recess.server.StartException;

class UploadIT {
    private static final int MIB = 1024 * 1024;

    @TempDir
    private Path folder;

    private final Events events = new Events();
    private final Tokens tokens = Tokens.inMemory();

    @Test
    void storesFilesOfEverySizeOneAfterTheOther()
            throws IOException, StartException, InterruptedException, NoSuchAlgorithmException {
        try (LocalServer server = LocalServer.start(folder.resolve("data"));
                LinkedUploads linked = linked(server.lobby())) {
            events.await(LinkEvent.Connected.class);
            for (int size : new int[] {0, 1, MIB - 1, MIB, MIB + 1, 5 * MIB}) {
                Path file = file("notes-" + size + ".bin", size);
                UploadState done = end(linked.uploads().add(file));
                assertThat(done.phase()).as(done.why()).isEqualTo(Phase.DONE);
                assertThat(done.sha256()).isEqualTo(sha256(file));
                assertThat(done.doneBytes()).isEqualTo(size);
                assertThat(sha256(stored(done.storedName()))).isEqualTo(done.sha256());
            }
            assertThat(unfinished().lines()).isEmpty();
        }
    }

    @Test
    void goesOnByItselfWhereACutLeftIt()
            throws IOException, StartException, InterruptedException, NoSuchAlgorithmException {
        try (LocalServer server = LocalServer.start(folder.resolve("data"));
                CuttingProxy proxy = CuttingProxy.to(server.lobby());
                LinkedUploads linked = linked(proxy.address())) {
            events.await(LinkEvent.Connected.class);
            Path file = file("large.bin", 20 * MIB);
            proxy.cutAfter(9 * MIB + 12_345);
            int id = linked.uploads().add(file);
            assertThat(moved(id, Phase.PAUSED).doneBytes()).isGreaterThan(6L * MIB);
            UploadState resumed = moved(id, Phase.SENDING);
            assertThat(resumed.doneBytes()).isGreaterThan(6L * MIB);
            UploadState done = end(id);
            assertThat(done.phase()).as(done.why()).isEqualTo(Phase.DONE);
            assertThat(sha256(stored(done.storedName()))).isEqualTo(sha256(file));
        }
    }

    @Test
    void goesOnInAnotherRunOfTheProgram()
            throws IOException, StartException, InterruptedException, NoSuchAlgorithmException {
        try (LocalServer server = LocalServer.start(folder.resolve("data"));
                CuttingProxy proxy = CuttingProxy.to(server.lobby())) {
            Path file = file("large.bin", 20 * MIB);
            try (LinkedUploads linked = linked(proxy.address())) {
                events.await(LinkEvent.Connected.class);
                proxy.cutAfter(9 * MIB);
                moved(linked.uploads().add(file), Phase.PAUSED);
            }
            assertThat(unfinished().lines()).hasSize(1);
            AtomicInteger announced = new AtomicInteger();
            try (UploadEngine next = new UploadEngine(
                    proxy.address(),
                    _ -> {
                        announced.incrementAndGet();
                        throw new IOException("nobody has a name here");
                    },
                    unfinished(),
                    events)) {
                int id = next.add(file);
                assertThat(moved(id, Phase.SENDING).doneBytes()).isGreaterThan(6L * MIB);
                UploadState done = end(id);
                assertThat(done.phase()).as(done.why()).isEqualTo(Phase.DONE);
                assertThat(sha256(stored(done.storedName()))).isEqualTo(sha256(file));
            }
            assertThat(announced).hasValue(0);
        }
    }

    @Test
    void beginsAnewWhereTheFileHasChanged()
            throws IOException, StartException, InterruptedException, NoSuchAlgorithmException {
        try (LocalServer server = LocalServer.start(folder.resolve("data"));
                CuttingProxy proxy = CuttingProxy.to(server.lobby())) {
            Path file = file("large.bin", 20 * MIB);
            try (LinkedUploads linked = linked(proxy.address())) {
                events.await(LinkEvent.Connected.class);
                proxy.cutAfter(9 * MIB);
                moved(linked.uploads().add(file), Phase.PAUSED);
            }
            Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
            try (LinkedUploads linked = linked(proxy.address())) {
                events.await(LinkEvent.Connected.class);
                UploadState done = end(linked.uploads().add(file));
                assertThat(done.phase()).as(done.why()).isEqualTo(Phase.DONE);
                assertThat(sha256(stored(done.storedName()))).isEqualTo(sha256(file));
            }
        }
    }

    @Test
    void tellsTheNameOfTheVersionThatItBecame() throws IOException, StartException, InterruptedException {
        try (LocalServer server = LocalServer.start(folder.resolve("data"));
                LinkedUploads linked = linked(server.lobby())) {
            events.await(LinkEvent.Connected.class);
            Path file = file("notes.txt", 10);
            assertThat(end(linked.uploads().add(file)).storedName()).isEqualTo("notes.txt");
            Files.write(file, new byte[] {1, 2, 3});
            assertThat(end(linked.uploads().add(file)).storedName()).isEqualTo("notes-2.txt");
        }
    }

    @Test
    void cancelsAndTriesAgainWhenTold()
            throws IOException, StartException, InterruptedException, NoSuchAlgorithmException {
        try (LocalServer server = LocalServer.start(folder.resolve("data"));
                CuttingProxy proxy = CuttingProxy.to(server.lobby());
                LinkedUploads linked = linked(proxy.address())) {
            events.await(LinkEvent.Connected.class);
            Path file = file("large.bin", 20 * MIB);
            proxy.cutAfter(9 * MIB);
            int id = linked.uploads().add(file);
            moved(id, Phase.PAUSED);
            linked.uploads().cancel(id);
            assertThat(end(id).phase()).isEqualTo(Phase.CANCELLED);
            assertThat(unfinished().lines()).isEmpty();
            linked.uploads().resume(id);
            assertThat(moved(id, Phase.SENDING).doneBytes()).isZero();
            assertThat(end(id).phase()).isEqualTo(Phase.DONE);
        }
    }

    @Test
    void saysWhatIsWrongWithAFileAndGoesOnWithTheNext() throws IOException, StartException, InterruptedException {
        try (LocalServer server = LocalServer.start(folder.resolve("data"));
                LinkedUploads linked = linked(server.lobby())) {
            events.await(LinkEvent.Connected.class);
            int missing = linked.uploads().add(folder.resolve("missing"));
            int directory = linked.uploads().add(folder);
            int tooLarge = linked.uploads().add(hole("huge.bin", 65L * MIB));
            int fine = linked.uploads().add(file("fine.txt", 10));
            assertThat(end(missing).why()).isEqualTo("there is no such file");
            assertThat(end(directory).why()).isEqualTo("that is no ordinary file");
            assertThat(end(tooLarge))
                    .satisfies(state -> assertThat(state.phase()).isEqualTo(Phase.FAILED))
                    .satisfies(state -> assertThat(state.why()).contains("67108864"));
            assertThat(end(fine).phase()).isEqualTo(Phase.DONE);
        }
    }

    private LinkedUploads linked(Server server) {
        return LinkedUploads.open(server, "ann", tokens, unfinished(), events);
    }

    private LineFile unfinished() {
        return new LineFile(folder.resolve("state").resolve("uploads"), 10);
    }

    private UploadState moved(int id, Phase phase) throws InterruptedException {
        return events.await(
                        LinkEvent.UploadMoved.class,
                        e -> e.state().id() == id && e.state().phase() == phase)
                .state();
    }

    private UploadState end(int id) throws InterruptedException {
        return events.await(
                        LinkEvent.UploadMoved.class,
                        e -> e.state().id() == id && e.state().phase().isOver())
                .state();
    }

    private Path file(String name, int size) throws IOException {
        byte[] contents = new byte[size];
        new Random(size).nextBytes(contents);
        return Files.write(folder.resolve(name), contents);
    }

    /** A file that takes no room on the disk. */
    private Path hole(String name, long size) throws IOException {
        Path path = folder.resolve(name);
        try (var channel = Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.position(size - 1).write(ByteBuffer.wrap(new byte[1]));
        }
        return path;
    }

    private Path stored(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            List<Path> found = all.filter(path -> path.endsWith(name) && path.toString().contains("uploads")).toList();
            assertThat(found).as(name).hasSize(1);
            return found.getFirst();
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
