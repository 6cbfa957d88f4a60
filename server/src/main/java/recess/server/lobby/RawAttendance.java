package recess.server.lobby;

import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.event.Source;
import recess.server.store.AttendanceStore;

/** Notes from which addresses clients came that have no name in the lobby, and whose those are. Thread-safe. */
public record RawAttendance(AttendanceStore store) implements EventSink {
    @Override
    public void publish(ServerEvent event) {
        switch (event) {
            case ServerEvent.Connected(Source source) -> seen(source);
            case ServerEvent.Disconnected e -> seen(e.source());
            case ServerEvent.OfServer _, ServerEvent.OfConnection _, ServerEvent.TurnedAway _ -> {}
        }
    }

    private void seen(Source source) {
        if (!source.isOfLobby()) {
            store.seen("", source.address().getHostAddress(), source.realName());
        }
    }
}
