package recess.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Files over lobby/json: one large one against nc, and many at once while others play. */
final class UploadMeasurement {
    /** Small on purpose: no file may need more, however large it is. */
    static final List<String> FLAGS = List.of("-Xmx64m");

    private static final String LOBBY = "lobby/json";
    private static final int FILES_AT_ONCE = 100;
    private static final long MANY_BYTES = 10L * 1024 * 1024;
    private static final int PLAYERS = 200;

    private final BenchSettings settings;
    private final ChildServer server;
    private final Path data;
    private final Report report;

    /** @param data the server's data directory */
    UploadMeasurement(BenchSettings settings, ChildServer server, Path data, Report report) {
        this.settings = settings;
        this.server = server;
        this.data = data;
        this.report = report;
    }

    void run() throws IOException {
        Memory before = Memory.of(server.handle());
        if (settings.what().contains("upload")) {
            oneLargeFile();
        }
        if (settings.what().contains("many")) {
            manyWhileOthersPlay();
        }
        Memory after = Memory.of(server.handle());
        report.part("uploads, " + String.join(" ", FLAGS));
        report.single("before, heap after collection", "MiB", before.liveHeap());
        report.single("afterwards, heap after collection", "MiB", after.liveHeap());
        report.single("before, resident", "MiB", before.resident());
        report.single("afterwards, resident", "MiB", after.resident());
    }

    private void oneLargeFile() throws IOException {
        FileSender file = FileSender.of(settings.fileBytes());
        double mebibytes = file.sizeBytes() / 1048576.0;
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        boolean nc = NcReceiver.isInstalled();
        // The first is for warming up. Who comes first changes: a file may get the memory of the one before it.
        for (int round = 0; round <= settings.rounds(); round++) {
            double other = nc && round % 2 == 1 ? throughNc(file) : Double.NaN;
            double mine = mebibytes / seconds(file.upload(server.address(LOBBY), "large-" + round));
            deleteStored();
            if (nc && round % 2 == 0) {
                other = throughNc(file);
            }
            if (round > 0) {
                ours.add(mine);
                theirs.add(other);
                ratios.add(mine / other);
            }
        }
        report.part(String.format(Locale.ROOT, "a file of %,.0f MiB", mebibytes));
        report.spread("recess, digest and sync included", "MiB/s", ours);
        if (nc) {
            report.spread("nc -l > file, sync included", "MiB/s", theirs);
            report.spread("recess/nc", "ratio", ratios);
            report.goals().atLeast("upload beside nc > file", "ratio", ratios, 1.3);
        }
    }

    /** @return MiB/s */
    private double throughNc(FileSender file) throws IOException {
        Path target = data.resolve("nc.bin");
        double rate = file.sizeBytes() / 1048576.0 / seconds(NcReceiver.receive(file, target));
        Files.delete(target);
        return rate;
    }

    private void manyWhileOthersPlay() throws IOException {
        FileSender file = FileSender.of(MANY_BYTES);
        List<Double> quiet = new ArrayList<>();
        List<Double> usual = new ArrayList<>();
        List<Double> most = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        try (LobbyLoad players = new LobbyLoad(server.address(LOBBY), PLAYERS, settings.think())) {
            players.run(settings.warmUp());
            for (int round = 0; round < settings.rounds(); round++) {
                quiet.add(players.run(settings.round()).latencies().micros(0.99) / 1000);
                AtomicBoolean enough = new AtomicBoolean();
                long startNanos = System.nanoTime();
                try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                    List<Future<Integer>> uploads = new ArrayList<>();
                    for (int sender = 0; sender < FILES_AT_ONCE; sender++) {
                        String name = "many-" + round + "-" + sender + "-";
                        uploads.add(senders.submit(() -> sendUntil(enough, file, name)));
                    }
                    Latencies latencies = players.run(settings.round()).latencies();
                    usual.add(latencies.micros(0.5) / 1000);
                    most.add(latencies.micros(0.95) / 1000);
                    busy.add(latencies.micros(0.99) / 1000);
                    enough.set(true);
                    int sent = 0;
                    for (Future<Integer> upload : uploads) {
                        sent += upload.get();
                    }
                    rates.add(sent * MANY_BYTES / 1048576.0 / ((System.nanoTime() - startNanos) / 1e9));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                } catch (ExecutionException e) {
                    throw new IOException(e.getCause());
                }
                deleteStored();
            }
        }
        report.part(FILES_AT_ONCE + " files of 10 MiB at once, " + PLAYERS + " players");
        report.spread("all files together", "MiB/s", rates);
        report.spread("reply p99 without files", "ms", quiet);
        report.spread("reply p50 while they come", "ms", usual);
        report.spread("reply p95 while they come", "ms", most);
        report.spread("reply p99 while they come", "ms", busy);
    }

    /** Sends file after file, one at least; returns how many. */
    private int sendUntil(AtomicBoolean enough, FileSender file, String name) throws IOException {
        int sent = 0;
        do {
            file.upload(server.address(LOBBY), name + sent++);
        } while (!enough.get());
        return sent;
    }

    /** The disk is not to be filled: what has been proved is deleted. */
    private void deleteStored() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            for (Path stored : all.filter(path -> path.toString().contains("uploads") && Files.isRegularFile(path))
                    .toList()) {
                Files.delete(stored);
            }
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
