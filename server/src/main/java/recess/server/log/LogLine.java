package recess.server.log;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import recess.common.text.CleanText;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

/** How each event reads. */
final class LogLine {
    private static final int SHOWN_CODE_POINTS = 200;
    private static final int MAX_FRAMES = 40;
    private static final int MAX_CAUSES = 10;

    private LogLine() {}

    /** One line, without its end; safe on any terminal. */
    static String of(ServerEvent event) {
        return CleanText.line(
                switch (event) {
                    case ServerEvent.Listening e ->
                        "listening " + e.listener() + " " + Source.hostAndPort(e.address(), e.port());
                    case ServerEvent.ListenerChanged e -> e.listener() + ": " + e.what();
                    case ServerEvent.LimitLowered e ->
                        "limit lowered: " + e.allowed() + " " + e.limit() + " instead of " + e.asked() + ", because "
                                + e.why();
                    case ServerEvent.NothingKept e ->
                        "NOTHING IS KEPT: files are refused and results are not recorded until there is room in "
                                + e.dataDirectory() + " (" + e.why() + ")";
                    case ServerEvent.UploadsRefused e ->
                        "FILES ARE REFUSED until there is room in " + e.dataDirectory() + ": " + e.why()
                                + " (less: --min-free)";
                    case ServerEvent.Ready e -> "ready, data directory " + e.dataDirectory();
                    case ServerEvent.AcceptFailed e ->
                        e.listener() + " cannot accept: " + e.why() + ", next try in "
                                + e.pause().toMillis() + " ms";
                    case ServerEvent.TurnedAway e ->
                        e.listener() + " turned away " + e.address().getHostAddress() + ": "
                                + e.fault().sentence();
                    case ServerEvent.RoundEnded e ->
                        "room " + e.room() + " round " + e.round() + ": " + e.game() + " of "
                                + e.standings().size()
                                + " players in " + seconds(e.took()) + ", "
                                + (e.winner().isEmpty() ? "nobody" : e.winner()) + " won, it was "
                                + e.answer() + (e.recorded() ? "" : ", NOT RECORDED");
                    case ServerEvent.TeacherDid e -> "teacher: " + e.what();
                    case ServerEvent.Stopping e -> "stopping (" + e.why() + "), at the latest in " + seconds(e.grace());
                    case ServerEvent.Stopped _ -> "stopped";
                    case ServerEvent.OfConnection e -> e.source() + " " + did(e);
                });
    }

    private static String did(ServerEvent.OfConnection event) {
        return switch (event) {
            case ServerEvent.Connected _ -> "connected";
            case ServerEvent.Named e -> "is '" + e.name() + "'";
            case ServerEvent.Renamed e -> "is '" + e.source().player() + "' now, and was '" + e.before() + "'";
            case ServerEvent.Entered e -> (e.watching() ? "watches room " : "is in room ") + e.room();
            case ServerEvent.Received e -> "received " + CleanText.quote(e.text());
            case ServerEvent.TeacherAsked e -> "asks, answer " + e.number() + ": " + CleanText.line(e.text());
            case ServerEvent.Echoed e ->
                "received '" + CleanText.shorten(CleanText.line(e.start().asUtf8()), SHOWN_CODE_POINTS) + "' ("
                        + e.sizeBytes() + (e.sizeBytes() == 1 ? " byte)" : " bytes)");
            case ServerEvent.Said e -> "says in room " + e.room() + ": " + CleanText.line(e.text());
            case ServerEvent.FaultTold e ->
                "told " + e.fault().code().code() + ": " + e.fault().sentence();
            case ServerEvent.RequestRefused e -> "refused " + e.code() + ": " + e.sentence();
            case ServerEvent.GameEnded e ->
                e.game() + " " + e.outcome().word().replace('-', ' ') + ", it was " + e.answer() + ", " + e.moves()
                        + (e.moves() == 1 ? " guess" : " guesses") + " in " + seconds(e.took());
            case ServerEvent.Solved _ -> "has solved it";
            case ServerEvent.UploadStored e ->
                "stored " + CleanText.quote(e.storedName()) + ", " + e.sizeBytes() + " bytes, sha256 " + e.sha256();
            case ServerEvent.UploadRefused e -> "refused file " + CleanText.quote(e.name()) + ": " + e.why();
            case ServerEvent.Failed e -> "BUG " + stack(e.bug(), MAX_CAUSES);
            case ServerEvent.Disconnected e ->
                "closed: " + e.reason().text() + ", " + e.bytesIn() + " bytes in, " + e.bytesOut() + " out, "
                        + seconds(e.took());
        };
    }

    /** @param maxCauses a limit, for causes may go round in a circle */
    private static String stack(Throwable bug, int maxCauses) {
        String frames = Arrays.stream(bug.getStackTrace())
                .limit(MAX_FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        Throwable cause = bug.getCause();
        return bug + " at " + frames
                + (cause == null || maxCauses == 0 ? "" : " caused by " + stack(cause, maxCauses - 1));
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000 + "." + (duration.toMillis() / 100) % 10 + " s";
    }
}
