package recess.server.bench;

import java.io.IOException;

/** Programs of this machine. */
final class Programs {
    private Programs() {}

    /** Whether a program is there; it is started with an argument that lets it end at once. */
    static boolean isInstalled(String program, String argument) {
        try {
            run(program, argument);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs one to its end.
     *
     * @return its exit code
     * @throws IOException where there is no such program
     */
    static int run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
