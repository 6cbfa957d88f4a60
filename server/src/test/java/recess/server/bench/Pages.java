package recess.server.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Terminals in pages, without browsers: each draws what it is sent, and says so. */
final class Pages implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<WebSocket> open = new ArrayList<>();

    /** Opens so many, and waits until each shows its name. */
    static Pages open(InetSocketAddress door, String prefix, int count) throws IOException {
        Pages pages = new Pages();
        CountDownLatch drawn = new CountDownLatch(count);
        String host = "127.0.0.1:" + door.getPort();
        for (int i = 0; i < count; i++) {
            String name = prefix + i;
            WebSocket page = pages.http
                    .newWebSocketBuilder()
                    .header("Origin", "http://" + host)
                    .buildAsync(URI.create("ws://" + host + "/live/terminal"), new Page(name, drawn))
                    .join();
            page.sendText("columns=80&rows=24&name=" + name + "&token=", true).join();
            pages.open.add(page);
        }
        try {
            if (!drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                pages.close();
                throw new IOException(drawn.getCount() + " of " + count + " pages show nothing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return pages;
    }

    @Override
    public void close() {
        open.forEach(WebSocket::abort);
        http.shutdownNow();
    }

    private static final class Page implements WebSocket.Listener {
        private final String name;
        private final CountDownLatch drawn;
        private final StringBuilder frame = new StringBuilder();
        private boolean isThere;

        Page(String name, CountDownLatch drawn) {
            this.name = name;
            this.drawn = drawn;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            frame.append(StandardCharsets.UTF_8.decode(data));
            if (last) {
                if (!isThere && frame.indexOf(name) >= 0) {
                    isThere = true;
                    drawn.countDown();
                }
                frame.setLength(0);
                var _ = socket.sendText("drawn=1", true);
            }
            socket.request(1);
            return null;
        }
    }
}
