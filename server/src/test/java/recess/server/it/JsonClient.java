package recess.server.it;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

/** A client of lobby/json: objects out, with ' for " so that they can be read in a test, and objects in. */
final class JsonClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private final BufferedReader in;
    private int lastId;
    private String lastLine = "nothing";

    private JsonClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static JsonClient connect(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        socket.connect(address, (int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new JsonClient(socket);
    }

    JsonClient send(String object) throws IOException {
        return sendRaw(object.replace('\'', '"') + "\n");
    }

    JsonClient sendRaw(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    JsonClient guess(int number) throws IOException {
        return send("{'type':'guess','number':" + number + "}");
    }

    /** Asks, and waits for the answer; what comes in between is dropped. */
    JsonObject ask(String object) throws IOException {
        lastId++;
        send(object.replaceFirst("}$", ",'id':" + lastId + "}"));
        return await(message -> message.has("id") && message.get("id").getAsInt() == lastId);
    }

    /** Takes a name. */
    JsonObject hello(String name) throws IOException {
        return ask("{'type':'hello','name':'" + name + "'}");
    }

    /**
     * Opens a room, and sits down in it.
     *
     * @param settings what follows the type: {@code 'game':'guess','rounds':2}
     * @return its code
     */
    String create(String settings) throws IOException {
        JsonObject seat = ask("{'type':'create'," + settings + "}");
        if (!seat.has("room")) {
            throw new AssertionError("no room: " + seat);
        }
        return seat.getAsJsonObject("room").get("code").getAsString();
    }

    /** Asks for a seat in a room. */
    JsonObject join(String room) throws IOException {
        return ask("{'type':'join','room':'" + room + "'}");
    }

    /** The next message of a type; what comes in between is dropped. */
    JsonObject await(String type) throws IOException {
        return await(message -> type(message).equals(type));
    }

    /** The next message that fulfils a condition; what comes in between is dropped. */
    JsonObject await(Predicate<JsonObject> condition) throws IOException {
        JsonObject message;
        do {
            message = next();
        } while (!condition.test(message));
        return message;
    }

    /**
     * The next message.
     *
     * @throws EOFException where none will come
     */
    JsonObject next() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("the server closed, and had said " + lastLine);
        }
        lastLine = line;
        return JsonParser.parseString(line).getAsJsonObject();
    }

    /** Goes away without a word: the other side gets RST. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    static String type(JsonObject message) {
        return message.get("type").getAsString();
    }
}
