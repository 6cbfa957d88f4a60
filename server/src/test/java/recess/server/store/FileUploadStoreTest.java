package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.Bytes;
import recess.common.message.FaultCode;
import recess.server.share.Origin;

class FileUploadStoreTest {
    private static final UploadOwner AMY = new UploadOwner("10.0.0.1", false, new Origin("10.0.0.1"));
    private static final UploadLimits LIMITS = new UploadLimits(1000, 2000, 10, 10_000, 0, 3);
    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    private DataDirectory directory;
    private FileUploadStore store;

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
        IncomingUpload upload = store.begin(AMY, "a.txt");
        upload.write(Bytes.utf8("hel").view());
        upload.write(Bytes.utf8("lo").view());
        assertThat(received()).as("nothing is visible yet").isEmpty();
        assertThat(upload.publish()).isEqualTo(new StoredUpload("recv-a.txt", 1, 5, HELLO_SHA256));
        assertThat(folder.resolve("recv-a.txt")).hasContent("hello");
        assertThat(directory.incoming()).isEmptyDirectory();
        upload.close();
        assertThat(rows()).containsExactly("recv-a.txt 10.0.0.1 5 " + HELLO_SHA256);
    }

    @Test
    void storesAnEmptyFile() throws Exception {
        assertThat(stored("empty", "")).isEqualTo("recv-empty");
        assertThat(folder.resolve("recv-empty")).isEmptyFile();
    }

    @Test
    void neverOverwritesButNumbersVersions() throws Exception {
        Files.writeString(folder.resolve("recv-b.txt"), "a teacher's own");
        assertThat(stored("a.txt", "1")).isEqualTo("recv-a.txt");
        assertThat(stored("a.txt", "2")).isEqualTo("recv-a-2.txt");
        assertThat(stored("a.txt", "3")).isEqualTo("recv-a-3.txt");
        assertThat(stored("b.txt", "1")).isEqualTo("recv-b-2.txt");
        assertThat(folder.resolve("recv-a.txt")).hasContent("1");
        assertThat(folder.resolve("recv-a-2.txt")).hasContent("2");
        assertThat(folder.resolve("recv-b.txt")).hasContent("a teacher's own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "nul.txt", "-rf", ".bashrc", "recess.db", "incoming", "recess.lock", "数 🎲.png"})
    void keepsEveryNameApartFromItsOwnFilesAndFromDevices(String name) throws Exception {
        assertThat(stored(name, "x")).isEqualTo("recv-" + name);
    }

    @Test
    void keepsTheLongestNamesApart() throws Exception {
        String longest = "x".repeat(251) + ".txt";
        assertThat(stored(longest, "1")).isEqualTo("recv-" + "x".repeat(246) + ".txt");
        assertThat(stored(longest, "2")).isEqualTo("recv-" + "x".repeat(244) + "-2.txt");
    }

    @Test
    void givesUploadsAtOnceUnderOneNameVersionsOfTheirOwn() throws Exception {
        CountDownLatch ready = new CountDownLatch(3);
        Callable<String> upload = () -> {
            try (IncomingUpload incoming = store.begin(AMY, "a.txt")) {
                ready.countDown();
                ready.await();
                return incoming.publish().name();
            }
        };
        List<String> names = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<String> name : threads.invokeAll(List.of(upload, upload, upload))) {
                names.add(name.get());
            }
        }
        assertThat(names).containsExactlyInAnyOrder("recv-a.txt", "recv-a-2.txt", "recv-a-3.txt");
    }

    @Test
    void leavesNothingOfAFileThatIsNotPublished() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (IncomingUpload upload = store.begin(AMY, "a.txt")) {
                upload.write(Bytes.utf8("x".repeat(1000)).view());
            }
        }
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(received()).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void refusesAFileOverItsLimitAndTakesTheNext() throws Exception {
        try (IncomingUpload upload = store.begin(AMY, "a.txt")) {
            upload.write(Bytes.utf8("x".repeat(1000)).view());
            assertThat(refusal(() -> upload.write(Bytes.utf8("x").view()))).isEqualTo(FaultCode.UPLOAD_TOO_LARGE);
        }
        assertThat(stored("b.txt", "x".repeat(1000))).isEqualTo("recv-b.txt");
        assertThat(received()).containsExactly("recv-b.txt");
    }

    @Test
    void countsAcrossARestartWhatIsStillThere() throws Exception {
        stored("a.txt", "x".repeat(1000));
        stored("b.txt", "x".repeat(1000));
        reopen(LIMITS);
        assertThat(refusal(() -> store.begin(AMY, "c.txt"))).isEqualTo(FaultCode.UPLOAD_QUOTA);
        Files.delete(folder.resolve("recv-a.txt"));
        reopen(LIMITS);
        assertThat(stored("a.txt", "anew")).isEqualTo("recv-a.txt");
        assertThat(rows()).hasSize(2).anyMatch(row -> row.startsWith("recv-a.txt 10.0.0.1 4 "));
    }

    @Test
    void sweepsUnfinishedFilesAtAStart() throws Exception {
        IncomingUpload upload = store.begin(AMY, "a.txt");
        upload.write(Bytes.utf8("half").view());
        assertThat(directory.incoming()).isNotEmptyDirectory();
        reopen(LIMITS);
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(received()).isEmpty();
    }

    @Test
    void sweepsWhatNobodyCanGoOnWithAndNothingElse() throws Exception {
        stored("a.txt", "whole");
        store.close();
        Files.writeString(directory.incoming().resolve("0123.part"), "half");
        directory.close();
        open(LIMITS);
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(folder.resolve("recv-a.txt")).hasContent("whole");
    }

    @Test
    void doesNotStartWhereItCannotSweep() throws Exception {
        store.close();
        Path stubborn = Files.createDirectories(directory.incoming().resolve("folder"));
        Path file = Files.writeString(stubborn.resolve("file"), "x");
        assertThatIOException()
                .isThrownBy(() -> FileUploadStore.open(directory, LIMITS, new SplittableRandom(60)))
                .withMessageContaining("folder");
        Files.delete(file);
        reopen(LIMITS);
        assertThat(directory.incoming()).isEmptyDirectory();
    }

    @Test
    void refusesFilesWhileTheDiskFailsAndTakesThemAgainAfterwards() throws Exception {
        Files.delete(directory.incoming());
        Files.writeString(directory.incoming(), "in the way");
        for (int i = 0; i < 20; i++) {
            assertThat(refusal(() -> store.begin(AMY, "a.txt"))).isEqualTo(FaultCode.DISK_FULL);
        }
        Files.delete(directory.incoming());
        Files.createDirectory(directory.incoming());
        assertThat(stored("a.txt", "hello")).isEqualTo("recv-a.txt");
    }

    @Test
    void showsNothingOfAFileWhoseBytesAreLostBeforeItIsPublished() throws Exception {
        try (IncomingUpload upload = store.begin(AMY, "a.txt")) {
            upload.write(Bytes.utf8("hello").view());
            try (Stream<Path> parts = Files.list(directory.incoming())) {
                Files.delete(parts.findFirst().orElseThrow());
            }
            assertThat(refusal(upload::publish)).isEqualTo(FaultCode.DISK_FULL);
        }
        assertThat(received()).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void showsNothingOfAFileWhoseRowCannotBeWritten() throws Exception {
        try (IncomingUpload upload = store.begin(AMY, "a.txt")) {
            upload.write(Bytes.utf8("hello").view());
            Rows.execute(directory.database(), "DROP TABLE upload");
            assertThat(refusal(upload::publish)).isEqualTo(FaultCode.DISK_FULL);
        }
        assertThat(received()).isEmpty();
        assertThat(directory.incoming()).isEmptyDirectory();
    }

    @Test
    void stopsBelowTheFreeSpaceItHasToLeave() throws Exception {
        reopen(new UploadLimits(1000, 2000, 10, 10_000, Long.MAX_VALUE, 3));
        assertThat(refusal(() -> store.begin(AMY, "a.txt"))).isEqualTo(FaultCode.DISK_FULL);
        assertThat(directory.incoming()).isEmptyDirectory();
    }

    @Test
    void refusesFilesOnceItIsClosed() {
        store.close();
        assertThat(refusal(() -> store.begin(AMY, "a.txt"))).isEqualTo(FaultCode.DISK_FULL);
    }

    private void open(UploadLimits limits) throws IOException {
        directory = DataDirectory.take(folder);
        store = FileUploadStore.open(directory, limits, new SplittableRandom(60));
    }

    private void reopen(UploadLimits limits) throws IOException {
        close();
        open(limits);
    }

    private String stored(String name, String contents) throws UploadRefusedException {
        try (IncomingUpload upload = store.begin(AMY, name)) {
            if (!contents.isEmpty()) {
                upload.write(Bytes.utf8(contents).view());
            }
            return upload.publish().name();
        }
    }

    private static FaultCode refusal(ThrowingCallable call) {
        return catchThrowableOfType(UploadRefusedException.class, call).fault().code();
    }

    private List<String> received() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("recv-"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> rows() throws IOException {
        return Rows.of(directory.database());
    }
}
