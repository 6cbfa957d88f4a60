package recess.server.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.Bytes;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.server.share.Origin;
import recess.server.store.UploadLimits;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore;
import recess.server.store.UploadStore.IncomingUpload;

/** A file whose size and digest are known beforehand, and which can be continued. */
final class AnnouncedUploadTest extends UploadContract {
    private static final Origin LAB = new Origin("192.168.1.20");
    private static final UploadOwner ANN = UploadOwner.player("ann", LAB);

    @Override
    UploadOwner owner() {
        return ANN;
    }

    @Override
    IncomingUpload begin(String name, byte[] contents) throws UploadRefusedException {
        return store.resume(announce(name, contents).upload(), 0, contents.length, LAB);
    }

    @Test
    void storeAFileThatComesInBlocks() throws Exception {
        byte[] contents = contents(1_000_000);
        UploadInfo begun = announce("a.txt", contents);
        assertThat(begun.state()).isEqualTo(UploadInfo.State.UNFINISHED);
        assertThat(begun.upload()).matches("[0-9a-f]{32}");
        assertThat(begun.expiresInSeconds()).isEqualTo(86_400);
        assertThat(send(begun, contents, 0, 300_000).offset()).isEqualTo(300_000);
        assertThat(store.status(begun.upload()).offset()).isEqualTo(300_000);
        assertThat(received()).as("nothing is visible yet").isEmpty();
        UploadInfo stored = send(begun, contents, 300_000, 1_000_000);
        assertThat(stored)
                .isEqualTo(new UploadInfo(
                        begun.upload(), "a.txt", UploadInfo.State.STORED, 1, 1_000_000, 1_000_000, begun.sha256(), 0));
        assertThat(store.status(begun.upload())).isEqualTo(stored);
        assertThat(Files.readAllBytes(file("a.txt"))).isEqualTo(contents);
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(store.inbox().files()).singleElement().satisfies(file -> {
            assertThat(file.owner()).isEqualTo(ANN);
            assertThat(file.name()).isEqualTo("a.txt");
            assertThat(file.sha256()).isEqualTo(begun.sha256());
        });
    }

    @Test
    void findTheUnfinishedFileAgain() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = announce("a.txt", contents);
        send(begun, contents, 0, 400);
        assertThat(store.announce(UploadOwner.player("ANN", new Origin("10.0.0.9")), "a.txt", 1000, begun.sha256())
                        .upload())
                .isEqualTo(begun.upload());
        assertThat(announce("a.txt", contents).offset()).isEqualTo(400);
        assertThat(announce("b.txt", contents).upload()).isNotEqualTo(begun.upload());
        assertThat(store.announce(UploadOwner.player("ben", LAB), "a.txt", 1000, begun.sha256())
                        .upload())
                .isNotEqualTo(begun.upload());
        assertThat(store.announce(ANN, "a.txt", 999, begun.sha256()).upload()).isNotEqualTo(begun.upload());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 399, 401, 1000, Long.MAX_VALUE})
    void changeNothingAtAWrongOffset(long offset) throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = announce("a.txt", contents);
        send(begun, contents, 0, 400);
        Fault fault = refusal(() -> store.resume(begun.upload(), offset, 0, LAB));
        assertThat(fault.code()).isEqualTo(FaultCode.WRONG_OFFSET);
        assertThat(fault.details().values()).containsEntry("offset", 400L);
        assertThat(send(begun, contents, 400, 1000).state()).isEqualTo(UploadInfo.State.STORED);
    }

    @Test
    void refuseMoreThanWasAnnounced() throws Exception {
        UploadInfo begun = announce("a.txt", contents(10));
        assertThat(refusal(() -> store.resume(begun.upload(), 0, 11, LAB)).code())
                .isEqualTo(FaultCode.BAD_REQUEST);
    }

    @Test
    void letOneSendAtATime() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = announce("a.txt", contents);
        try (IncomingUpload first = store.resume(begun.upload(), 0, 1000, LAB)) {
            first.write(bytes(contents, 0, 10));
            assertThat(store.status(begun.upload()).state()).isEqualTo(UploadInfo.State.SENDING);
            assertThat(store.status(begun.upload()).offset()).isEqualTo(10);
            assertThat(refusal(() -> store.resume(begun.upload(), 10, 1, LAB)).code())
                    .isEqualTo(FaultCode.UPLOAD_BUSY);
            assertThat(refusal(() -> store.cancel(begun.upload())).code()).isEqualTo(FaultCode.UPLOAD_BUSY);
            first.write(bytes(contents, 10, 20));
        }
        assertThat(send(begun, contents, 20, 1000).state()).isEqualTo(UploadInfo.State.STORED);
    }

    @Test
    void publishNothingThatIsNotWhatWasAnnounced() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = announce("a.txt", contents);
        contents[999]++;
        try (IncomingUpload block = store.resume(begun.upload(), 0, 1000, LAB)) {
            block.write(ByteBuffer.wrap(contents));
            assertThat(refusal(block::finish).code()).isEqualTo(FaultCode.DIGEST_MISMATCH);
        }
        assertThat(received()).isEmpty();
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(refusal(() -> store.status(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
        assertThat(store.share(ANN).bytesLeft()).isEqualTo(LIMITS.maxOwnerBytes());
    }

    @Test
    void goOnAfterARestartWithWhatIsReallyThere() throws Exception {
        byte[] contents = contents(1_000_000);
        UploadInfo begun = announce("a.txt", contents);
        send(begun, contents, 0, 600_000);
        reopen(LIMITS);
        assertThat(store.status(begun.upload()).offset()).isEqualTo(600_000);
        assertThat(store.share(ANN).bytesLeft()).isEqualTo(LIMITS.maxOwnerBytes() - 1_000_000);
        // A power cut may cost the end of what was not synced.
        store.close();
        try (var part = Files.newByteChannel(part(), java.nio.file.StandardOpenOption.WRITE)) {
            part.truncate(123_456);
        }
        reopen(LIMITS);
        assertThat(announce("a.txt", contents).offset()).isEqualTo(123_456);
        assertThat(send(begun, contents, 123_456, 1_000_000).state()).isEqualTo(UploadInfo.State.STORED);
        reopen(LIMITS);
        assertThat(store.status(begun.upload()).state()).isEqualTo(UploadInfo.State.STORED);
        assertThat(Files.readAllBytes(file("a.txt"))).isEqualTo(contents);
    }

    @Test
    void goOnAfterACutAtEachPercent() throws Exception {
        byte[] contents = contents(300_000);
        UploadInfo begun = announce("a.txt", contents);
        for (int percent = 1; percent <= 100; percent++) {
            int from = contents.length * (percent - 1) / 100;
            int to = contents.length * percent / 100;
            // Closed without a word, as when the connection is lost; the store is left every tenth time, too.
            try (IncomingUpload block = store.resume(begun.upload(), from, to - from, LAB)) {
                block.write(bytes(contents, from, to));
            }
            if (percent % 10 == 0) {
                reopen(LIMITS);
            }
        }
        assertThat(send(begun, contents, contents.length, contents.length).state())
                .isEqualTo(UploadInfo.State.STORED);
        assertThat(Files.readAllBytes(file("a.txt"))).isEqualTo(contents);
    }

    @Test
    void publishAgainWhatAServerPublishedAndDidNotRecord() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = announce("a.txt", contents);
        try (IncomingUpload block = store.resume(begun.upload(), 0, 1000, LAB)) {
            block.write(ByteBuffer.wrap(contents));
        }
        Files.createDirectories(file(""));
        Files.createLink(file("a.txt"), part());
        reopen(LIMITS);
        assertThat(received()).as("nobody was told of it").isEmpty();
        assertThat(store.status(begun.upload()).offset()).isEqualTo(1000);
        assertThat(send(begun, contents, 1000, 1000).version()).isEqualTo(1);
        assertThat(received()).containsExactly("a.txt");
    }

    @Test
    void answerAgainAtTheEndOfWhatIsStored() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = announce("a.txt", contents);
        UploadInfo stored = send(begun, contents, 0, 1000);
        assertThat(send(begun, contents, 1000, 1000)).isEqualTo(stored);
        assertThat(refusal(() -> store.resume(begun.upload(), 0, 1000, LAB)).code())
                .isEqualTo(FaultCode.UPLOAD_STORED);
        assertThat(refusal(() -> store.cancel(begun.upload())).code()).isEqualTo(FaultCode.UPLOAD_STORED);
        Files.delete(file("a.txt"));
        assertThat(refusal(() -> store.status(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
    }

    @Test
    void throwAwayWhatIsCancelled() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = announce("a.txt", contents);
        send(begun, contents, 0, 10);
        store.cancel(begun.upload());
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(refusal(() -> store.resume(begun.upload(), 10, 1, LAB)).code())
                .isEqualTo(FaultCode.NO_UPLOAD);
        assertThat(refusal(() -> store.cancel(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
        assertThat(store.share(ANN)).isEqualTo(store.share(UploadOwner.player("nobody", LAB)));
        reopen(LIMITS);
        assertThat(refusal(() -> store.status(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
    }

    @Test
    void throwAwayWhatNobodyGoesOnWith() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo old = announce("old", contents);
        send(old, contents, 0, 10);
        nanos.addAndGet(UnfinishedFile.KEPT.minusSeconds(1).toNanos());
        assertThat(announce("young", contents(2000)).expiresInSeconds()).isEqualTo(86_400);
        assertThat(store.status(old.upload()).expiresInSeconds()).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        announce("another", contents);
        assertThat(refusal(() -> store.status(old.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
        assertThat(directory.incoming()).isEmptyDirectory();
    }

    @Test
    void throwAwayAtAStartWhatIsOld() throws Exception {
        byte[] contents = contents(1000);
        UploadInfo begun = announce("a.txt", contents);
        send(begun, contents, 0, 10);
        Files.setLastModifiedTime(
                part(), FileTime.from(Instant.now().minus(UnfinishedFile.KEPT).minusSeconds(2)));
        reopen(LIMITS);
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(refusal(() -> store.status(begun.upload())).code()).isEqualTo(FaultCode.NO_UPLOAD);
    }

    @Test
    void refuseBeforehandWhatHasNoRoom() throws Exception {
        Fault tooLarge = refusal(() -> store.announce(ANN, "a", 4_000_001, sha256(new byte[0])));
        assertThat(tooLarge.code()).isEqualTo(FaultCode.UPLOAD_TOO_LARGE);
        assertThat(tooLarge.details().values()).containsEntry("limit", 4_000_000L);
        store.announce(ANN, "a", 4_000_000, sha256(new byte[0]));
        store.announce(ANN, "b", 4_000_000, sha256(new byte[0]));
        assertThat(refusal(() -> store.announce(ANN, "c", 1, sha256(new byte[0])))
                        .code())
                .isEqualTo(FaultCode.UPLOAD_QUOTA);
        reopen(new UploadLimits(4_000_000, 8_000_000, 10, 16_000_000, Long.MAX_VALUE, 3));
        assertThat(refusal(() -> store.announce(ANN, "d", 1, sha256(new byte[0])))
                        .code())
                .isEqualTo(FaultCode.DISK_FULL);
        assertThat(refusal(() -> store.announce(ANN, "x".repeat(256), 1, sha256(new byte[0])))
                        .code())
                .isEqualTo(FaultCode.NAME_REFUSED);
    }

    @Test
    void keepWhatCameWhenTheDiskFails() throws Exception {
        byte[] contents = contents(1_000_000);
        UploadInfo begun = announce("a.txt", contents);
        send(begun, contents, 0, 400_000);
        rows.failToStore(true);
        try (IncomingUpload block = store.resume(begun.upload(), 400_000, 600_000, LAB)) {
            block.write(bytes(contents, 400_000, 1_000_000));
            assertThat(refusal(block::finish).code()).isEqualTo(FaultCode.DISK_FULL);
        }
        assertThat(received()).as("what is not recorded is not shown").isEmpty();
        rows.failToStore(false);
        assertThat(store.status(begun.upload()).offset()).isEqualTo(1_000_000);
        assertThat(send(begun, contents, 1_000_000, 1_000_000).state()).isEqualTo(UploadInfo.State.STORED);
        assertThat(Files.readAllBytes(file("a.txt"))).isEqualTo(contents);
    }

    @Test
    void giveStoredFilesBack() throws Exception {
        byte[] contents = contents(100_000);
        UploadInfo begun = announce("a.txt", contents);
        send(begun, contents, 0, 10);
        assertThat(refusal(() -> store.read(begun.upload())).code()).isEqualTo(FaultCode.UPLOAD_UNFINISHED);
        send(begun, contents, 10, 100_000);
        UploadStore.Content content = store.read(begun.upload());
        assertThat(content.info().size()).isEqualTo(100_000);
        assertThat(content.read(0, 200_000)).isEqualTo(Bytes.copyOf(contents));
        assertThat(content.read(99_999, 10)).isEqualTo(Bytes.drain(bytes(contents, 99_999, 100_000)));
        assertThat(refusal(() -> store.read("0".repeat(32))).code()).isEqualTo(FaultCode.NO_UPLOAD);
    }

    @Test
    void theLeastAdvancedFileOfTheHeaviestAddressGivesWayToANewcomer() throws Exception {
        reopen(new UploadLimits(10, 1_000_000, 10_000, 1_000_000, 0, 3, 5));
        byte[] contents = contents(3);
        UploadInfo far = announce("far", contents);
        send(far, contents, 0, 2);
        List<UploadInfo> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UploadInfo other = announce("file-" + i, contents);
            send(other, contents, 0, 1);
            others.add(other);
        }
        Fault fault = refusal(() -> announce("one more", contents));
        assertThat(fault.code()).isEqualTo(FaultCode.UPLOADS_BUSY);
        assertThat(fault.sentence())
                .contains("your address already holds 5 of 5 unfinished uploads: finish or cancel one");
        // After a restart, too, it is known whose the files are.
        reopen(new UploadLimits(10, 1_000_000, 10_000, 1_000_000, 0, 3, 5));
        for (String name : List.of("ben", "cat")) {
            store.announce(UploadOwner.player(name, new Origin("10.0.0.9")), "b.txt", 3, sha256(contents));
        }
        assertThat(store.status(far.upload()).offset()).isEqualTo(2);
        long left = 0;
        for (UploadInfo other : others) {
            try {
                store.status(other.upload());
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
            send(announce("file-" + i, contents), contents, 0, 1);
        }
        UploadInfo bens = store.announce(UploadOwner.player("ben", LAB), "b.txt", 3, sha256(contents));
        assertThat(store.status(bens.upload()).state()).isEqualTo(UploadInfo.State.UNFINISHED);
        assertThat(store.share(ANN).filesLeft()).isEqualTo(10_000 - 3);
    }

    private UploadInfo announce(String name, byte[] contents) throws UploadRefusedException {
        return store.announce(ANN, name, contents.length, sha256(contents));
    }

    private UploadInfo send(UploadInfo upload, byte[] contents, int from, int to) throws UploadRefusedException {
        try (IncomingUpload block = store.resume(upload.upload(), from, to - from, LAB)) {
            for (int at = from; at < to; at += 64 * 1024) {
                block.write(bytes(contents, at, Math.min(to, at + 64 * 1024)));
            }
            return block.finish();
        }
    }
}
