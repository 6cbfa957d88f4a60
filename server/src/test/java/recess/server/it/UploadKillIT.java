package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.server.it.FileClient.code;
import static recess.server.it.JsonClient.type;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there, whole, whenever the program is killed. More kills: {@code -Drecess.kills=100}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "SIGKILL is Unix's")
class UploadKillIT {
    private static final int KILLS = Integer.getInteger("recess.kills", 3);
    private static final int SENDERS = 5;
    private static final int MOST_ANSWERS_BEFORE_A_KILL = 60;
    private static final int LARGEST_FILE = 2_000_000;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** A stored file as its row has it. */
    private record Row(String storedName, long size, String sha256) {}

    @TempDir
    private Path folder;

    /** The digest of each file that was acknowledged, by the upload's name. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** The contents of each file that was announced, and not acknowledged. */
    private final Map<String, byte[]> unfinished = new ConcurrentHashMap<>();

    private final Semaphore answers = new Semaphore(0);
    private int resumed;

    @Test
    void everyFileThatWasAcknowledgedIsWholeWhenTheProgramIsKilled() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Program program = start();
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                String where = "kill " + kill + " of seed " + seed;
                InetSocketAddress address = program.address("lobby/json");
                List<Future<?>> senders = new ArrayList<>();
                try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int sender = 0; sender < SENDERS; sender++) {
                        String name = "k" + kill + "s" + sender;
                        long ownSeed = random.nextLong();
                        senders.add(threads.submit(() -> sendUntilItIsGone(address, name, new Random(ownSeed))));
                    }
                    answers.drainPermits();
                    assertThat(answers.tryAcquire(1 + random.nextInt(MOST_ANSWERS_BEFORE_A_KILL), 60, TimeUnit.SECONDS))
                            .isTrue();
                    // Anywhere between two answers, not only just after one.
                    LockSupport.parkNanos(random.nextLong(LONGEST_WAIT_NANOS));
                    program.signal("KILL");
                    program.exitCode();
                }
                for (Future<?> sender : senders) {
                    sender.get();
                }
                program.close();
                program = start();
                assertEveryFileIsWhole(where);
                finishAll(program.address("lobby/json"), where);
                assertEveryFileIsWhole(where);
                assertThat(folder.resolve("recess-data/incoming")).as(where).isEmptyDirectory();
            }
        } finally {
            program.close();
        }
        System.out.println("acknowledged, and whole over " + KILLS + " kills: " + acknowledged.size() + " files, "
                + resumed + " of them gone on with after a kill");
    }

    private Program start() throws Exception {
        return Program.start(
                        folder,
                        "--max-sender-files",
                        "100000",
                        "--max-sender",
                        "4GiB",
                        "--listen",
                        "lobby/json@0?rate=100000&rate-burst=100000")
                .awaitReady();
    }

    private Void sendUntilItIsGone(InetSocketAddress address, String player, Random random) {
        try (FileClient client = FileClient.connect(address, player)) {
            while (true) {
                byte[] contents = new byte[random.nextInt(LARGEST_FILE)];
                random.nextBytes(contents);
                JsonObject ready = client.begin("file-" + random.nextInt(3), contents);
                String upload = FileClient.upload(ready);
                unfinished.put(upload, contents);
                send(client, upload, contents, 0, 1 + random.nextInt(LARGEST_FILE));
            }
        } catch (IOException e) {
            // The server is gone, as it has to be.
            return null;
        }
    }

    private JsonObject send(FileClient client, String upload, byte[] contents, int offset, int block)
            throws IOException {
        JsonObject answer;
        int at = offset;
        do {
            answer = client.data(upload, contents, at, Math.min(contents.length, at + block));
            answers.release();
            if (type(answer).equals("upload-done")) {
                acknowledged.put(upload, answer.get("sha256").getAsString());
                unfinished.remove(upload);
                return answer;
            }
            assertThat(type(answer)).as(answer.toString()).isEqualTo("upload-part");
            at = answer.get("offset").getAsInt();
        } while (true);
    }

    /** Goes on with whatever was not acknowledged. */
    private void finishAll(InetSocketAddress address, String where) throws IOException {
        try (FileClient client = FileClient.connect(address)) {
            for (Map.Entry<String, byte[]> one : Map.copyOf(unfinished).entrySet()) {
                String upload = one.getKey();
                JsonObject status = client.ask("{'type':'upload.status','upload':'" + upload + "'}");
                switch (type(status)) {
                    case "error" ->
                        // Nothing of it had come, so nothing is lost.
                        assertThat(code(status)).as(where).isEqualTo("no-upload");
                    case "upload-status" -> {
                        JsonObject done = send(
                                client,
                                upload,
                                one.getValue(),
                                status.get("offset").getAsInt(),
                                LARGEST_FILE);
                        assertThat(done.get("sha256").getAsString())
                                .as(where)
                                .isEqualTo(FileClient.sha256(one.getValue()));
                        resumed++;
                    }
                    default -> throw new AssertionError(status);
                }
                unfinished.remove(upload);
            }
        }
    }

    private void assertEveryFileIsWhole(String where) throws Exception {
        Map<String, Row> rows = rows();
        for (Map.Entry<String, String> told : acknowledged.entrySet()) {
            assertThat(rows).as(where).containsKey(told.getKey());
            assertThat(rows.get(told.getKey()).sha256()).as(where).isEqualTo(told.getValue());
        }
        for (Row row : rows.values()) {
            byte[] contents = Files.readAllBytes(folder.resolve("recess-data/uploads").resolve(row.storedName()));
            assertThat(contents.length).as(where).isEqualTo(row.size());
            assertThat(FileClient.sha256(contents)).as(where).isEqualTo(row.sha256());
        }
        Path uploads = folder.resolve("recess-data/uploads");
        try (Stream<Path> all = Files.walk(uploads)) {
            assertThat(all.filter(Files::isRegularFile).map(path -> uploads.relativize(path).toString()))
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(
                            rows.values().stream().map(Row::storedName).toList());
        }
    }

    private Map<String, Row> rows() throws Exception {
        Map<String, Row> rows = new HashMap<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("recess-data/recess.db"));
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT upload, stored_name, size_bytes, sha256 FROM upload")) {
            while (row.next()) {
                rows.put(row.getString(1), new Row(row.getString(2), row.getLong(3), row.getString(4)));
            }
        }
        return rows;
    }
}
