package recess.common.codec;

import java.nio.ByteBuffer;
import recess.common.message.ClientMessage;

/** Reads each line that another decoder frames as a command to the lobby. */
public final class LobbyCommandDecoder implements Decoder {
    private final Decoder lines;

    public LobbyCommandDecoder(Decoder lines) {
        this.lines = lines;
    }

    @Override
    public Decoded next(ByteBuffer in) {
        return command(lines.next(in));
    }

    @Override
    public long patienceNanos() {
        return lines.patienceNanos();
    }

    @Override
    public Decoded quiet() {
        return command(lines.quiet());
    }

    @Override
    public Decoded end() {
        return command(lines.end());
    }

    @Override
    public Progress progress() {
        return lines.progress();
    }

    private static Decoded command(Decoded decoded) {
        return decoded instanceof Decoded.Message(ClientMessage.Line(String text))
                ? new Decoded.Message(LobbyCommands.parse(text))
                : decoded;
    }
}
