package recess.server.log;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import recess.common.limit.TokenBucket;

/**
 * How many lines one address may cause; the others are counted, so that every line is either written or in a summary.
 * Thread-safe: a line is counted by who publishes it, so that a flood costs no queue and no other thread.
 */
final class LineRate {
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final class Account {
        private final TokenBucket lines;
        private long heldBack;
        private long heldBackSinceNanos;

        Account(int linesPerWindow) {
            lines = new TokenBucket(linesPerWindow, WINDOW);
        }

        boolean isSummaryDue(long nowNanos) {
            return heldBack > 0 && nowNanos - heldBackSinceNanos >= WINDOW.toNanos();
        }
    }

    private final int linesPerWindow;
    private final Map<InetAddress, Account> accounts = new HashMap<>();

    /** @param linesPerWindow 1 or more; 0 for no limit */
    LineRate(int linesPerWindow) {
        this.linesPerWindow = linesPerWindow;
    }

    /** Whether an address may have one more line. */
    boolean admits(InetAddress address, long nowNanos) {
        if (linesPerWindow == 0) {
            return true;
        }
        synchronized (accounts) {
            Account account = accounts.computeIfAbsent(address, _ -> new Account(linesPerWindow));
            if (account.lines.take(nowNanos)) {
                return true;
            }
            if (account.heldBack++ == 0) {
                account.heldBackSinceNanos = nowNanos;
            }
            return false;
        }
    }

    /** A summary for each address whose lines have been held back for a minute. To be asked for again and again. */
    List<String> summaries(long nowNanos) {
        synchronized (accounts) {
            List<String> summaries = new ArrayList<>();
            Iterator<Map.Entry<InetAddress, Account>> all = accounts.entrySet().iterator();
            while (all.hasNext()) {
                Map.Entry<InetAddress, Account> entry = all.next();
                Account account = entry.getValue();
                if (account.isSummaryDue(nowNanos)) {
                    summaries.add(summary(entry.getKey(), account));
                    account.heldBack = 0;
                }
                if (account.heldBack == 0 && account.lines.isFull(nowNanos)) {
                    all.remove();
                }
            }
            return summaries;
        }
    }

    /** A summary for each address that has lines held back, whose minute is not over: for the end. */
    List<String> lastSummaries() {
        synchronized (accounts) {
            return accounts.entrySet().stream()
                    .filter(entry -> entry.getValue().heldBack > 0)
                    .map(entry -> summary(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    private String summary(InetAddress address, Account account) {
        return address.getHostAddress() + ": " + account.heldBack
                + (account.heldBack == 1 ? " more line" : " more lines") + " within a minute not logged (limit "
                + linesPerWindow + " an address, see --log-lines)";
    }
}
