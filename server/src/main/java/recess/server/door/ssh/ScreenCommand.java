package recess.server.door.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import recess.common.message.Bytes;
import recess.server.door.DoorTerminal;
import recess.server.door.Reception;
import recess.server.door.Screens;
import recess.server.door.Visit;

/** The text UI in a channel that has a terminal. */
final class ScreenCommand extends ChannelCommand {
    private static final int READ_BYTES = 4 * 1024;

    private final Reception reception;
    private final Visit visit;
    private final PacedLine line = new PacedLine(this::write);
    private final DoorTerminal terminal;

    ScreenCommand(Reception reception, Visit visit, TerminalChannel channel) {
        this.reception = reception;
        this.visit = visit;
        this.terminal = new DoorTerminal(channel.terminalEnvironment(), channel.columns(), channel.rows(), line);
        line.shows(terminal::shown);
        channel.onResize(terminal::resized);
    }

    @Override
    int run() throws IOException {
        Thread.ofVirtual().name("ssh-keys").start(this::read);
        Optional<String> why = Screens.run(reception, visit, terminal);
        if (why.isPresent()) {
            write(("recess: " + why.get() + "\r\n").getBytes(StandardCharsets.UTF_8));
            return 1;
        }
        return 0;
    }

    @Override
    void gone() {
        terminal.hangUp();
    }

    private void read() {
        byte[] buffer = new byte[READ_BYTES];
        try {
            InputStream in = in();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                line.answered(buffer, count);
                terminal.typed(Bytes.take(ByteBuffer.wrap(buffer), count));
            }
        } catch (IOException e) {
            // As good as the end.
        }
        terminal.hangUp();
    }
}
