package recess.client.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.common.message.LobbyRequest;

/**
 * What has been asked and not been answered.
 *
 * @param all the oldest first
 */
public record PendingRequests(List<Pending> all) {
    static final PendingRequests NONE = new PendingRequests(List.of());

    /**
     * A request whose answer has not come yet.
     *
     * @param wanted whether somebody still wants what it brings: a seat that nobody wants any more is left at once
     */
    public record Pending(LobbyRequest request, boolean wanted) {
        /** Whether it leads to a room, or to a game alone. */
        boolean leadsToTable() {
            return request instanceof LobbyRequest.CreateRoom
                    || request instanceof LobbyRequest.JoinRoom
                    || request instanceof LobbyRequest.WatchRoom
                    || request instanceof LobbyRequest.Solo;
        }
    }

    public PendingRequests {
        all = List.copyOf(all);
    }

    PendingRequests with(LobbyRequest request) {
        List<Pending> more = new ArrayList<>(all);
        more.add(new Pending(request, true));
        return new PendingRequests(more);
    }

    /** Without the oldest like this one, which is answered. */
    PendingRequests without(LobbyRequest request) {
        List<Pending> others = new ArrayList<>(all);
        oldest(request).ifPresent(others::remove);
        return new PendingRequests(others);
    }

    /** Whether somebody still wants what the oldest request like this one brings. */
    boolean wants(LobbyRequest request) {
        return oldest(request).map(Pending::wanted).orElse(true);
    }

    private Optional<Pending> oldest(LobbyRequest request) {
        return all.stream().filter(p -> p.request().equals(request)).findFirst();
    }

    /** Whether requests of this kind are on their way. */
    public boolean has(Class<? extends LobbyRequest> kind) {
        return all.stream().anyMatch(p -> p.wanted() && kind.isInstance(p.request()));
    }

    /** The way to a room, or to a game alone, that one waits for. */
    public Optional<LobbyRequest> entering() {
        return all.stream()
                .filter(p -> p.wanted() && p.leadsToTable())
                .map(Pending::request)
                .findFirst();
    }

    /** What leads to a table is not wanted any more. */
    PendingRequests notEntering() {
        return new PendingRequests(all.stream()
                .map(p -> p.leadsToTable() ? new Pending(p.request(), false) : p)
                .toList());
    }

    /** The moves that are on their way, the oldest first. */
    public List<String> moves() {
        return all.stream()
                .map(Pending::request)
                .filter(LobbyRequest.Move.class::isInstance)
                .map(r -> ((LobbyRequest.Move) r).move())
                .toList();
    }
}
