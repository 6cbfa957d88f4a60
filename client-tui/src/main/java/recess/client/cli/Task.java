package recess.client.cli;

import java.io.IOException;

/** A command that does its work and ends. */
interface Task {
    /**
     * Does it.
     *
     * @return an {@link ExitCode}
     * @throws IOException with a sentence, where there is no server or it breaks
     * @throws WrongUsage where the options cannot be used
     */
    int run(Surroundings surroundings) throws IOException, InterruptedException;

    /** Options that cannot be used: a sentence that names the value and the limit. */
    final class WrongUsage extends RuntimeException {
        WrongUsage(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
