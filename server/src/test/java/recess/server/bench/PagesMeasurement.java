package recess.server.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** What a class costs that has the text UI in its browsers: the server draws it for them. */
final class PagesMeasurement {
    private static final int PAGES = 200;

    /** The first ones are no part of it: classes, and what is there once. */
    private static final int FIRST = 20;

    private final Path jar;
    private final Path data;
    private final Path log;
    private final Report report;

    PagesMeasurement(Path jar, Path data, Path log, Report report) {
        this.jar = jar;
        this.data = data;
        this.log = log;
        this.report = report;
    }

    void run() throws IOException {
        String title = PAGES + " pages with the text UI";
        Benchmark.progress(title);
        try (ChildServer server = ChildServer.door("web", jar, data, log)) {
            InetSocketAddress door = server.address("door/web");
            try (Pages first = Pages.open(door, "first", FIRST)) {
                Memory before = Memory.of(server.handle());
                try (Pages all = Pages.open(door, "page", PAGES)) {
                    Memory after = Memory.of(server.handle());
                    report.part(title);
                    report.single("heap after collection", "MiB", after.liveHeap());
                    report.single("resident", "MiB", after.resident());
                    if (before.resident().isPresent() && before.liveHeap().isPresent()) {
                        double heap = after.liveHeap().orElseThrow()
                                - before.liveHeap().getAsDouble();
                        double resident = after.resident().orElseThrow()
                                - before.resident().getAsDouble();
                        report.single("heap of a page", "KiB", 1024 * heap / PAGES);
                        report.goals()
                                .atMost(
                                        "resident for each of " + PAGES + " pages",
                                        "MiB",
                                        List.of(resident / PAGES),
                                        0.5);
                    }
                }
            }
        }
    }
}
