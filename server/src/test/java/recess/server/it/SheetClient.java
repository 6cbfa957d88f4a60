package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A student's program, in one of the manners. */
final class SheetClient implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final TestClient client;
    private final Manner manner;
    private final String secret;

    SheetClient(TestClient client, Manner manner, String secret) {
        this.client = client;
        this.manner = manner;
        this.secret = secret;
    }

    /**
     * The two in the order in which the server has taken them in, which is not always that of their connecting: the first is
     * told something.
     */
    static List<SheetClient> inOrder(SheetClient one, SheetClient other) throws IOException {
        while (true) {
            if (one.client.hasInputWithin(LOOK_EVERY)) {
                return List.of(one, other);
            }
            if (other.client.hasInputWithin(LOOK_EVERY)) {
                return List.of(other, one);
            }
        }
    }

    /** What only the test knows. */
    String secret() {
        return secret;
    }

    /** Sends a message. */
    SheetClient say(String text) throws IOException {
        switch (manner) {
            case BARE, LINE, CR_LF, C_STRING, C_BUFFER -> client.send(text + manner.end());
            case BYTES -> {
                for (byte b : (text + manner.end()).getBytes(StandardCharsets.UTF_8)) {
                    client.send(new byte[] {b});
                }
            }
            case LATE -> client.send(text).send(manner.end());
        }
        return this;
    }

    /** Sends bytes as they are. */
    SheetClient send(byte[] bytes) throws IOException {
        client.send(bytes);
        return this;
    }

    /** The next message is this, whole, and for whoever reads with bare recvs alone. */
    SheetClient hear(String message) throws IOException {
        if (manner.readsWords()) {
            client.expectAlone(message);
        } else {
            client.expect(message);
        }
        return this;
    }

    /** The next message, or where lines are read the next line. */
    String next() throws IOException {
        return manner.readsWords() ? client.read() : client.readLine();
    }

    /** So many characters. */
    String upToLength(int length) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (heard.length() < length) {
            String more = client.read();
            assertThat(more).isNotEqualTo("end of stream");
            heard.append(more);
        }
        return heard.toString();
    }

    /** Everything up to a text, which is the end of a message. */
    String upTo(String end) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (!heard.toString().endsWith(end)) {
            String more = client.read();
            assertThat(more).isNotEqualTo("end of stream");
            heard.append(more);
        }
        return heard.toString();
    }

    /** The server closes, in good order. */
    void end() throws IOException {
        client.expectEnd();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
