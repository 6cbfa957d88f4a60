package recess.server.dialect;

import recess.common.codec.Decoder;
import recess.common.codec.JsonLineFramer;
import recess.common.codec.JsonMessages;
import recess.common.message.Bytes;
import recess.common.message.ServerMessage;

/** The lobby for programs: one JSON object a line, both ways. */
public final class LobbyJsonDialect implements Dialect {
    private final SharedSpelling spelling = new SharedSpelling(JsonMessages::line);

    @Override
    public Decoder newDecoder() {
        return new JsonLineFramer();
    }

    @Override
    public Bytes encode(ServerMessage message) {
        return spelling.of(message);
    }

    @Override
    public boolean carriesNotices() {
        return true;
    }
}
