package recess.server.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** OpenSSH's programs, without anything of the user who runs the tests. */
record Ssh(Path folder, InetSocketAddress door) {
    /** What a program came to. */
    record Outcome(int status, String out, String err) {}

    /** The tests are skipped where they are missing. */
    static Ssh to(Path folder, InetSocketAddress door) throws IOException, InterruptedException {
        assumeTrue(
                Tmux.isInstalled("ssh") && Tmux.isInstalled("scp") && Tmux.isInstalled("sftp"),
                "skipped: ssh, scp and sftp are not installed");
        return new Ssh(folder, door);
    }

    /** A command that says {@code ssh} what comes behind the usual options: options, the user, a command. */
    List<String> command(String user, String... more) {
        List<String> command = program("ssh", "-p");
        int at = Arrays.asList(more).indexOf("--");
        List<String> options = at < 0 ? List.of() : Arrays.asList(more).subList(0, at);
        command.addAll(options);
        command.add(user + "@127.0.0.1");
        command.addAll(Arrays.asList(more).subList(at + 1, more.length));
        return command;
    }

    /** Runs {@code ssh USER@door}: options, {@code --}, and a command; or a command alone. */
    Outcome run(String user, String... more) throws IOException, InterruptedException {
        return finish("", command(user, more));
    }

    /** The same with something on standard input. */
    Outcome runWith(String input, String user, String... more) throws IOException, InterruptedException {
        return finish(input, command(user, more));
    }

    /** Copies a file to the door, or from it where the last word names one there. */
    Outcome scp(String... words) throws IOException, InterruptedException {
        List<String> command = program("scp", "-P");
        command.addAll(Arrays.asList(words));
        return finish("", command);
    }

    /** Runs the lines of a batch. */
    Outcome sftp(String user, String... lines) throws IOException, InterruptedException {
        List<String> command = program("sftp", "-P");
        command.add(user + "@127.0.0.1");
        return finish(String.join("\n", lines) + "\n", command);
    }

    /** Makes a key; its public half is beside it. */
    Path key(String name, String kind) throws IOException, InterruptedException {
        Path key = folder.resolve(name);
        Outcome made = finish("", List.of("ssh-keygen", "-q", "-t", kind, "-N", "", "-f", key.toString()));
        if (made.status() != 0) {
            throw new IOException(made.err());
        }
        return key;
    }

    private List<String> program(String name, String portOption) {
        return new ArrayList<>(List.of(
                name,
                "-F",
                "none",
                "-o",
                "UserKnownHostsFile=" + folder.resolve("known"),
                "-o",
                "StrictHostKeyChecking=accept-new",
                "-o",
                "LogLevel=ERROR",
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "IdentityAgent=none",
                portOption,
                Integer.toString(door.getPort())));
    }

    private Outcome finish(String input, List<String> command) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().remove("SSH_AUTH_SOCK");
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + command);
            }
            return new Outcome(process.exitValue(), out, Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }
}
