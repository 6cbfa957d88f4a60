package recess.server.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.game.Phrase;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.common.message.UploadReply;
import recess.common.message.UploadShare;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.UploadRefused;
import recess.server.event.ServerEvent.UploadStored;
import recess.server.session.Next;
import recess.server.session.RecordingReply;
import recess.server.session.SessionContext;
import recess.server.session.StageWorld;
import recess.server.share.Origin;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore;

class UploadSessionTest {
    private static final Fault FULL = FaultCode.DISK_FULL.because("not saved: the disk is full");

    private final StageWorld world = new StageWorld();
    private final RecordingReply reply = new RecordingReply();
    private final SessionContext context = world.from("10.0.0.7");
    private final ScriptedStore store = new ScriptedStore();
    private final UploadSession session = new UploadSession(context, store, _ -> List.of("ann", "bob"), Phrase.NOTHING);

    @Test
    void storesAFileAndAcknowledgesItAfterwards() {
        session.opened(reply);
        assertThat(begin("a.txt")).isEqualTo(Next.CONTINUE);
        assertThat(session.isMidway()).isTrue();
        assertThat(part("he")).isEqualTo(Next.CONTINUE);
        assertThat(part("llo")).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).isEmpty();
        assertThat(end()).isEqualTo(Next.CLOSE);
        session.closed(CloseReason.FINISHED);
        assertThat(store.calls).containsExactly("begin 10.0.0.7 (ann, bob) a.txt", "write he", "write llo", "finish");
        assertThat(reply.take()).containsExactly(new UploadReply.Stored("10.0.0.7/a.txt", 5));
        assertThat(world.events(UploadStored.class))
                .containsExactly(new UploadStored(context.source(), "10.0.0.7/a.txt", 5, "digest"));
        assertThat(world.events(UploadRefused.class)).isEmpty();
    }

    @Test
    void storesUnderASafeName() {
        begin("..\\../etc/pass\u202Ewd");
        assertThat(store.calls).containsExactly("begin 10.0.0.7 (ann, bob) pass_wd");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "dir/", " "})
    void refusesWhatIsNoFileName(String name) {
        assertThat(begin(name)).isEqualTo(Next.CLOSE);
        assertThat(store.calls).isEmpty();
        assertThat(reply.take())
                .containsExactly(FaultCode.NAME_REFUSED.because("not saved: '" + name + "' is no file name"));
        assertThat(world.events(UploadRefused.class)).hasSize(1);
    }

    @Test
    void tellsWhyAFileIsRefusedAtItsBeginning() {
        store.failAt = "begin";
        assertThat(begin("a.txt")).isEqualTo(Next.CLOSE);
        assertRefused();
        assertThat(store.calls).containsExactly("begin 10.0.0.7 (ann, bob) a.txt");
    }

    @Test
    void throwsAwayWhatIsRefusedInTheMiddle() {
        store.failAt = "write";
        begin("a.txt");
        assertThat(part("x")).isEqualTo(Next.CLOSE);
        assertRefused();
        assertThat(store.calls).endsWith("write x", "close");
    }

    @Test
    void throwsAwayWhatIsRefusedAtTheEnd() {
        store.failAt = "finish";
        begin("a.txt");
        part("x");
        assertThat(end()).isEqualTo(Next.CLOSE);
        assertRefused();
        assertThat(store.calls).endsWith("finish", "close");
        assertThat(world.events(UploadStored.class)).isEmpty();
    }

    @Test
    void throwsAwayWhatIsNotFinishedWhenTheConnectionEnds() {
        begin("a\u001B.txt");
        part("x");
        session.closed(CloseReason.LOST);
        assertThat(store.calls).endsWith("write x", "close");
        assertThat(session.isMidway()).isFalse();
        assertThat(world.events(UploadRefused.class))
                .containsExactly(
                        new UploadRefused(context.source(), "a\u001B.txt", "", "not finished: connection lost"));
    }

    @Test
    void hasNothingToThrowAwayBeforeAFileBegins() {
        session.closed(CloseReason.LOST);
        assertThat(store.calls).isEmpty();
        assertThat(world.events(UploadRefused.class)).isEmpty();
    }

    @Test
    void isNeverGivenMessagesOfOtherServicesOrPartsOfNoFile() {
        assertThatIllegalStateException().isThrownBy(() -> session.received(new ClientMessage.Line("a"), reply));
        assertThatIllegalStateException().isThrownBy(() -> part("a"));
        assertThatIllegalStateException().isThrownBy(this::end);
    }

    private void assertRefused() {
        assertThat(reply.take()).containsExactly(FULL);
        assertThat(session.isMidway()).isFalse();
        session.closed(CloseReason.FINISHED);
        assertThat(world.events(UploadRefused.class))
                .containsExactly(new UploadRefused(context.source(), "a.txt", "", FULL.sentence()));
    }

    private Next begin(String name) {
        return session.received(new ClientMessage.UploadBegun(name), reply);
    }

    private Next part(String text) {
        return session.received(new ClientMessage.UploadPart(Bytes.utf8(text).view()), reply);
    }

    private Next end() {
        return session.received(new ClientMessage.UploadEnded(), reply);
    }

    /** Keeps what it is asked for, and refuses one kind of call. */
    private static final class ScriptedStore implements UploadStore {
        private final List<String> calls = new ArrayList<>();
        private String failAt = "";

        @Override
        public IncomingUpload begin(UploadOwner owner, String name) throws UploadRefusedException {
            called("begin", owner.name() + " (" + owner.playersThere() + ") " + name);
            return new IncomingUpload() {
                private long size;

                @Override
                public UploadInfo info() {
                    throw new AssertionError("nobody asks how far it has come");
                }

                @Override
                public String storedName() {
                    return owner.name() + "/" + name;
                }

                @Override
                public void write(ByteBuffer bytes) throws UploadRefusedException {
                    size += bytes.remaining();
                    called("write", Bytes.drain(bytes).asUtf8());
                }

                @Override
                public UploadInfo finish() throws UploadRefusedException {
                    called("finish", "");
                    return new UploadInfo("", name, UploadInfo.State.STORED, 1, size, size, "digest", 0);
                }

                @Override
                public void close() {
                    calls.add("close");
                }
            };
        }

        @Override
        public UploadInfo announce(UploadOwner owner, String name, long sizeBytes, String sha256) {
            throw announced();
        }

        @Override
        public UploadShare share(UploadOwner owner) {
            throw announced();
        }

        @Override
        public UploadInfo status(String upload) {
            throw announced();
        }

        @Override
        public IncomingUpload resume(String upload, long offset, long lengthBytes, Origin sender) {
            throw announced();
        }

        @Override
        public void cancel(String upload) {
            throw announced();
        }

        @Override
        public Content read(String upload) {
            throw announced();
        }

        private static AssertionError announced() {
            return new AssertionError("files of raw clients are not announced");
        }

        private void called(String what, String with) throws UploadRefusedException {
            calls.add((what + " " + with).strip());
            if (what.equals(failAt)) {
                throw new UploadRefusedException(FULL);
            }
        }
    }
}
