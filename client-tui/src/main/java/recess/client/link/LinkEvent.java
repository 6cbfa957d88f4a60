package recess.client.link;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import recess.common.message.Fault;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;

/** What happens on a {@link Link}, and with uploads. */
public sealed interface LinkEvent {
    /**
     * A connection is being made.
     *
     * @param attempt 1 for the first one, and for the first one after a loss
     */
    record Connecting(Server server, int attempt) implements LinkEvent {}

    /** The server knows who we are; {@code welcome} has the seat, where there was one. */
    record Connected(Server server, LobbyAnswer.Welcome welcome) implements LinkEvent {}

    /**
     * There is no connection; told about once a second for as long as that is so.
     *
     * @param why one sentence, safe to show
     * @param retryIn until the next attempt; 0 while one is being made; {@link #NEVER} where only {@link Link#retryNow} makes one
     * @param sinceLastContact since the server was last heard of, or since the link was opened where it never was
     */
    record Down(String why, Duration retryIn, Duration sinceLastContact) implements LinkEvent {
        /** Somebody has to decide: another window has taken the seat, or there is no such server. */
        public static final Duration NEVER = ChronoUnit.FOREVER.getDuration();

        /** Whether the link goes on trying. */
        public boolean retriesByItself() {
            return !retryIn.equals(NEVER);
        }
    }

    /**
     * The connection stands, but an answer is overdue and the server gives no sign of life; told about once a second.
     *
     * @param lasts how long that is so by now; zero when the server is heard of again
     */
    record Silent(Duration lasts) implements LinkEvent {}

    /**
     * How long an answer has taken that the server gives at once.
     *
     * @param lasts from the request's leaving to its answer's coming
     */
    record RoundTrip(Duration lasts) implements LinkEvent {}

    /**
     * An answer, or a refusal of the link itself.
     *
     * @param ticket what {@link Link#ask} returned, or {@link Link#GREETING}
     */
    record Answered(long ticket, LobbyRequest request, LobbyAnswer answer) implements LinkEvent {}

    /** Something that nobody asked for. */
    record Told(LobbyEvent event) implements LinkEvent {}

    /** A sentence of the server for people; safe to show. */
    record Noticed(String text) implements LinkEvent {}

    /** What the server found wrong with the connection as a whole. */
    record Failed(Fault fault) implements LinkEvent {}

    /** Bytes have crossed the socket. */
    record Crossed(WireEntry entry) implements LinkEvent {}

    /** An upload is further, or not. */
    record UploadMoved(UploadState state) implements LinkEvent {}
}
