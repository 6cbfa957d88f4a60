package recess.server.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LongSummaryStatistics;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a JVM process holds, in MiB; empty where this machine does not tell.
 *
 * @param liveHeap what is left of the heap after a collection
 * @param resident what the operating system counts: heap, code, stacks, buffers
 */
record Memory(OptionalDouble liveHeap, OptionalDouble resident) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    /** Each generation is a line of its own, where a collector has them. */
    private static final Pattern HEAP = Pattern.compile("(?m)^ ?\\S.*total .*, used (\\d+)K");

    private static final long JCMD_SECONDS = 20;

    /** Looks at a process; collects its garbage after its resident size was read. */
    static Memory of(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        OptionalDouble resident =
                Files.isReadable(status) ? mebibytes(RESIDENT, Files.readString(status)) : OptionalDouble.empty();
        jcmd(process, "GC.run");
        return new Memory(mebibytes(HEAP, jcmd(process, "GC.heap_info")), resident);
    }

    private static OptionalDouble mebibytes(Pattern kibibytes, String text) {
        LongSummaryStatistics found = kibibytes
                .matcher(text)
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .summaryStatistics();
        return found.getCount() > 0 ? OptionalDouble.of(found.getSum() / 1024.0) : OptionalDouble.empty();
    }

    /** What the JDK's own tool says; nothing where there is none. */
    private static String jcmd(ProcessHandle process, String command) throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(tool)) {
            return "";
        }
        Process run = new ProcessBuilder(tool.toString(), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        try {
            // What it prints fits into the pipe.
            if (!run.waitFor(JCMD_SECONDS, TimeUnit.SECONDS)) {
                run.destroyForcibly();
                return "";
            }
        } catch (InterruptedException e) {
            run.destroyForcibly();
            Thread.currentThread().interrupt();
            return "";
        }
        return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
