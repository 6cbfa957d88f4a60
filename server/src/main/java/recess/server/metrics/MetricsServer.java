package recess.server.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import recess.server.stats.Levels;
import recess.server.stats.Statistics;

/** The one page {@code /metrics}, over the JDK's own HTTP server: for a Prometheus on this machine, or a curl. */
public final class MetricsServer implements AutoCloseable {
    private static final int BACKLOG = 16;

    private final HttpServer http;
    private final MetricsPage page;

    private MetricsServer(HttpServer http, MetricsPage page) {
        this.http = http;
        this.page = page;
    }

    /**
     * Opens it.
     *
     * @param address port 0 for any free one
     * @throws IOException where the port or the address cannot be had
     */
    public static MetricsServer open(InetSocketAddress address, Statistics statistics, Supplier<Levels> levels)
            throws IOException {
        HttpServer http = HttpServer.create(address, BACKLOG);
        MetricsServer server = new MetricsServer(http, new MetricsPage(statistics, levels));
        http.createContext("/", server::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    /** Where it is, with the port that it has. */
    public InetSocketAddress address() {
        return http.getAddress();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean known = exchange.getRequestURI().getPath().equals("/metrics");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            boolean reads = head || exchange.getRequestMethod().equals("GET");
            if (!known || !reads) {
                // RFC 9110, 15.5.5 and 15.5.6
                if (known) {
                    exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                }
                exchange.sendResponseHeaders(known ? 405 : 404, -1);
                return;
            }
            byte[] bytes = page.bytes();
            exchange.getResponseHeaders().set("Content-Type", MetricsPage.CONTENT_TYPE);
            if (head) {
                // RFC 9110, 9.3.2: the header of a GET, and no content
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
                exchange.sendResponseHeaders(200, -1);
            } else {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
