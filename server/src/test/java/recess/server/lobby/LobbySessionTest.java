package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.guess.GuessGame;
import recess.common.message.ClientMessage;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.ServerMessage;
import recess.server.event.CloseReason;
import recess.server.session.RecordingReply;
import recess.server.session.StageWorld;
import recess.server.store.DataDirectory;
import recess.server.store.MemoryUploadRows;
import recess.server.store.UploadLimits;
import recess.server.store.file.FileUploadStore;
import recess.server.upload.LobbyUploads;
import recess.server.upload.SeatUploads;

class LobbySessionTest {
    private static final LobbyRequest.CreateRoom ROOM = new LobbyRequest.CreateRoom("guess", Mode.RACE, 5, 5, true);

    @TempDir
    private Path folder;

    private final StageWorld world = new StageWorld();
    private final Lobby lobby = TestLobby.of(List.of(new GuessGame()), System::nanoTime);
    private final List<LobbySession> opened = new ArrayList<>();
    private DataDirectory directory;
    private FileUploadStore store;

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
    }

    @AfterEach
    void close() throws Exception {
        opened.forEach(session -> session.closed(CloseReason.END_OF_INPUT));
        store.close();
        directory.close();
    }

    /** Somebody speaks at the very moment in which the seat changes hands. */
    @Test
    void theAnswerThatLetsSomebodyInComesBeforeWhatHappensThere() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        RecordingReply old =
                new RecordingReply(() -> meanwhile.getAndSet(() -> {}).run());
        LobbySession before = session(old);
        ask(before, new LobbyRequest.Hello("ann", Optional.empty()), old);
        String token = answer(old, LobbyAnswer.Welcome.class).token();
        ask(before, ROOM, old);
        String code = answer(old, LobbyAnswer.InRoom.class).room().code();
        RecordingReply bobs = new RecordingReply();
        LobbySession bob = session(bobs);
        ask(bob, new LobbyRequest.Hello("bob", Optional.empty()), bobs);
        ask(bob, new LobbyRequest.JoinRoom(code), bobs);
        meanwhile.set(() -> ask(bob, new LobbyRequest.Say("hi"), bobs));

        RecordingReply fresh = new RecordingReply();
        ask(session(fresh), new LobbyRequest.Hello("ann", Optional.of(token)), fresh);

        List<ServerMessage> heard = fresh.take();
        assertThat(heard.getFirst())
                .isInstanceOfSatisfying(
                        LobbyReply.class, reply -> assertThat(reply.answer()).isInstanceOf(LobbyAnswer.Welcome.class));
        assertThat(heard).contains(new LobbyEvent.Said(code, "bob", "hi"));
    }

    /** A seat that is taken over while it is being given. */
    @Test
    void whoeverIsHungUpWhileAnAnswerIsGivenHearsItFirst() {
        RecordingReply reply = new RecordingReply();
        SessionAudience audience = new SessionAudience(reply, _ -> false);
        audience.hold();
        audience.tell(new LobbyEvent.TakenOver("ann"));
        audience.hangUp();
        assertThat(reply.take()).isEmpty();
        assertThat(reply.hasHungUp()).isFalse();
        audience.release();
        assertThat(reply.take()).containsExactly(new LobbyEvent.TakenOver("ann"));
        assertThat(reply.hasHungUp()).isTrue();
    }

    private LobbySession session(RecordingReply reply) {
        LobbySession session =
                new LobbySession(world.local(), lobby, new LobbyUploads(world.local(), store, new SeatUploads()));
        session.opened(reply);
        opened.add(session);
        return session;
    }

    private static void ask(LobbySession session, LobbyRequest request, RecordingReply reply) {
        session.received(new ClientMessage.Asked("", request), reply);
    }

    private static <A extends LobbyAnswer> A answer(RecordingReply reply, Class<A> kind) {
        return reply.take().stream()
                .filter(LobbyReply.class::isInstance)
                .map(message -> ((LobbyReply) message).answer())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
