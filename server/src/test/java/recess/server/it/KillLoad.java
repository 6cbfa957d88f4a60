package recess.server.it;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that play as fast as they may until the server is gone, and remember every result that they were told. */
final class KillLoad implements AutoCloseable {
    static final int RAW_CLIENTS = 4;

    private static final int SOLO_CLIENTS = 6;
    private static final int RACES = 6;
    private static final int RACERS = 3;

    private final Program program;
    private final String prefix;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private final Semaphore results = new Semaphore(0);

    /** The moves of each game that a player was told the result of, in their order. */
    final Map<String, List<Integer>> solos = new ConcurrentHashMap<>();

    /** Each round that anybody was told the end of, by room and number. */
    final Map<String, JsonObject> rounds = new ConcurrentHashMap<>();

    /** How often a raw client was told {@code Correct}. */
    final AtomicInteger corrects = new AtomicInteger();

    /** @param prefix of the players' names, other than any other load's */
    KillLoad(Program program, String prefix) {
        this.program = program;
        this.prefix = prefix;
    }

    KillLoad begin() throws IOException {
        InetSocketAddress json = program.address("lobby/json");
        InetSocketAddress raw = program.address("guess/lines");
        for (int i = 0; i < SOLO_CLIENTS; i++) {
            String name = prefix + "s" + i;
            client(() -> playAlone(json, name));
        }
        for (int i = 0; i < RACES; i++) {
            String name = prefix + "r" + i;
            client(() -> openRace(json, name));
        }
        for (int i = 0; i < RAW_CLIENTS; i++) {
            client(() -> playRaw(raw));
        }
        return this;
    }

    /** Waits until so many results more have been told. */
    void awaitResults(int count) throws InterruptedException {
        if (!results.tryAcquire(count, 30, TimeUnit.SECONDS)) {
            throw new AssertionError("only " + results.availablePermits() + " results of " + count + " in 30 s");
        }
    }

    /** Waits until every client has read the last that the server said. */
    void awaitEnd() throws Exception {
        for (Future<?> client : List.copyOf(clients)) {
            client.get(30, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private synchronized void client(Callable<Void> play) {
        clients.add(threads.submit(() -> {
            try {
                play.call();
            } catch (IOException e) {
                // The server is gone, as it has to be.
            }
            return null;
        }));
    }

    private Void playAlone(InetSocketAddress address, String name) throws IOException {
        try (JsonClient client = JsonClient.connect(address)) {
            client.hello(name);
            while (true) {
                client.ask("{'type':'solo','game':'guess'}");
                Bisection known = new Bisection();
                JsonObject message = new JsonObject();
                while (!message.has("recorded")) {
                    client.guess(known.guess());
                    message = client.await(m -> m.has("view") || m.has("recorded"));
                    if (message.has("view")) {
                        known.learn(message);
                    }
                }
                if (message.get("recorded").getAsBoolean()) {
                    solos.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(message.get("moves").getAsInt());
                    results.release();
                }
                // The answer to the winning guess.
                client.await("moved");
            }
        }
    }

    private Void openRace(InetSocketAddress address, String name) throws IOException {
        try (JsonClient host = JsonClient.connect(address)) {
            host.hello(name + "-0");
            String code = host.create("'game':'guess','rounds':99,'listed':false");
            for (int i = 1; i < RACERS; i++) {
                String other = name + "-" + i;
                client(() -> {
                    try (JsonClient racer = JsonClient.connect(address)) {
                        racer.hello(other);
                        racer.join(code);
                        return race(racer, false);
                    }
                });
            }
            host.send("{'type':'start'}");
            return race(host, true);
        }
    }

    private Void race(JsonClient racer, boolean host) throws IOException {
        Bisection known = new Bisection();
        boolean running = false;
        boolean asked = false;
        while (true) {
            JsonObject message = racer.next();
            switch (JsonClient.type(message)) {
                case "round-started" -> {
                    known = new Bisection();
                    running = true;
                }
                case "moved" -> {
                    known.learn(message);
                    asked = false;
                }
                case "error" -> asked = false;
                case "round-ended" -> {
                    running = false;
                    told(message);
                    if (host) {
                        racer.send("{'type':'start'}");
                    }
                }
                default -> {
                    // Others come, go and guess.
                }
            }
            if (running && !asked) {
                racer.guess(known.guess());
                asked = true;
            }
        }
    }

    private void told(JsonObject roundEnded) {
        if (!roundEnded.get("recorded").getAsBoolean()) {
            return;
        }
        JsonObject before = rounds.putIfAbsent(
                roundEnded.get("room").getAsString()
                        + " "
                        + roundEnded.get("round").getAsInt(),
                roundEnded);
        if (before == null) {
            results.release();
        } else if (!before.equals(roundEnded)) {
            throw new AssertionError("told " + before + " and " + roundEnded);
        }
    }

    private Void playRaw(InetSocketAddress address) throws IOException {
        while (true) {
            try (TestClient client = TestClient.connect(address)) {
                Bisection known = new Bisection();
                String line = client.readLine();
                while (line.equals("GUESS\n")) {
                    int guess = known.guess();
                    client.send(guess + "\n");
                    line = client.readLine();
                    if (!line.equals("Correct\n")) {
                        known.hint(guess, line.equals("Low\n") ? "low" : "high");
                        line = client.readLine();
                    }
                }
                if (line.equals("Correct\n")) {
                    corrects.incrementAndGet();
                    results.release();
                } else {
                    throw new IOException("the server said '" + line + "'");
                }
            }
        }
    }
}
