package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.file.Sha256;
import recess.common.message.Bytes;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.server.share.Origin;

/** What every store of resumable uploads has to keep to. */
class ResumableFilesTest {
    private static final Origin LAB = new Origin("192.168.1.20");
    private static final UploadOwner AMY = UploadOwner.player("amy", LAB);
    private static final UploadLimits LIMITS = new UploadLimits(4_000_000, 8_000_000, 10, 16_000_000, 0, 3);

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final SplittableRandom random = new SplittableRandom(7);
    private DataDirectory directory;
    private FileUploadStore store;
    private ResumableUploads uploads;

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
    void storeAFileThatComesInBlocks() throws Exception {
        byte[] contents = contents(1_000_000);
        UploadInfo begun = begin("a.txt", contents);
        assertThat(begun.state()).isEqualTo("unfinished");
        assertThat(begun.upload()).matches("[0-9a-f]{32}");
        assertThat(begun.expiresInSeconds()).isEqualTo(86_400);
        assertThat(send(begun, contents, 0, 300_000).offset()).isEqualTo(300_000);
        assertThat(uploads.status(begun.upload()).offset()).isEqualTo(300_000);
        assertThat(received()).as("nothing is visible yet").isEmpty();
        UploadInfo stored = send(begun, contents, 300_000, 1_000_000);
        assertThat(stored)
                .isEqualTo(
                        new UploadInfo(begun.upload(), "a.txt", "stored", 1, 1_000_000, 1_000_000, begun.sha256(), 0));
        assertThat(uploads.status(begun.upload())).isEqualTo(stored);
        assertThat(Files.readAllBytes(folder.resolve("recv-a.txt"))).isEqualTo(contents);
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(store.inbox().files()).singleElement().satisfies(file -> {
            assertThat(file.owner()).isEqualTo("amy");
            assertThat(file.isPlayer()).isTrue();
            assertThat(file.name()).isEqualTo("a.txt");
            assertThat(file.sha256()).isEqualTo(begun.sha256());
            assertThat(file.path()).isEqualTo(folder.resolve("recv-a.txt"));
        });
    }

    @Test
    void storeAFileOfNoBytes() throws Exception {
        UploadInfo begun = begin("empty", new byte[0]);
        assertThat(send(begun, new byte[0], 0, 0).state()).isEqualTo("stored");
        assertThat(folder.resolve("recv-empty")).isEmptyFile();
    }

    @Test
    void numberVersionsOfOneName() throws Exception {
        for (int version = 1; version <= 3; version++) {
            byte[] contents = contents(10 + version);
            assertThat(send(begin("e\u0301.txt", contents), contents, 0, contents.length)
                            .version())
                    .isEqualTo(version);
        }
        assertThat(received()).hasSize(3);
    }

    @Test
    void findTheUnfinishedFileAgain() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        send(begun, contents, 0, 400);
        assertThat(uploads.begin(UploadOwner.player("AMY", new Origin("10.0.0.9")), "a.txt", 1000, begun.sha256())
                        .upload())
                .isEqualTo(begun.upload());
        assertThat(begin("a.txt", contents).offset()).isEqualTo(400);
        assertThat(begin("b.txt", contents).upload()).isNotEqualTo(begun.upload());
        assertThat(uploads.begin(UploadOwner.player("ben", LAB), "a.txt", 1000, begun.sha256())
                        .upload())
                .isNotEqualTo(begun.upload());
        assertThat(uploads.begin(AMY, "a.txt", 999, begun.sha256()).upload()).isNotEqualTo(begun.upload());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 399, 401, 1000, Long.MAX_VALUE})
    void changeNothingAtAWrongOffset(long offset) throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        send(begun, contents, 0, 400);
        Fault fault = refusal(() -> uploads.resume(begun.upload(), offset, 0, LAB));
        assertThat(fault.code()).isEqualTo(FaultCode.WRONG_OFFSET);
        assertThat(fault.details().values()).containsEntry("offset", 400L);
        assertThat(send(begun, contents, 400, 1000).state()).isEqualTo("stored");
    }

    @Test
    void refuseMoreThanWasAnnounced() throws Exception {
        UploadInfo begun = begin("a.txt", contents(10));
        assertThat(refusal(() -> uploads.resume(begun.upload(), 0, 11, LAB)).code())
                .isEqualTo(FaultCode.BAD_REQUEST);
    }

    @Test
    void letOneSendAtATime() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        try (ResumableUploads.Block first = uploads.resume(begun.upload(), 0, 1000, LAB)) {
            first.write(bytes(contents, 0, 10));
            assertThat(uploads.status(begun.upload()).state()).isEqualTo("sending");
            assertThat(uploads.status(begun.upload()).offset()).isEqualTo(10);
            assertThat(refusal(() -> uploads.resume(begun.upload(), 10, 1, LAB)).code())
                    .isEqualTo(FaultCode.UPLOAD_BUSY);
            assertThat(refusal(() -> uploads.cancel(begun.upload())).code()).isEqualTo(FaultCode.UPLOAD_BUSY);
            first.write(bytes(contents, 10, 20));
        }
        assertThat(send(begun, contents, 20, 1000).state()).isEqualTo("stored");
    }

    @Test
    void publishNothingThatIsNotWhatWasAnnounced() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        contents[999]++;
        try (ResumableUploads.Block block = uploads.resume(begun.upload(), 0, 1000, LAB)) {
            block.write(ByteBuffer.wrap(contents));
            assertThat(refusal(block::finish).code()).isEqualTo(FaultCode.DIGEST_MISMATCH);
        }
        assertThat(received()).isEmpty();
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(refusal(() -> uploads.status(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
        assertThat(uploads.share(AMY).bytesLeft()).isEqualTo(LIMITS.maxOwnerBytes());
    }

    @Test
    void goOnAfterARestartWithWhatIsReallyThere() throws Exception {
        byte[] contents = contents(1_000_000);
        UploadInfo begun = begin("a.txt", contents);
        send(begun, contents, 0, 600_000);
        reopen(LIMITS);
        assertThat(uploads.status(begun.upload()).offset()).isEqualTo(600_000);
        assertThat(uploads.share(AMY).bytesLeft()).isEqualTo(LIMITS.maxOwnerBytes() - 1_000_000);
        // A power cut may cost the end of what was not synced.
        store.close();
        try (var part = Files.newByteChannel(part(), java.nio.file.StandardOpenOption.WRITE)) {
            part.truncate(123_456);
        }
        reopen(LIMITS);
        assertThat(begin("a.txt", contents).offset()).isEqualTo(123_456);
        assertThat(send(begun, contents, 123_456, 1_000_000).state()).isEqualTo("stored");
        reopen(LIMITS);
        assertThat(uploads.status(begun.upload()).state()).isEqualTo("stored");
        assertThat(Files.readAllBytes(folder.resolve("recv-a.txt"))).isEqualTo(contents);
    }

    @Test
    void goOnAfterACutAtEachPercent() throws Exception {
        byte[] contents = contents(300_000);
        UploadInfo begun = begin("a.txt", contents);
        for (int percent = 1; percent <= 100; percent++) {
            int from = contents.length * (percent - 1) / 100;
            int to = contents.length * percent / 100;
            // Closed without a word, as when the connection is lost; the store is left every tenth time, too.
            try (ResumableUploads.Block block = uploads.resume(begun.upload(), from, to - from, LAB)) {
                block.write(bytes(contents, from, to));
            }
            if (percent % 10 == 0) {
                reopen(LIMITS);
            }
        }
        assertThat(send(begun, contents, contents.length, contents.length).state())
                .isEqualTo("stored");
        assertThat(Files.readAllBytes(folder.resolve("recv-a.txt"))).isEqualTo(contents);
    }

    @Test
    void publishAgainWhatAServerPublishedAndDidNotRecord() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        try (ResumableUploads.Block block = uploads.resume(begun.upload(), 0, 1000, LAB)) {
            block.write(ByteBuffer.wrap(contents));
        }
        Files.createLink(folder.resolve("recv-a.txt"), part());
        reopen(LIMITS);
        assertThat(received()).as("nobody was told of it").isEmpty();
        assertThat(uploads.status(begun.upload()).offset()).isEqualTo(1000);
        assertThat(send(begun, contents, 1000, 1000).version()).isEqualTo(1);
        assertThat(received()).containsExactly("recv-a.txt");
    }

    @Test
    void answerAgainAtTheEndOfWhatIsStored() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        UploadInfo stored = send(begun, contents, 0, 1000);
        assertThat(send(begun, contents, 1000, 1000)).isEqualTo(stored);
        assertThat(refusal(() -> uploads.resume(begun.upload(), 0, 1000, LAB)).code())
                .isEqualTo(FaultCode.UPLOAD_STORED);
        assertThat(refusal(() -> uploads.cancel(begun.upload())).code()).isEqualTo(FaultCode.UPLOAD_STORED);
        Files.delete(folder.resolve("recv-a.txt"));
        assertThat(refusal(() -> uploads.status(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
    }

    @Test
    void throwAwayWhatIsCancelled() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        send(begun, contents, 0, 10);
        uploads.cancel(begun.upload());
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(refusal(() -> uploads.resume(begun.upload(), 10, 1, LAB)).code())
                .isEqualTo(FaultCode.NO_UPLOAD);
        assertThat(refusal(() -> uploads.cancel(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
        assertThat(uploads.share(AMY)).isEqualTo(uploads.share(UploadOwner.player("nobody", LAB)));
        reopen(LIMITS);
        assertThat(refusal(() -> uploads.status(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
    }

    @Test
    void throwAwayWhatNobodyGoesOnWith() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo old = begin("old", contents);
        send(old, contents, 0, 10);
        nanos.addAndGet(UnfinishedFiles.KEPT.minusSeconds(1).toNanos());
        assertThat(begin("young", contents(2000)).expiresInSeconds()).isEqualTo(86_400);
        assertThat(uploads.status(old.upload()).expiresInSeconds()).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        begin("another", contents);
        assertThat(refusal(() -> uploads.status(old.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
        assertThat(directory.incoming()).isEmptyDirectory();
    }

    @Test
    void throwAwayAtAStartWhatIsOld() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        send(begun, contents, 0, 10);
        Files.setLastModifiedTime(
                part(), FileTime.from(Instant.now().minus(UnfinishedFiles.KEPT).minusSeconds(2)));
        reopen(LIMITS);
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(refusal(() -> uploads.status(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
    }

    @Test
    void refuseBeforehandWhatHasNoRoom() throws Exception {
        Fault tooLarge = refusal(() -> uploads.begin(AMY, "a", 4_000_001, sha256(new byte[0])));
        assertThat(tooLarge.code()).isEqualTo(FaultCode.UPLOAD_TOO_LARGE);
        assertThat(tooLarge.details().values()).containsEntry("limit", 4_000_000L);
        uploads.begin(AMY, "a", 4_000_000, sha256(new byte[0]));
        uploads.begin(AMY, "b", 4_000_000, sha256(new byte[0]));
        assertThat(refusal(() -> uploads.begin(AMY, "c", 1, sha256(new byte[0])))
                        .code())
                .isEqualTo(FaultCode.UPLOAD_QUOTA);
        reopen(new UploadLimits(4_000_000, 8_000_000, 10, 16_000_000, Long.MAX_VALUE, 3));
        assertThat(refusal(() -> uploads.begin(AMY, "d", 1, sha256(new byte[0])))
                        .code())
                .isEqualTo(FaultCode.DISK_FULL);
        assertThat(refusal(() -> uploads.begin(AMY, "x".repeat(256), 1, sha256(new byte[0])))
                        .code())
                .isEqualTo(FaultCode.NAME_REFUSED);
    }

    @Test
    void keepWhatCameWhenTheDiskFails() throws Exception {
        byte[] contents = contents(1_000_000);
        UploadInfo begun = begin("a.txt", contents);
        send(begun, contents, 0, 400_000);
        Rows.execute(directory.database(), "ALTER TABLE upload RENAME TO away");
        try (ResumableUploads.Block block = uploads.resume(begun.upload(), 400_000, 600_000, LAB)) {
            block.write(bytes(contents, 400_000, 1_000_000));
            assertThat(refusal(block::finish).code()).isEqualTo(FaultCode.DISK_FULL);
        }
        assertThat(received()).as("what is not recorded is not shown").isEmpty();
        Rows.execute(directory.database(), "ALTER TABLE away RENAME TO upload");
        assertThat(uploads.status(begun.upload()).offset()).isEqualTo(1_000_000);
        assertThat(send(begun, contents, 1_000_000, 1_000_000).state()).isEqualTo("stored");
        assertThat(Files.readAllBytes(folder.resolve("recv-a.txt"))).isEqualTo(contents);
    }

    @Test
    void giveStoredFilesBack() throws Exception {
        byte[] contents = contents(100_000);
        UploadInfo begun = begin("a.txt", contents);
        send(begun, contents, 0, 10);
        assertThat(refusal(() -> uploads.read(begun.upload())).code()).isEqualTo(FaultCode.UPLOAD_UNFINISHED);
        send(begun, contents, 10, 100_000);
        ResumableUploads.Content content = uploads.read(begun.upload());
        assertThat(content.info().size()).isEqualTo(100_000);
        assertThat(content.read(0, 200_000)).isEqualTo(Bytes.copyOf(contents));
        assertThat(content.read(99_999, 10)).isEqualTo(Bytes.drain(bytes(contents, 99_999, 100_000)));
        assertThat(refusal(() -> uploads.read("0".repeat(32))).code()).isEqualTo(FaultCode.NO_UPLOAD);
    }

    @Test
    void letNobodyElseOnThisMachineRead() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no permissions here");
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        send(begun, contents, 0, 10);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part())))
                .isEqualTo("rw-------");
        send(begun, contents, 10, 1000);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("recv-a.txt"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theLeastAdvancedFileOfTheHeaviestAddressGivesWayToANewcomer() throws Exception {
        reopen(new UploadLimits(10, 1_000_000, 10_000, 1_000_000, 0, 3, 5));
        byte[] contents = contents(3);
        UploadInfo far = begin("far", contents);
        send(far, contents, 0, 2);
        List<UploadInfo> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UploadInfo other = begin("file-" + i, contents);
            send(other, contents, 0, 1);
            others.add(other);
        }
        Fault fault = refusal(() -> begin("one more", contents));
        assertThat(fault.code()).isEqualTo(FaultCode.UPLOADS_BUSY);
        assertThat(fault.sentence())
                .contains("your address already holds 5 of 5 unfinished uploads: finish or cancel one");
        // After a restart, too, it is known whose the files are.
        reopen(new UploadLimits(10, 1_000_000, 10_000, 1_000_000, 0, 3, 5));
        for (String name : List.of("ben", "cat")) {
            uploads.begin(UploadOwner.player(name, new Origin("10.0.0.9")), "b.txt", 3, sha256(contents));
        }
        assertThat(uploads.status(far.upload()).offset()).isEqualTo(2);
        long left = 0;
        for (UploadInfo other : others) {
            try {
                uploads.status(other.upload());
                left++;
            } catch (UploadRefusedException e) {
                assertThat(e.fault().code()).isEqualTo(FaultCode.NO_UPLOAD);
            }
        }
        assertThat(left).isEqualTo(2);
    }

    @Test
    void ofOneAddressTheOneWhoHasTheMostGivesWay() throws Exception {
        reopen(new UploadLimits(10, 1_000_000, 10_000, 1_000_000, 0, 3, 4));
        byte[] contents = contents(3);
        for (int i = 0; i < 4; i++) {
            send(begin("file-" + i, contents), contents, 0, 1);
        }
        UploadInfo bens = uploads.begin(UploadOwner.player("ben", LAB), "b.txt", 3, sha256(contents));
        assertThat(uploads.status(bens.upload()).state()).isEqualTo("unfinished");
        assertThat(uploads.share(AMY).filesLeft()).isEqualTo(10_000 - 3);
    }

    @Test
    void neverWritesOutsideTheStore() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = begin("a.txt", contents);
        send(begun, contents, 0, 400);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(folder.resolve("incoming"), folder.resolve("moved"));
        Files.createSymbolicLink(folder.resolve("incoming"), elsewhere);
        UploadInfo another = begin("b.txt", contents);
        assertThat(refusal(() -> uploads.resume(another.upload(), 0, 1000, LAB)).code())
                .isEqualTo(FaultCode.DISK_FULL);
        assertThat(elsewhere).isEmptyDirectory();
        Files.delete(folder.resolve("incoming"));
        Files.move(folder.resolve("moved"), folder.resolve("incoming"));
        assertThat(send(begun, contents, 400, 1000).state()).isEqualTo("stored");
    }

    private UploadInfo begin(String name, byte[] contents) throws UploadRefusedException {
        return uploads.begin(AMY, name, contents.length, sha256(contents));
    }

    private UploadInfo send(UploadInfo upload, byte[] contents, int from, int to) throws UploadRefusedException {
        try (ResumableUploads.Block block = uploads.resume(upload.upload(), from, to - from, LAB)) {
            for (int at = from; at < to; at += 64 * 1024) {
                block.write(bytes(contents, at, Math.min(to, at + 64 * 1024)));
            }
            return block.finish();
        }
    }

    private static ByteBuffer bytes(byte[] contents, int from, int to) {
        return ByteBuffer.wrap(contents, from, to - from);
    }

    private static byte[] contents(int size) {
        byte[] contents = new byte[size];
        new Random(size).nextBytes(contents);
        return contents;
    }

    private static String sha256(byte[] contents) {
        var digest = Sha256.begin();
        digest.update(contents);
        return Sha256.finish(digest);
    }

    private static Fault refusal(ThrowingCallable call) {
        return catchThrowableOfType(UploadRefusedException.class, call).fault();
    }

    private Path part() throws IOException {
        try (Stream<Path> parts = Files.list(directory.incoming())) {
            return parts.findFirst().orElseThrow();
        }
    }

    private List<String> received() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("recv-"))
                    .sorted()
                    .toList();
        }
    }

    private void open(UploadLimits limits) throws IOException {
        directory = DataDirectory.take(folder);
        store = FileUploadStore.open(directory, limits, random, nanos::get);
        uploads = store.resumable();
    }

    private void reopen(UploadLimits limits) throws IOException {
        close();
        open(limits);
    }
}
