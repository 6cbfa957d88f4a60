package recess.server.stats;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;

/** How often what has happened since the start. Thread-safe. */
public final class Statistics implements EventSink {
    private final Map<String, Traffic> traffic = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> connections = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final LongAdder roundsRecorded = new LongAdder();
    private final LongAdder roundsNotRecorded = new LongAdder();
    private final LongAdder games = new LongAdder();
    private final LongAdder uploadsStored = new LongAdder();
    private final LongAdder uploadsRefused = new LongAdder();
    private final LongAdder uploadBytes = new LongAdder();
    private final LongAdder bugs = new LongAdder();

    /** The counters of a kind of listener, SERVICE/DIALECT; the same whenever it is asked for. */
    public Traffic traffic(String listener) {
        return traffic.computeIfAbsent(listener, _ -> new Traffic());
    }

    @Override
    public void publish(ServerEvent event) {
        switch (event) {
            case ServerEvent.Connected e -> count(connections, e.source().listener());
            case ServerEvent.TurnedAway e -> count(refusals, e.fault().code().code());
            case ServerEvent.FaultTold e -> count(refusals, e.fault().code().code());
            case ServerEvent.RequestRefused e -> count(refusals, e.code());
            case ServerEvent.RoundEnded e -> (e.recorded() ? roundsRecorded : roundsNotRecorded).increment();
            case ServerEvent.GameEnded _ -> games.increment();
            case ServerEvent.UploadStored e -> {
                uploadsStored.increment();
                uploadBytes.add(e.sizeBytes());
            }
            case ServerEvent.UploadRefused e -> {
                uploadsRefused.increment();
                if (!e.code().isEmpty()) {
                    count(refusals, e.code());
                }
            }
            case ServerEvent.Failed _ -> bugs.increment();
            case ServerEvent.OfServer _,
                    ServerEvent.Named _,
                    ServerEvent.Renamed _,
                    ServerEvent.Entered _,
                    ServerEvent.Received _,
                    ServerEvent.TeacherAsked _,
                    ServerEvent.Echoed _,
                    ServerEvent.Said _,
                    ServerEvent.Solved _,
                    ServerEvent.Disconnected _ -> {}
        }
    }

    /** By listener. */
    public Map<String, Traffic> traffic() {
        return new TreeMap<>(traffic);
    }

    /** How many connections there have been, by listener. */
    public Map<String, Long> connections() {
        return sums(connections);
    }

    /** How many clients were told which fault, by its code. */
    public Map<String, Long> refusals() {
        return sums(refusals);
    }

    public long roundsRecorded() {
        return roundsRecorded.sum();
    }

    public long roundsNotRecorded() {
        return roundsNotRecorded.sum();
    }

    /** How many games were played alone. */
    public long games() {
        return games.sum();
    }

    public long uploadsStored() {
        return uploadsStored.sum();
    }

    public long uploadsRefused() {
        return uploadsRefused.sum();
    }

    public long uploadBytes() {
        return uploadBytes.sum();
    }

    /** How many connections ended through a mistake of the server's. */
    public long bugs() {
        return bugs.sum();
    }

    private static void count(Map<String, LongAdder> counts, String what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((what, count) -> sums.put(what, count.sum()));
        return sums;
    }
}
