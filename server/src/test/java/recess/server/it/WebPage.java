package recess.server.it;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a page of the door for browsers does with its socket, without a browser. */
final class WebPage implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Optional<JsonObject>> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private WebSocket socket;
    private String screen = "";
    private volatile boolean isFrozen;

    private WebPage() {}

    /** A page that was served here. */
    static WebPage open(InetSocketAddress door, String kind) {
        return open(door, kind, "http://127.0.0.1:" + door.getPort());
    }

    /** @param origin of the page */
    static WebPage open(InetSocketAddress door, String kind, String origin) {
        WebPage page = new WebPage();
        page.socket = page.http
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create("ws://127.0.0.1:" + door.getPort() + "/live/" + kind), page)
                .join();
        return page;
    }

    /** Which status a socket is refused with. */
    static int refused(InetSocketAddress door, String kind, String origin) throws InterruptedException {
        try (WebPage page = open(door, kind, origin)) {
            throw new AssertionError("it was opened: " + page.told());
        } catch (CompletionException e) {
            return ((java.net.http.WebSocketHandshakeException) e.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    WebPage say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    WebPage send(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
        return this;
    }

    /** Sends a message so long that the server may close before all of it is there. */
    WebPage sendTooMuch(int bytes) {
        socket.sendBinary(ByteBuffer.allocate(bytes), true)
                .exceptionally(_ -> socket)
                .join();
        return this;
    }

    WebPage type(String typed) {
        return send(typed.getBytes(StandardCharsets.UTF_8));
    }

    /** What it is told next; empty at the end. */
    Optional<JsonObject> told() throws InterruptedException {
        Optional<JsonObject> next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was told");
        }
        return next;
    }

    /** Waits until the socket is closed, whatever is told before. */
    void awaitEnd() throws InterruptedException {
        while (told().isPresent()) {
            // It is not over.
        }
    }

    /** Whether something more was told. */
    boolean isTold() {
        return !told.isEmpty();
    }

    /** Draws frames until one shows {@code wanted}. */
    WebPage draw(String wanted) throws InterruptedException {
        while (!screen.contains(wanted)) {
            drawOne();
        }
        return this;
    }

    /** Draws the next frame, and says so. */
    String drawOne() throws InterruptedException {
        String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame came; the last one: " + screen);
        }
        screen = frame;
        say("drawn=1");
        return frame;
    }

    /** How many frames have come that are not drawn. */
    int waiting() {
        return frames.size();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            told.add(Optional.of(JsonParser.parseString(text.toString()).getAsJsonObject()));
            text.setLength(0);
        }
        demand(from);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        demand(from);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        bytes.writeBytes(part);
        if (last) {
            frames.add(bytes.toString(StandardCharsets.UTF_8));
            bytes.reset();
        }
        demand(from);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        told.add(Optional.empty());
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        told.add(Optional.empty());
    }

    /** Takes nothing more, and answers nothing: not even whether it is there. */
    void freeze() {
        isFrozen = true;
    }

    private void demand(WebSocket from) {
        if (!isFrozen) {
            from.request(1);
        }
    }

    /** The tab is closed, or its network gone. */
    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
        http.shutdownNow();
    }
}
