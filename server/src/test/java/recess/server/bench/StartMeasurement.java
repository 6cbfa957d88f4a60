package recess.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From the launcher's start to {@code ready}. */
final class StartMeasurement {
    private static final Duration CACHE_PATIENCE = Duration.ofMinutes(2);

    private final BenchSettings settings;
    private final Path scratch;
    private final Report report;

    StartMeasurement(BenchSettings settings, Path scratch, Report report) {
        this.settings = settings;
        this.scratch = scratch;
        this.report = report;
    }

    void run() throws IOException {
        String title = "launcher to ready";
        Benchmark.progress(title);
        if (!Files.isExecutable(settings.launcher())) {
            report.goals().skipped(title, "there is no " + settings.launcher());
            return;
        }
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round <= settings.rounds(); round++) {
            double took = start(scratch.resolve("start-" + round));
            if (round > 0) {
                seconds.add(took);
            } else {
                awaitCache();
            }
        }
        report.goals().atMost(title, "s", seconds, 0.35);
    }

    /** The first start has the JVM make a cache for the next ones, in the background. */
    private void awaitCache() throws IOException {
        Path jar = settings.jar().toAbsolutePath();
        String program = jar.getFileName().toString().replace(".jar", "");
        Path cache = jar.resolveSibling(program + ".aot");
        Path training = jar.resolveSibling(program + ".training");
        long end = System.nanoTime() + CACHE_PATIENCE.toNanos();
        while ((!Files.exists(cache) || Files.exists(training)) && System.nanoTime() - end < 0) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new InterruptedIOException("interrupted");
            }
        }
    }

    private double start(Path data) throws IOException {
        long startNanos = System.nanoTime();
        Process process = new ProcessBuilder(
                        settings.launcher().toString(), "--data", data.toString(), "--listen", "guess/lines@0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new IOException(settings.launcher() + " ended before it was ready");
                }
            }
            return (System.nanoTime() - startNanos) / 1e9;
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }
}
