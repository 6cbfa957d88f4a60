package recess.server.door.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import recess.server.net.MemoryChannel;

/** One line of the lobby, and its answer: {@code ssh lab scores}. */
final class OneRequestCommand extends ChannelCommand {
    private static final String GOODBYE = "OK bye\n";

    private final MemoryChannel lobby;
    private final String request;

    /** @param request a line without its end */
    OneRequestCommand(MemoryChannel lobby, String request) {
        this.lobby = lobby;
        this.request = request;
    }

    /** The lobby's queue for one client is bounded, and so is what comes here. */
    @Override
    int run() throws IOException {
        try (InputStream from = lobby.fromServer()) {
            try (OutputStream to = lobby.toServer()) {
                to.write((request + "\nquit\n").getBytes(StandardCharsets.UTF_8));
            }
            String answer = new String(from.readAllBytes(), StandardCharsets.UTF_8);
            boolean isWhole = answer.endsWith(GOODBYE);
            write((isWhole ? answer.substring(0, answer.length() - GOODBYE.length()) : answer)
                    .getBytes(StandardCharsets.UTF_8));
            return answer.startsWith("OK") ? 0 : 1;
        } finally {
            lobby.hangUp();
        }
    }

    @Override
    void gone() {
        lobby.hangUp();
    }
}
