package recess.client.link;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import recess.common.codec.FromLobby;
import recess.common.codec.JsonReplyFramer;
import recess.common.message.Bytes;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;

/** Reads what the server says, and tells what needs no more than that. Not thread-safe. */
final class LobbyReader {
    /** What the link itself has to do with. */
    interface Listener {
        /** An answer to the request with this ticket. */
        void answered(long ticket, LobbyAnswer answer, long now);

        /** Somebody is called something else now. */
        void renamed(String before, String now);

        /** Something that no lobby says. */
        void unreadable(String reason, long now);

        /** Whether the connection still is the one that is read; whatever is told may have ended it. */
        boolean goesOn();
    }

    private final JsonReplyFramer framer = new JsonReplyFramer();
    private final Reconnect reconnect;
    private final Consumer<LinkEvent> events;
    private final Listener listener;

    LobbyReader(Reconnect reconnect, Consumer<LinkEvent> events, Listener listener) {
        this.reconnect = reconnect;
        this.events = events;
        this.listener = listener;
    }

    /** Takes bytes, until they or the connection end. */
    void read(Bytes bytes, long now) {
        ByteBuffer in = bytes.view();
        for (Optional<FromLobby> next = framer.next(in); next.isPresent(); next = framer.next(in)) {
            take(next.get(), now);
            if (!listener.goesOn()) {
                return;
            }
        }
    }

    private void take(FromLobby message, long now) {
        switch (message) {
            case FromLobby.Answer(OptionalLong id, LobbyAnswer answer) -> {
                if (id.isPresent()) {
                    listener.answered(id.getAsLong(), answer, now);
                }
            }
            case FromLobby.Event(LobbyEvent event) -> {
                if (event instanceof LobbyEvent.TakenOver) {
                    reconnect.isForSomebodyToEnd("another window has taken your seat over");
                }
                if (event instanceof LobbyEvent.Kicked) {
                    // To come back by itself would make nothing of it.
                    reconnect.isForSomebodyToEnd("the teacher has sent you away");
                }
                if (event instanceof LobbyEvent.Renamed(String _, String player, String name)) {
                    listener.renamed(player, name);
                }
                events.accept(new LinkEvent.Told(event));
            }
            case FromLobby.Notice(String text) -> events.accept(new LinkEvent.Noticed(text));
            case FromLobby.Failure(var fault) -> {
                if (fault.code().endsConnection()) {
                    reconnect.because(fault.sentence());
                }
                events.accept(new LinkEvent.Failed(fault));
            }
            case FromLobby.Block _ -> {}
            // What is new in a newer server is passed over; before the first answer nothing new is told.
            case FromLobby.Unknown _ -> listener.unreadable("", now);
            case FromLobby.Unreadable(String reason) -> listener.unreadable(reason, now);
        }
    }
}
