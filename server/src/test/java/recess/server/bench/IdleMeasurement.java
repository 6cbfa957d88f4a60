package recess.server.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** What a connection holds that has been answered a few times and says nothing now; and how many there can be. */
final class IdleMeasurement {
    private static final int RESERVED_DESCRIPTORS = 256;

    private final BenchSettings settings;
    private final TwinMeasurement.Starter recess;
    private final Report report;

    IdleMeasurement(BenchSettings settings, TwinMeasurement.Starter recess, Report report) {
        this.settings = settings;
        this.recess = recess;
        this.report = report;
    }

    void run() throws IOException {
        measure("guess/lines", 10, _ -> new GuessScript());
        measure("lobby/json", 14, number -> new JsonGuessScript("idle-" + number + "-" + System.nanoTime() % 1000));
    }

    private void measure(String service, double goalKibibytes, IntFunction<Script> scripts) throws IOException {
        int count = possible(settings.open());
        String title = String.format(Locale.ROOT, "%,d idle connections of %s", count, service);
        Benchmark.progress(title);
        try (ChildServer server = recess.start()) {
            // The first few are no part of it: classes, what is there once, and the stacks of code that is not compiled yet.
            try (AnswerLoad few = new AnswerLoad(server.address(service), 10, scripts)) {
                few.run(settings.warmUp());
                Memory before = Memory.of(server.handle());
                long startNanos = System.nanoTime();
                try (AnswerLoad idle = new AnswerLoad(server.address(service), count, scripts)) {
                    double openedSeconds = (System.nanoTime() - startNanos) / 1e9;
                    double answeredSeconds = idle.run(Duration.ZERO).took().toNanos() / 1e9;
                    Memory after = Memory.of(server.handle());
                    report.part(title);
                    report.single("time to open all", "s", openedSeconds);
                    report.single("time to answer all", "s", answeredSeconds);
                    report.single("heap after collection", "MiB", after.liveHeap());
                    report.single("resident", "MiB", after.resident());
                    if (before.liveHeap().isPresent() && after.liveHeap().isPresent()) {
                        double each = (after.liveHeap().getAsDouble()
                                        - before.liveHeap().getAsDouble())
                                * 1024
                                / count;
                        report.goals().atMost("heap of an idle " + service, "KiB", List.of(each), goalKibibytes);
                    }
                }
            }
        }
    }

    /** How many connections this machine has descriptors for: each process has a limit of its own. */
    private static int possible(int asked) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.min(asked, Math.max(1, unix.getMaxFileDescriptorCount() - RESERVED_DESCRIPTORS))
                : asked;
    }
}
