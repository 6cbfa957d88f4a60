package recess.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.message.Bytes;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.ServerMessage;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadInfo;
import recess.common.message.UploadRequest;
import recess.server.event.ServerEvent.UploadRefused;
import recess.server.event.ServerEvent.UploadStored;
import recess.server.session.RecordingReply;
import recess.server.session.StageWorld;
import recess.server.store.DataDirectory;
import recess.server.store.MemoryUploadRows;
import recess.server.store.UploadLimits;
import recess.server.store.file.FileUploadStore;

class LobbyUploadsTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String NOBODYS = "0".repeat(32);

    @TempDir
    private Path folder;

    private final StageWorld world = new StageWorld();
    private final RecordingReply reply = new RecordingReply();
    private final SeatUploads seats = new SeatUploads();
    private DataDirectory directory;
    private FileUploadStore store;
    private LobbyUploads uploads;

    @BeforeEach
    void open() throws Exception {
        directory = DataDirectory.take(folder);
        store = FileUploadStore.open(
                directory,
                new UploadLimits(1000, 2000, 10, 10_000, 0, 3),
                new MemoryUploadRows(),
                new SplittableRandom(1),
                System::nanoTime,
                Clock.systemUTC());
        uploads = new LobbyUploads(world.local(), store, seats);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        directory.close();
    }

    @Test
    void answersARequestWithBytesAtTheirEnd() throws Exception {
        String upload = begin();
        uploads.asked("7", new UploadRequest.Data(upload, 0, 3), reply);
        uploads.part(Bytes.utf8("hel").view(), reply);
        assertThat(reply.take()).as("not before").isEmpty();
        uploads.ended(reply);
        assertThat(reply.take()).containsExactly(new LobbyReply("7", new UploadAnswer.Part(upload, 3)));
        assertThat(uploads.isMidway()).as("more is to come").isTrue();
        uploads.asked("8", new UploadRequest.Data(upload, 3, 2), reply);
        uploads.part(Bytes.utf8("lo").view(), reply);
        uploads.ended(reply);
        assertThat(reply.take())
                .containsExactly(new LobbyReply("8", new UploadAnswer.Stored(upload, "a.txt", 1, 5, sha256(HELLO))));
        assertThat(uploads.isMidway()).isFalse();
        assertThat(world.events(UploadStored.class))
                .extracting(UploadStored::storedName)
                .containsExactly("ann/a.txt");
    }

    @Test
    void refusesOnceAndDropsTheBytes() throws Exception {
        begin();
        uploads.asked("7", new UploadRequest.Data(NOBODYS, 0, 3), reply);
        assertThat(codes()).containsExactly("no-upload");
        uploads.part(Bytes.utf8("hel").view(), reply);
        uploads.ended(reply);
        assertThat(reply.take()).isEmpty();
        assertThat(world.events(UploadRefused.class)).hasSize(1);
    }

    @Test
    void refusesABlockThatIsTooLong() {
        uploads.asked("7", new UploadRequest.Data(NOBODYS, 0, LobbyUploads.MAX_CHUNK_BYTES + 1), reply);
        assertThat(codes()).containsExactly("bad-request");
    }

    @Test
    void tellsOnceASecondHowFarABlockHasCome() throws Exception {
        String upload = begin();
        uploads.asked("7", new UploadRequest.Data(upload, 0, 5), reply);
        for (int i = 0; i < 5; i++) {
            world.pass(Duration.ofMillis(500));
            uploads.part(ByteBuffer.wrap(HELLO, i, 1), reply);
        }
        assertThat(reply.take())
                .containsExactly(
                        new LobbyEvent.UploadProgress(upload, 2, 5), new LobbyEvent.UploadProgress(upload, 4, 5));
        uploads.closed();
    }

    @Test
    void keepsWhatCameWhenTheConnectionIsLost() throws Exception {
        String upload = begin();
        uploads.asked("7", new UploadRequest.Data(upload, 0, 5), reply);
        uploads.part(Bytes.utf8("hel").view(), reply);
        uploads.closed();
        LobbyUploads other = new LobbyUploads(world.local(), store, seats);
        other.asked("8", new UploadRequest.Status(upload), reply);
        assertThat(reply.take()).singleElement().satisfies(message -> {
            UploadAnswer.Status status = (UploadAnswer.Status) ((LobbyReply) message).answer();
            assertThat(status.info().offset()).isEqualTo(3);
            assertThat(status.info().state()).isEqualTo(UploadInfo.State.UNFINISHED);
        });
    }

    @Test
    void givesAFileBackBehindItsAnswer() throws Exception {
        String upload = begin();
        uploads.asked("7", new UploadRequest.Data(upload, 0, 5), reply);
        uploads.part(ByteBuffer.wrap(HELLO), reply);
        uploads.ended(reply);
        reply.take();
        uploads.asked("8", new UploadRequest.Get(upload, 1, 3), reply);
        assertThat(reply.take())
                .containsExactly(
                        new LobbyReply("8", new UploadAnswer.Content(upload, "a.txt", 1, 5, sha256(HELLO), 1, 3)));
        assertThat(reply.takeBytes()).asString(StandardCharsets.UTF_8).isEqualTo("ell");
        uploads.asked("9", new UploadRequest.Get(upload, 6, 1), reply);
        assertThat(codes()).containsExactly("wrong-offset");
    }

    @Test
    void asksForANameBeforeAFileIsAnnouncedOrListed() {
        uploads.asked("7", new UploadRequest.Begin("a.txt", 5, sha256(HELLO)), reply);
        uploads.asked("8", new UploadRequest.ListOwn(), reply);
        assertThat(codes()).containsExactly("no-name", "no-name");
    }

    @Test
    void tellsASeatOfItsOwnFilesOnly() throws Exception {
        String upload = begin();
        LobbyUploads same = new LobbyUploads(world.local(), store, seats);
        same.seated("ANN", true);
        same.asked("8", new UploadRequest.ListOwn(), reply);
        assertThat(listed()).containsExactly(upload);
        LobbyUploads later = new LobbyUploads(world.local(), store, seats);
        later.seated("ann", false);
        later.asked("9", new UploadRequest.ListOwn(), reply);
        assertThat(listed()).isEmpty();
    }

    @Test
    void showsNoSecretInTheLog() {
        String upload = "0123456789abcdef".repeat(2);
        assertThat(UploadRequestText.shown(new UploadRequest.Status(upload)))
                .isEqualTo("upload.status 01234567...")
                .doesNotContain(upload);
    }

    private String begin() throws Exception {
        uploads.seated("ann", false);
        uploads.asked("1", new UploadRequest.Begin("../a.txt", 5, sha256(HELLO)), reply);
        LobbyReply answer = (LobbyReply) reply.take().getFirst();
        return ((UploadAnswer.Ready) answer.answer()).upload();
    }

    private List<String> codes() {
        return reply.take().stream()
                .map(message -> ((LobbyAnswer.Refused) ((LobbyReply) message).answer())
                        .code()
                        .code())
                .toList();
    }

    private List<String> listed() {
        ServerMessage answer = reply.take().getFirst();
        return ((UploadAnswer.Uploads) ((LobbyReply) answer).answer())
                .uploads().stream().map(info -> info.upload()).toList();
    }

    private static String sha256(byte[] contents) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
