package recess.server;

import java.util.List;
import java.util.Optional;
import recess.common.codec.HoldBudget;
import recess.common.game.Game;
import recess.server.echo.EchoSession;
import recess.server.game.SoloLedger;
import recess.server.inquiry.Inquiries;
import recess.server.lobby.Lobby;
import recess.server.net.Endpoint;
import recess.server.session.SessionFactory;
import recess.server.stats.Statistics;
import recess.server.upload.SeatUploads;

/** Puts together what stands behind a port: how its clients speak, and who holds the conversation. Thread-safe. */
final class Endpoints {
    /** Of the heap: a message may be there up to three times, as it came, as it is dealt with and as it goes out. */
    private static final int BUDGET_SHARE = 8;

    private final List<Game> games;
    private final Patience patience;
    private final Stores stores;
    private final Lobby lobby;
    private final Inquiries inquiries;
    private final Statistics statistics;
    private final EchoSession.Farewell farewell;
    private final SeatUploads seatUploads = new SeatUploads();
    private final HoldBudget budget = new HoldBudget(Runtime.getRuntime().maxMemory() / BUDGET_SHARE);

    /** @param farewell what comes of a {@code bye} */
    Endpoints(
            List<Game> games,
            Patience patience,
            Stores stores,
            Lobby lobby,
            Inquiries inquiries,
            Statistics statistics,
            EchoSession.Farewell farewell) {
        this.games = games;
        this.patience = patience;
        this.stores = stores;
        this.lobby = lobby;
        this.inquiries = inquiries;
        this.statistics = statistics;
        this.farewell = farewell;
    }

    /**
     * That of a listener.
     *
     * @throws StartException where its settings do not go together
     */
    Endpoint of(ListenSpec spec) throws StartException {
        return of(spec.name(), spec);
    }

    /**
     * That of a listener as it usually is, for whoever comes in another way.
     *
     * @param name under which it is counted
     */
    Endpoint usual(String name, String listener) throws StartException {
        return of(name, ListenSpec.of(listener, Optional.empty(), 0, patience, ListenSpec.Necessity.USUAL));
    }

    private Endpoint of(String name, ListenSpec spec) throws StartException {
        Offer offer = Catalogue.offer(spec.name());
        Features features = new Features(
                games,
                stores.uploads(),
                seatUploads,
                new SoloLedger(stores.results()),
                farewell,
                Optional.of(lobby),
                inquiries,
                spec.words(),
                spec.room());
        SessionFactory sessions;
        try {
            sessions = offer.begin().apply(features);
        } catch (IllegalArgumentException e) {
            throw new StartException(
                    StartException.Obstacle.LISTENER, "cannot listen for " + spec.name() + ": " + e.getMessage(), e);
        }
        return new Endpoint(
                name,
                offer.speaks().apply(spec.dialectSettings().within(budget)),
                sessions,
                spec.limits(),
                statistics.traffic(name));
    }
}
