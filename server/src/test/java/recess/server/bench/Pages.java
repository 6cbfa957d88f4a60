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
import org.jspecify.annotations.Nullable;

/** Terminals in pages, without browsers: each draws what it is sent, and says so. */
final class Pages implements Visitors {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<WebSocket> open = new ArrayList<>();

    /** Opens so many, and waits until each shows the lobby. */
    static Pages open(InetSocketAddress door, String prefix, int count) throws IOException {
        Pages pages = new Pages();
        FirstScreens screens = new FirstScreens(count);
        String host = "127.0.0.1:" + door.getPort();
        for (int i = 0; i < count; i++) {
            String name = prefix + i;
            WebSocket page = pages.http
                    .newWebSocketBuilder()
                    .header("Origin", "http://" + host)
                    .buildAsync(URI.create("ws://" + host + "/live/terminal"), new Page(screens.next()))
                    .join();
            page.sendText("columns=80&rows=24&name=" + name + "&token=", true).join();
            pages.open.add(page);
        }
        try {
            screens.await();
        } catch (IOException e) {
            pages.close();
            throw e;
        }
        return pages;
    }

    @Override
    public void close() {
        open.forEach(WebSocket::abort);
        http.shutdownNow();
    }

    private record Page(FirstScreens.Screen screen) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            screen.draw(StandardCharsets.UTF_8.decode(data).toString());
            if (last) {
                var _ = socket.sendText("drawn=1", true);
            }
            socket.request(1);
            return null;
        }
    }
}
