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

/** A link, and uploads that are announced over it, where its player has the name, and sent beside it. Thread-safe. */
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

    /** Begins to connect; what happens with the link and with uploads is told to {@code listener}. */
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

    /** The answers to announcements are the queue's; everything else is somebody's who plays. */
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

    /** The answer may come before whoever asked knows the ticket. */
    private CompletableFuture<LobbyAnswer> pending(long ticket) {
        return announced.computeIfAbsent(ticket, _ -> new CompletableFuture<>());
    }
}
