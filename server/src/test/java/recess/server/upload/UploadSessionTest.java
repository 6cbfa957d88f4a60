package recess.server.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.UploadReply;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.UploadRefused;
import recess.server.event.ServerEvent.UploadStored;
import recess.server.session.Next;
import recess.server.session.RecordingReply;
import recess.server.session.SessionContext;
import recess.server.session.StageWorld;
import recess.server.store.IncomingUpload;
import recess.server.store.StoredUpload;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore;

class UploadSessionTest {
    private static final Fault FULL = FaultCode.DISK_FULL.because("not saved: the disk is full");

    private final StageWorld world = new StageWorld();
    private final RecordingReply reply = new RecordingReply();
    private final SessionContext context = world.from("10.0.0.7");
    private final ScriptedStore store = new ScriptedStore();
    private final UploadSession session = new UploadSession(context, store);

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
        assertThat(store.calls).containsExactly("begin 10.0.0.7 a.txt", "write he", "write llo", "publish");
        assertThat(reply.take()).containsExactly(new UploadReply.Stored("recv-a.txt", 5));
        assertThat(world.events(UploadStored.class))
                .containsExactly(new UploadStored(context.source(), "recv-a.txt", 5, "digest"));
        assertThat(world.events(UploadRefused.class)).isEmpty();
    }

    @Test
    void storesUnderASafeName() {
        begin("..\\../etc/pass\u202Ewd");
        assertThat(store.calls).containsExactly("begin 10.0.0.7 pass_wd");
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
        assertThat(store.calls).containsExactly("begin 10.0.0.7 a.txt");
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
        store.failAt = "publish";
        begin("a.txt");
        part("x");
        assertThat(end()).isEqualTo(Next.CLOSE);
        assertRefused();
        assertThat(store.calls).endsWith("publish", "close");
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
            called("begin", owner.name() + " " + name);
            return new IncomingUpload() {
                private long size;

                @Override
                public void write(ByteBuffer bytes) throws UploadRefusedException {
                    size += bytes.remaining();
                    called("write", Bytes.drain(bytes).asUtf8());
                }

                @Override
                public StoredUpload publish() throws UploadRefusedException {
                    called("publish", "");
                    return new StoredUpload("recv-" + name, 1, size, "digest");
                }

                @Override
                public void close() {
                    calls.add("close");
                }
            };
        }

        @Override
        public void close() {
            calls.add("close store");
        }

        private void called(String what, String with) throws UploadRefusedException {
            calls.add((what + " " + with).strip());
            if (what.equals(failAt)) {
                throw new UploadRefusedException(FULL);
            }
        }
    }
}
