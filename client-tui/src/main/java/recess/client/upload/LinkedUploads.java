package recess.client.upload;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import recess.client.files.LineFile;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.NetLink;
import recess.client.link.Server;
import recess.client.link.Tokens;
import recess.common.message.LobbyAnswer;
import recess.common.message.UploadRequest;

/** A link, and uploads that are announced over it, where the player has a name, but sent over connections of their own.
 * Thread-safe. */
public final class LinkedUploads implements AutoCloseable {
    private final Link link;
    private final UploadQueue uploads;
    private final Map<Long, CompletableFuture<LobbyAnswer>> announced = new ConcurrentHashMap<>();
    private final Consumer<LinkEvent> listener;

    private LinkedUploads(
            Server server, String name, Tokens tokens, LineFile unfinished, Consumer<LinkEvent> listener) {
        this.listener = listener;
        this.link = NetLink.open(server, name, tokens, this::take);
        this.uploads = new UploadEngine(server, this::announce, unfinished, listener);
    }

    /** Begins to connect; {@code listener} gets the events of the link and of the uploads. */
    public static LinkedUploads open(
            Server server, String name, Tokens tokens, LineFile unfinished, Consumer<LinkEvent> listener) {
        return new LinkedUploads(server, name, tokens, unfinished, listener);
    }

    /** To ask. */
    public Link link() {
        return link;
    }

    /** To send files. */
    public UploadQueue uploads() {
        return uploads;
    }

    @Override
    public void close() {
        uploads.close();
        link.close();
    }

    /** Answers to announcements go to the queue, everything else to the listener. */
    private void take(LinkEvent event) {
        if (event instanceof LinkEvent.Answered(long ticket, UploadRequest.Begin _, LobbyAnswer answer)) {
            pending(ticket).complete(answer);
        } else {
            listener.accept(event);
        }
    }

    private LobbyAnswer announce(UploadRequest.Begin begin) throws InterruptedException {
        long ticket = link.ask(begin);
        try {
            return pending(ticket).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer only ever comes", e);
        } finally {
            announced.remove(ticket);
        }
    }

    /** The answer may come before the caller knows the ticket. */
    private CompletableFuture<LobbyAnswer> pending(long ticket) {
        return announced.computeIfAbsent(ticket, _ -> new CompletableFuture<>());
    }
}
