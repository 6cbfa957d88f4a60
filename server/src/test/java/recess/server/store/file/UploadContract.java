package recess.server.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.common.file.Sha256;
import recess.common.file.Utf8Path;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.server.store.DataDirectory;
import recess.server.store.MemoryUploadRows;
import recess.server.store.StoredFile;
import recess.server.store.UploadLimits;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore.IncomingUpload;

/** What holds for a file whichever way it comes; each subclass is one of the two ways. */
abstract class UploadContract {
    static final UploadLimits LIMITS = new UploadLimits(4_000_000, 8_000_000, 10, 16_000_000, 0, 3);

    @TempDir
    Path folder;

    final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    final MemoryUploadRows rows = new MemoryUploadRows();
    DataDirectory directory;
    FileUploadStore store;

    // Thread-safe, as the store wants it: two uploads at once must not get one name.
    private final Random random = new Random(7);

    /** Whose files they are. */
    abstract UploadOwner owner();

    /** Begins a file, of which nothing has been sent. */
    abstract IncomingUpload begin(String name, byte[] contents) throws UploadRefusedException;

    @BeforeEach
    void open() throws IOException {
        open(LIMITS);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        directory.close();
    }

    @Test
    void storesAFileWholeUnderAPrefixedName() throws Exception {
        byte[] contents = contents(1000);
        try (IncomingUpload upload = begin("a.txt", contents)) {
            upload.write(bytes(contents, 0, 400));
            assertThat(upload.info().offset()).isEqualTo(400);
            upload.write(bytes(contents, 400, 1000));
            assertThat(received()).as("nothing is visible yet").isEmpty();
            UploadInfo stored = upload.finish();
            assertThat(stored.state()).isEqualTo(UploadInfo.State.STORED);
            assertThat(stored.version()).isEqualTo(1);
            assertThat(stored.size()).isEqualTo(1000);
            assertThat(stored.sha256()).isEqualTo(sha256(contents));
        }
        assertThat(file("a.txt")).hasBinaryContent(contents);
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(rows.all()).extracting(StoredFile::storedName).containsExactly(in("a.txt"));
        assertThat(rows.unfinished()).isEmpty();
    }

    @Test
    void storesAnEmptyFile() throws Exception {
        assertThat(stored("empty", "")).isEqualTo("empty");
        assertThat(file("empty")).isEmptyFile();
    }

    @Test
    void neverOverwritesButNumbersVersions() throws Exception {
        Files.createDirectories(file(""));
        Files.writeString(file("b.txt"), "a teacher's own");
        assertThat(stored("a.txt", "1")).isEqualTo("a.txt");
        assertThat(stored("a.txt", "2")).isEqualTo("a-2.txt");
        assertThat(stored("a.txt", "3")).isEqualTo("a-3.txt");
        assertThat(stored("b.txt", "1")).isEqualTo("b-2.txt");
        assertThat(file("a.txt")).hasContent("1");
        assertThat(file("a-2.txt")).hasContent("2");
        assertThat(file("b.txt")).hasContent("a teacher's own");
    }

    @ParameterizedTest
    @CsvSource({
        "CON,_CON",
        "nul.txt,_nul.txt",
        "Com1 .tar.gz,_Com1 .tar.gz",
        "console.txt,console.txt",
        "-rf,-rf",
        ".bashrc,_.bashrc",
        "recess.db,recess.db",
        "incoming,incoming",
        "数 🎲.png,数 🎲.png"
    })
    void keepsEveryNameApartFromHiddenFilesAndFromDevices(String name, String kept) throws Exception {
        assertThat(stored(name, "x")).isEqualTo(kept);
    }

    @Test
    void keepsTheLongestNamesApart() throws Exception {
        String longest = "x".repeat(251) + ".txt";
        assertThat(stored(longest, "1")).isEqualTo("x".repeat(246) + ".txt");
        assertThat(stored(longest, "2")).isEqualTo("x".repeat(246) + "-2.txt");
    }

    @Test
    void givesUploadsAtOnceUnderOneNameVersionsOfTheirOwn() throws Exception {
        CountDownLatch ready = new CountDownLatch(3);
        List<Callable<Integer>> uploads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] contents = contents(10 + i);
            uploads.add(() -> {
                try (IncomingUpload incoming = begin("a.txt", contents)) {
                    incoming.write(ByteBuffer.wrap(contents));
                    ready.countDown();
                    ready.await();
                    return incoming.finish().version();
                }
            });
        }
        List<Integer> versions = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> version : threads.invokeAll(uploads)) {
                versions.add(version.get());
            }
        }
        assertThat(versions).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(received()).containsExactly("a-2.txt", "a-3.txt", "a.txt");
    }

    @Test
    void tellsTheTeacherWhatIsStoredAndDeletesIt() throws Exception {
        stored("a.txt", "hello");
        stored("b.txt", "x".repeat(4_000_000));
        StoredFile file =
                store.inbox().filesOf(owner().name().toUpperCase(Locale.ROOT)).getFirst();
        assertThat(file.owner()).isEqualTo(owner());
        assertThat(file.name()).isEqualTo("a.txt");
        assertThat(file.sizeBytes()).isEqualTo(5);
        assertThat(file.storedName()).isEqualTo(in("a.txt"));
        assertThat(store.inbox().folder()).isEqualTo(directory.uploads());
        assertThat(store.inbox().filesOf("nobody")).isEmpty();
        store.inbox().delete(store.inbox().files().getLast());
        assertThat(received()).containsExactly("a.txt");
        assertThat(store.inbox().files()).hasSize(1);
        assertThat(store.share(owner()).bytesLeft()).isEqualTo(LIMITS.maxOwnerBytes() - 5);
    }

    @Test
    void tellsTheTeacherWhoIsSending() throws Exception {
        assertThat(store.inbox().underway()).isEmpty();
        try (IncomingUpload upload = begin("a.txt", contents(10))) {
            upload.write(bytes(contents(10), 0, 1));
            assertThat(store.running()).isEqualTo(1);
            assertThat(store.inbox().underway()).singleElement().satisfies(file -> {
                assertThat(file.owner()).isEqualTo(owner());
                assertThat(file.origin()).isEqualTo(owner().origin());
                assertThat(file.name()).isEqualTo("a.txt");
                assertThat(file.bytes()).isEqualTo(1);
                assertThat(file.sending()).isTrue();
            });
        }
        assertThat(store.running()).isZero();
    }

    @Test
    void countsAcrossARestartWhatIsStillThere() throws Exception {
        stored("a.txt", "x".repeat(4_000_000));
        stored("b.txt", "x".repeat(4_000_000));
        reopen(LIMITS);
        assertThat(refusal(() -> begin("c.txt", contents(1))).code()).isEqualTo(FaultCode.UPLOAD_QUOTA);
        Files.delete(file("a.txt"));
        reopen(LIMITS);
        assertThat(stored("a.txt", "anew")).isEqualTo("a.txt");
        assertThat(rows.all())
                .extracting(row -> row.storedName() + " " + row.sizeBytes())
                .containsExactly(in("b.txt 4000000"), in("a.txt 4"));
    }

    @Test
    void refusesFilesWhileTheDiskFailsAndTakesThemAgainAfterwards() throws Exception {
        Files.delete(directory.incoming());
        Files.writeString(directory.incoming(), "in the way");
        for (int i = 0; i < 20; i++) {
            assertThat(refusal(() -> begin("a.txt", contents(5))).code()).isEqualTo(FaultCode.DISK_FULL);
        }
        Files.delete(directory.incoming());
        Files.createDirectory(directory.incoming());
        assertThat(stored("a.txt", "hello")).isEqualTo("a.txt");
    }

    @Test
    void showsNothingOfAFileWhoseBytesAreLostBeforeItIsPublished() throws Exception {
        try (IncomingUpload upload = begin("a.txt", contents(5))) {
            upload.write(ByteBuffer.wrap(contents(5)));
            Files.delete(part());
            assertThat(refusal(upload::finish).code()).isEqualTo(FaultCode.DISK_FULL);
        }
        assertThat(received()).isEmpty();
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void showsNothingOfAFileWhoseRowCannotBeWritten() throws Exception {
        rows.failToStore(true);
        try (IncomingUpload upload = begin("a.txt", contents(5))) {
            upload.write(ByteBuffer.wrap(contents(5)));
            assertThat(refusal(upload::finish).code()).isEqualTo(FaultCode.DISK_FULL);
        }
        assertThat(received()).isEmpty();
        rows.failToStore(false);
        assertThat(stored("b.txt", "hello")).isEqualTo("b.txt");
    }

    @Test
    void stopsBelowTheFreeSpaceItHasToLeave() throws Exception {
        reopen(new UploadLimits(1000, 2000, 10, 10_000, Long.MAX_VALUE, 3));
        assertThat(store.shortage()).isPresent();
        assertThat(refusal(() -> begin("a.txt", contents(5))).code()).isEqualTo(FaultCode.DISK_FULL);
        assertThat(directory.incoming()).isEmptyDirectory();
    }

    @Test
    void refusesFilesOnceItIsClosed() {
        store.close();
        assertThat(refusal(() -> begin("a.txt", contents(5))).code()).isEqualTo(FaultCode.DISK_FULL);
    }

    @Test
    void letsNobodyElseOnThisMachineRead() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no permissions here");
        try (IncomingUpload upload = begin("a.txt", contents(5))) {
            upload.write(ByteBuffer.wrap(contents(5)));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part())))
                    .isEqualTo("rw-------");
            upload.finish();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("a.txt"))))
                .isEqualTo("rw-------");
    }

    @Test
    void neverWritesOutsideTheStore() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(folder.resolve("incoming"), folder.resolve("moved"));
        Files.createSymbolicLink(folder.resolve("incoming"), elsewhere);
        assertThat(refusal(() -> begin("b.txt", contents(5))).code()).isEqualTo(FaultCode.DISK_FULL);
        assertThat(elsewhere).isEmptyDirectory();
        Files.delete(folder.resolve("incoming"));
        Files.move(folder.resolve("moved"), folder.resolve("incoming"));
        Files.createSymbolicLink(file(""), elsewhere);
        assertThat(refusal(() -> stored("b.txt", "hello")).code()).isEqualTo(FaultCode.DISK_FULL);
        assertThat(elsewhere).isEmptyDirectory();
        Files.delete(file(""));
        assertThat(stored("c.txt", "hello")).isEqualTo("c.txt");
    }

    final String stored(String name, String text) throws UploadRefusedException {
        byte[] contents = text.getBytes(StandardCharsets.UTF_8);
        try (IncomingUpload upload = begin(name, contents)) {
            upload.write(ByteBuffer.wrap(contents));
            upload.finish();
            assertThat(upload.storedName()).startsWith(in(""));
            return upload.storedName().substring(in("").length());
        }
    }

    static ByteBuffer bytes(byte[] contents, int from, int to) {
        return ByteBuffer.wrap(contents, from, to - from);
    }

    static byte[] contents(int size) {
        byte[] contents = new byte[size];
        new SplittableRandom(size).nextBytes(contents);
        return contents;
    }

    static String sha256(byte[] contents) {
        var digest = Sha256.begin();
        digest.update(contents);
        return Sha256.finish(digest);
    }

    static Fault refusal(ThrowingCallable call) {
        return catchThrowableOfType(UploadRefusedException.class, call).fault();
    }

    final Path part() throws IOException {
        try (Stream<Path> parts = Files.list(directory.incoming())) {
            return parts.findFirst().orElseThrow();
        }
    }

    /** What there is in the sender's folder. */
    final List<String> received() throws IOException {
        if (Files.notExists(file(""))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(file(""))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** A file in the sender's folder. */
    final Path file(String name) {
        return Utf8Path.in(directory.uploads(), in(name));
    }

    /** Its stored name. */
    final String in(String name) {
        return owner().name() + "/" + name;
    }

    final void open(UploadLimits limits) throws IOException {
        directory = DataDirectory.take(folder);
        store = FileUploadStore.open(directory, limits, rows, random, nanos::get, Clock.systemUTC());
        store.recover();
    }

    final void reopen(UploadLimits limits) throws IOException {
        close();
        open(limits);
    }
}
