package recess.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import recess.server.stats.Levels;
import recess.server.stats.Statistics;

class MetricsServerIT {
    private static final Levels LEVELS = new Levels(Map.of(), 3, 0, 0, 0, 0, Map.of());

    @Test
    void offersOnePageToWhoeverReads() throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (MetricsServer server = MetricsServer.open(any, new Statistics(), () -> LEVELS);
                HttpClient client = HttpClient.newHttpClient()) {
            String root = "http://127.0.0.1:" + server.address().getPort();
            HttpResponse<String> page = ask(client, "GET", root + "/metrics");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
            assertThat(page.body()).contains("recess_people 3.0");
            HttpResponse<String> head = ask(client, "HEAD", root + "/metrics");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValueAsLong("Content-Length"))
                    .hasValue(page.body().length());
            assertThat(head.body()).isEmpty();
            HttpResponse<String> post = ask(client, "POST", root + "/metrics");
            assertThat(post.statusCode()).isEqualTo(405);
            assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
            assertThat(ask(client, "GET", root + "/").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> ask(HttpClient client, String method, String uri) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(uri))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
