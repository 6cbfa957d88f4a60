package recess.client.practice;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.room.RoomContext;
import recess.common.room.Timing;

/** A link to nowhere: the lobby is in this program. It is never down, and nothing crosses a wire. */
public final class PracticeLink implements Link {
    /** What stands where a server would. */
    public static final Server NOWHERE = new Server("offline", Server.DEFAULT_PORT);

    private static final long TICK_MILLIS = 100;

    /** What is to be done and told, one after the other: bots, on threads of their own, put what they do here too. */
    private final BlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();

    private final AtomicLong tickets = new AtomicLong();
    private final Consumer<LinkEvent> listener;
    private final PracticeLobby lobby;
    private volatile boolean isClosed;

    private PracticeLink(String name, Consumer<LinkEvent> listener) {
        this.listener = listener;
        PracticeScores scores = new PracticeScores();
        this.lobby = new PracticeLobby(
                name, this::told, scores, new RoomContext(new Random(), System::nanoTime, Timing.DEFAULT, scores));
    }

    /**
     * Begins.
     *
     * @param listener told on a thread of the link, one event at a time
     */
    public static Link open(String name, Consumer<LinkEvent> listener) {
        PracticeLink link = new PracticeLink(name, listener);
        Thread.ofPlatform().name("practice").daemon().start(link::run);
        return link;
    }

    @Override
    public long ask(LobbyRequest request) {
        long ticket = tickets.incrementAndGet();
        mailbox.add(() -> answer(ticket, request));
        return ticket;
    }

    @Override
    public void retryNow() {
        // It is never down.
    }

    @Override
    public void close() {
        isClosed = true;
        // Wakes the thread, which then finds the end.
        mailbox.add(() -> {});
    }

    private void run() {
        tell(new LinkEvent.Connected(NOWHERE, new LobbyAnswer.Welcome(lobby.name(), "", false, Optional.empty())));
        try {
            while (!isClosed) {
                // Only in a room does time do anything.
                Runnable message = lobby.isIdle() ? mailbox.take() : mailbox.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                if (message != null) {
                    message.run();
                }
                lobby.tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(long ticket, LobbyRequest request) {
        LobbyAnswer answer = lobby.ask(request);
        // Behind what was told meanwhile, as on a connection.
        mailbox.add(() -> {
            if (answer instanceof LobbyAnswer.Welcome welcome) {
                tell(new LinkEvent.Connected(NOWHERE, welcome));
            }
            tell(new LinkEvent.Answered(ticket, request, answer));
        });
    }

    private void told(LobbyEvent event) {
        mailbox.add(() -> tell(new LinkEvent.Told(event)));
    }

    private void tell(LinkEvent event) {
        if (!isClosed) {
            listener.accept(event);
        }
    }
}
