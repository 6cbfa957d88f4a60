package recess.server.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** What a class costs that has the text UI at a door: the server draws it for them. */
final class DoorMeasurement {
    /** How visitors come in. */
    @FunctionalInterface
    interface Opening {
        /** Lets so many in, whose names begin so, and waits until each has seen the first screen. */
        Visitors open(InetSocketAddress door, String prefix, int count) throws IOException;
    }

    private static final int VISITORS = 200;

    /** The first ones are no part of it: classes, and what is there once. */
    private static final int FIRST = 20;

    private final Path jar;
    private final Path data;
    private final Path log;
    private final Report report;

    DoorMeasurement(Path jar, Path data, Path log, Report report) {
        this.jar = jar;
        this.data = data;
        this.log = log;
        this.report = report;
    }

    /**
     * Lets them in and looks.
     *
     * @param kind {@code web} or {@code ssh}
     * @param visitor what a visitor is called in the table
     */
    void run(String kind, String visitor, Opening opening) throws IOException {
        String visitors = VISITORS + " " + visitor + "s";
        String title = visitors + " with the text UI";
        Benchmark.progress(title);
        try (ChildServer server = ChildServer.door(kind, jar, data, log)) {
            InetSocketAddress door = server.address("door/" + kind);
            try (Visitors first = opening.open(door, "first", FIRST)) {
                Memory before = Memory.of(server.handle());
                try (Visitors all = opening.open(door, "visitor", VISITORS)) {
                    Memory after = Memory.of(server.handle());
                    report.part(title);
                    report.single("heap after collection", "MiB", after.liveHeap());
                    report.single("resident", "MiB", after.resident());
                    if (before.resident().isPresent() && before.liveHeap().isPresent()) {
                        double heap = after.liveHeap().orElseThrow()
                                - before.liveHeap().getAsDouble();
                        double resident = after.resident().orElseThrow()
                                - before.resident().getAsDouble();
                        report.single("heap of each", "KiB", 1024 * heap / VISITORS);
                        report.goals()
                                .atMost("resident for each of " + visitors, "MiB", List.of(resident / VISITORS), 0.5);
                    }
                }
            }
        }
    }
}
