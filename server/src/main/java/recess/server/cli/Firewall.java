package recess.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be known of this machine's firewall without being its administrator. Its rules cannot be read on any system; on Linux
 * it can be seen whether one of the two usual programs for them is on.
 *
 * @param root the folder that {@code etc} and {@code proc} are in
 */
record Firewall(Path root) {
    static final Firewall OF_THIS_MACHINE = new Firewall(Path.of("/"));

    /** What is known; a line. */
    String seen() {
        if (isUfwOn()) {
            return "ufw is on (etc/ufw/ufw.conf says so): which ports it lets through only root can see";
        }
        if (isRunning("firewalld")) {
            return "firewalld is running: which ports it lets through only root can see";
        }
        return "whether one keeps others out cannot be seen from here: only another machine can tell";
    }

    private boolean isUfwOn() {
        try (Stream<String> lines = Files.lines(root.resolve("etc/ufw/ufw.conf"))) {
            return lines.anyMatch(line -> line.strip().equalsIgnoreCase("ENABLED=yes"));
        } catch (IOException | RuntimeException e) {
            // Not there, or not for us to read.
            return false;
        }
    }

    private boolean isRunning(String program) {
        try (Stream<Path> processes = Files.list(root.resolve("proc"))) {
            List<Path> numbered = processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .toList();
            return numbered.stream().anyMatch(process -> program.equals(name(process)));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static String name(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip();
        } catch (IOException e) {
            // It has just ended.
            return "";
        }
    }
}
