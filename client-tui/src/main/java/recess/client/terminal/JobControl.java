package recess.client.terminal;

import java.io.IOException;

/** What the shell does with the program as one of its jobs. */
final class JobControl {
    /**
     * The whole group is stopped, as the terminal itself would have done: the program may have been started by a script. Only
     * this command goes on, and ends a moment later, when everything else has stopped for sure.
     */
    private static final String STOP = "trap '' TSTP; kill -s TSTP 0; sleep 0.1";

    private JobControl() {}

    /** Stops this program until the shell lets it go on; returns at once where no shell could do so. */
    static void stop() throws IOException {
        Stty.shell(STOP);
    }
}
