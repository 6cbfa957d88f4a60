package recess.server.door.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import recess.server.net.MemoryChannel;

/** The lobby in lines, in a channel without a terminal, or with one that shows no screens. */
final class LineCommand extends ChannelCommand {
    private final MemoryChannel lobby;
    private final String greeting;
    private final CookedLine cooked;

    /**
     * @param greeting what is said for the visitor at first: lines, or nothing
     * @param hasTerminal whether the terminal at the other end has left its line discipline to us
     */
    LineCommand(MemoryChannel lobby, String greeting, boolean hasTerminal) {
        this.lobby = lobby;
        this.greeting = greeting;
        this.cooked = new CookedLine(hasTerminal);
    }

    @Override
    int run() throws IOException {
        lobby.toServer().write(greeting.getBytes(StandardCharsets.UTF_8));
        Thread.ofVirtual().name("ssh-lines").start(this::read);
        try (InputStream from = lobby.fromServer()) {
            byte[] buffer = new byte[8 * 1024];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                write(cooked.shown(buffer, count));
            }
            return 0;
        } finally {
            lobby.hangUp();
        }
    }

    @Override
    void gone() {
        lobby.hangUp();
    }

    private void read() {
        try (OutputStream to = lobby.toServer()) {
            InputStream in = in();
            byte[] buffer = new byte[1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                byte[] echo = cooked.echo(buffer, count);
                if (echo.length > 0) {
                    write(echo);
                }
                to.write(buffer, 0, count);
                if (cooked.hasEnded()) {
                    return;
                }
            }
        } catch (IOException e) {
            // Either side has ended, which the other thread meets too.
        }
    }
}
