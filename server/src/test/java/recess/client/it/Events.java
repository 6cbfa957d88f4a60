package recess.client.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import recess.client.link.LinkEvent;

/** What a link told, in order; tests wait for what has to come next. Thread-safe. */
public final class Events implements Consumer<LinkEvent> {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final List<LinkEvent> all = new ArrayList<>();
    private int seen;

    @Override
    public synchronized void accept(LinkEvent event) {
        if (!(event instanceof LinkEvent.Crossed)) {
            all.add(event);
            notifyAll();
        }
    }

    /** The next event of a kind that is as wanted, behind the last one that was waited for; those between do not count. */
    public synchronized <E extends LinkEvent> E await(Class<E> kind, Predicate<E> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        int from = seen;
        for (int i = from; ; i++) {
            while (i >= all.size()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("no such " + kind.getSimpleName() + " within a minute among "
                            + all.subList(from, all.size()));
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            if (kind.isInstance(all.get(i)) && wanted.test(kind.cast(all.get(i)))) {
                seen = i + 1;
                return kind.cast(all.get(i));
            }
        }
    }

    /** The next event of a kind. */
    public <E extends LinkEvent> E await(Class<E> kind) throws InterruptedException {
        return await(kind, _ -> true);
    }

    /** The answer to a ticket. */
    public LinkEvent.Answered answer(long ticket) throws InterruptedException {
        return await(LinkEvent.Answered.class, answered -> answered.ticket() == ticket);
    }

    /** All so far. */
    public synchronized List<LinkEvent> all() {
        return List.copyOf(all);
    }
}
