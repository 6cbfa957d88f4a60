package recess.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder as the root of a process: a shell, a few small programs that every Unix has, what they are linked with, and nothing else. */
record CleanRoot(Path folder) {
    private static final List<String> PROGRAMS =
            List.of("sh", "env", "stty", "readlink", "mkdir", "rmdir", "nice", "locale", "grep");
    private static final Pattern LIBRARY = Pattern.compile("(/\\S+\\.so\\S*)");

    /** Lays it out in a folder. */
    static CleanRoot in(Path folder) throws IOException, InterruptedException {
        for (String made : List.of("bin", "dev", "proc", "tmp", "root")) {
            Files.createDirectories(folder.resolve(made));
        }
        for (String program : PROGRAMS) {
            Path found = Path.of("/bin", program);
            copy(found.toRealPath(), folder.resolve("bin").resolve(program));
            // The libraries of a JVM, which are in every glibc, come with these.
            Matcher libraries = LIBRARY.matcher(said("ldd", found.toString()));
            while (libraries.find()) {
                copy(Path.of(libraries.group(1)).toRealPath(), Path.of(folder + libraries.group(1)));
            }
        }
        for (String library : List.of("libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1")) {
            Matcher place = Pattern.compile("\\s" + Pattern.quote(library) + " .*=> (/\\S+)")
                    .matcher(said("/sbin/ldconfig", "-p"));
            if (place.find()) {
                copy(Path.of(place.group(1)).toRealPath(), Path.of(folder + place.group(1)));
            }
        }
        return new CleanRoot(folder);
    }

    boolean isPossible() throws IOException, InterruptedException {
        return new ProcessBuilder(command("sh", "-c", "exit 0")).start().waitFor() == 0;
    }

    /** What runs a command in it, with the network of the machine; the process is the command's own in the end. */
    List<String> command(String... command) {
        // A root is a mount point, and Java looks for it when it asks how much room there is.
        String enter = "mount --bind \"$0\" \"$0\" && mount --rbind /dev \"$0/dev\" && mount --rbind /proc \"$0/proc\""
                + " && exec chroot \"$0\" /bin/sh -c 'cd / && exec env -i PATH=/bin HOME=/root TERM=xterm-256color \"$@\"' sh \"$@\"";
        List<String> all = new ArrayList<>(List.of("unshare", "--mount"));
        if (!System.getProperty("user.name").equals("root")) {
            all.add("--map-root-user");
        }
        all.addAll(List.of("sh", "-c", enter, folder.toString()));
        all.addAll(List.of(command));
        return all;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to)) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        }
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
