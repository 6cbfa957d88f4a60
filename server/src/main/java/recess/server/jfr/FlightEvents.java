package recess.server.jfr;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import recess.common.text.CleanText;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;

/**
 * Puts connections, rounds and uploads into a flight recording, where one is running; where none is, this costs a look at a
 * flag. {@code java -XX:StartFlightRecording=filename=recess.jfr -jar recess-server.jar}, then {@code jfr print --categories
 * Recess recess.jfr}. Thread-safe.
 */
@SuppressWarnings("UnusedVariable") // The recorder reads the fields.
public final class FlightEvents implements EventSink {
    @Name("recess.Connection")
    @Label("Connection")
    @Description("A connection that has ended")
    @Category("Recess")
    @StackTrace(false)
    private static final class ConnectionEvent extends Event {
        @Label("Listener")
        private String listener = "";

        @Label("Address")
        private String address = "";

        @Label("Reason")
        private String reason = "";

        @Label("Bytes In")
        @DataAmount
        private long bytesIn;

        @Label("Bytes Out")
        @DataAmount
        private long bytesOut;

        @Label("Lasted")
        @Timespan
        private long lasted;
    }

    @Name("recess.Round")
    @Label("Round")
    @Description("A round in a room that has ended")
    @Category("Recess")
    @StackTrace(false)
    private static final class RoundEvent extends Event {
        @Label("Room")
        private String room = "";

        @Label("Round")
        private int round;

        @Label("Game")
        private String game = "";

        @Label("Players")
        private int players;

        @Label("Winner")
        private String winner = "";

        @Label("Recorded")
        private boolean recorded;

        @Label("Lasted")
        @Timespan
        private long lasted;
    }

    @Name("recess.Upload")
    @Label("Upload")
    @Description("A file that was stored or refused")
    @Category("Recess")
    @StackTrace(false)
    private static final class UploadEvent extends Event {
        @Label("Address")
        private String address = "";

        @Label("Name")
        private String name = "";

        @Label("Size")
        @DataAmount
        private long size;

        @Label("Refused Because")
        private String refusedBecause = "";
    }

    @Override
    public void publish(ServerEvent event) {
        switch (event) {
            case ServerEvent.Disconnected e -> connection(e);
            case ServerEvent.RoundEnded e -> round(e);
            case ServerEvent.UploadStored e -> upload(e, e.storedName(), e.sizeBytes(), "");
            case ServerEvent.UploadRefused e -> upload(e, e.name(), 0, e.why());
            // The log has everything; a recording has what lasts.
            case ServerEvent.OfServer _,
                    ServerEvent.TurnedAway _,
                    ServerEvent.Connected _,
                    ServerEvent.Named _,
                    ServerEvent.Renamed _,
                    ServerEvent.Entered _,
                    ServerEvent.Received _,
                    ServerEvent.TeacherAsked _,
                    ServerEvent.Echoed _,
                    ServerEvent.Said _,
                    ServerEvent.Solved _,
                    ServerEvent.FaultTold _,
                    ServerEvent.RequestRefused _,
                    ServerEvent.GameEnded _,
                    ServerEvent.Failed _ -> {}
        }
    }

    private static void connection(ServerEvent.Disconnected e) {
        ConnectionEvent event = new ConnectionEvent();
        if (event.isEnabled()) {
            event.listener = e.source().listener();
            event.address = e.source().address().getHostAddress();
            event.reason = e.reason().text();
            event.bytesIn = e.bytesIn();
            event.bytesOut = e.bytesOut();
            event.lasted = e.took().toNanos();
            event.commit();
        }
    }

    private static void round(ServerEvent.RoundEnded e) {
        RoundEvent event = new RoundEvent();
        if (event.isEnabled()) {
            event.room = e.room();
            event.round = e.round();
            event.game = e.game();
            event.players = e.standings().size();
            event.winner = e.winner();
            event.recorded = e.recorded();
            event.lasted = e.took().toNanos();
            event.commit();
        }
    }

    private static void upload(ServerEvent.OfConnection from, String name, long size, String refusedBecause) {
        UploadEvent event = new UploadEvent();
        if (event.isEnabled()) {
            event.address = from.source().address().getHostAddress();
            event.name = CleanText.line(name);
            event.size = size;
            event.refusedBecause = refusedBecause;
            event.commit();
        }
    }
}
