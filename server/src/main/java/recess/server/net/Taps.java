package recess.server.net;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import recess.common.message.Bytes;
import recess.server.event.Source;

/** Who listens in on connections, for the teacher. Thread-safe; where nobody does, it costs a look at an empty list. */
public final class Taps {
    /** Hears what passes; returns at once, and never fails. */
    @FunctionalInterface
    public interface Tap {
        /**
         * A piece as it passed: what one read brought, or one write took.
         *
         * @param fromClient which way
         */
        void heard(Source source, boolean fromClient, Bytes bytes);
    }

    private final List<Tap> taps = new CopyOnWriteArrayList<>();

    public void add(Tap tap) {
        taps.add(tap);
    }

    public void remove(Tap tap) {
        taps.remove(tap);
    }

    boolean isAnybodyListening() {
        return !taps.isEmpty();
    }

    void passed(Source source, boolean fromClient, Bytes bytes) {
        taps.forEach(tap -> tap.heard(source, fromClient, bytes));
    }
}
