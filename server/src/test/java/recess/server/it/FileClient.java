package recess.server.it;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** A client of lobby/json that sends files and gets them back. */
final class FileClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int lastId;

    private FileClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    static FileClient connect(InetSocketAddress address) throws IOException {
        return from("127.0.0.1", address);
    }

    /** From another address of this machine. */
    static FileClient from(String local, InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(local, 0));
        socket.connect(address, (int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new FileClient(socket);
    }

    /** The same with a name. */
    static FileClient connect(InetSocketAddress address, String name) throws IOException {
        return connect(address).named(name);
    }

    /** Takes a name. */
    FileClient named(String name) throws IOException {
        FileClient client = this;
        JsonObject welcome = client.ask("{'type':'hello','name':'" + name + "'}");
        if (!welcome.has("token")) {
            throw new AssertionError("no welcome: " + welcome);
        }
        return client;
    }

    /** Announces a file. */
    JsonObject begin(String name, byte[] contents) throws IOException {
        JsonObject begin = new JsonObject();
        begin.addProperty("type", "upload.begin");
        begin.addProperty("name", name);
        begin.addProperty("size", contents.length);
        begin.addProperty("sha256", sha256(contents));
        begin.addProperty("id", ++lastId);
        send((begin + "\n").getBytes(StandardCharsets.UTF_8));
        return answer(lastId);
    }

    /** Sends a block of a file and waits for the answer. */
    JsonObject data(String upload, byte[] contents, int from, int to) throws IOException {
        return answer(sendData(upload, contents, from, to));
    }

    /** Sends a block of a file; returns the mark of the answer. */
    int sendData(String upload, byte[] contents, int from, int to) throws IOException {
        announceData(upload, from, to - from);
        send(Arrays.copyOfRange(contents, from, to));
        return lastId;
    }

    /** Says that a block follows. */
    int announceData(String upload, long offset, long length) throws IOException {
        send("{'type':'upload.data','upload':'%s','offset':%d,'length':%d,'id':%d}"
                .formatted(upload, offset, length, ++lastId));
        return lastId;
    }

    /** Announces a file, sends all that is missing of it, and waits for the last answer. */
    JsonObject upload(String name, byte[] contents) throws IOException {
        JsonObject ready = begin(name, contents);
        return JsonClient.type(ready).equals("upload-ready")
                ? data(upload(ready), contents, ready.get("offset").getAsInt(), contents.length)
                : ready;
    }

    JsonObject ask(String object) throws IOException {
        send(object.replaceFirst("}$", ",'id':" + ++lastId + "}"));
        return answer(lastId);
    }

    FileClient send(String object) throws IOException {
        return send((object.replace('\'', '"') + "\n").getBytes(StandardCharsets.UTF_8));
    }

    FileClient send(byte[] bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    /** The answer with a mark; what comes in between is dropped. */
    JsonObject answer(int id) throws IOException {
        JsonObject message;
        do {
            message = next();
        } while (!message.has("id") || message.get("id").getAsInt() != id);
        return message;
    }

    /** Whether something comes within a time. */
    boolean hasInput(Duration time) throws IOException {
        return TestClient.hasInput(socket, in, time);
    }

    JsonObject next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed behind " + line);
            }
            line.write(b);
        }
        return JsonParser.parseString(line.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    /** The next bytes behind a line. */
    byte[] bytes(int count) throws IOException {
        return in.readNBytes(count);
    }

    /** All of a stored file. */
    byte[] get(String upload) throws IOException {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        JsonObject head;
        do {
            head = ask("{'type':'upload.get','upload':'" + upload + "','offset':" + contents.size() + "}");
            contents.writeBytes(bytes(head.get("length").getAsInt()));
        } while (contents.size() < head.get("size").getAsInt());
        return contents.toByteArray();
    }

    /** Goes away without a word: the other side gets RST. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Nothing more will be sent. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    static String upload(JsonObject message) {
        if (!message.has("upload")) {
            throw new AssertionError("no upload in " + message);
        }
        return message.get("upload").getAsString();
    }

    static String code(JsonObject message) {
        return message.has("code") ? message.get("code").getAsString() : message.toString();
    }

    static String sha256(byte[] contents) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
