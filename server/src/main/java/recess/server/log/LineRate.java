package recess.server.log;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Lets one address have so many lines within any minute, and counts the others: every line is either written or in a
 * summary. Not thread-safe.
 */
final class LineRate {
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** One address: when its lines of the last minute were, the oldest first, and how many were held back. */
    private static final class Account {
        private final Deque<Long> admittedNanos = new ArrayDeque<>();
        private long heldBack;
        private long heldBackSinceNanos;

        void forgetBefore(long nowNanos) {
            while (!admittedNanos.isEmpty() && nowNanos - admittedNanos.getFirst() >= WINDOW.toNanos()) {
                admittedNanos.removeFirst();
            }
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
        Account account = accounts.computeIfAbsent(address, _ -> new Account());
        account.forgetBefore(nowNanos);
        if (account.admittedNanos.size() < linesPerWindow) {
            account.admittedNanos.addLast(nowNanos);
            return true;
        }
        if (account.heldBack++ == 0) {
            account.heldBackSinceNanos = nowNanos;
        }
        return false;
    }

    /** A summary for each address whose lines have been held back for a minute. To be asked for before each line. */
    List<String> summaries(long nowNanos) {
        List<String> summaries = new ArrayList<>();
        Iterator<Map.Entry<InetAddress, Account>> all = accounts.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<InetAddress, Account> entry = all.next();
            Account account = entry.getValue();
            if (account.isSummaryDue(nowNanos)) {
                summaries.add(summary(entry.getKey(), account));
                account.heldBack = 0;
            }
            account.forgetBefore(nowNanos);
            if (account.admittedNanos.isEmpty() && account.heldBack == 0) {
                all.remove();
            }
        }
        return summaries;
    }

    /** A summary for each address that has lines held back, whose minute is not over: for the end. */
    List<String> lastSummaries() {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getValue().heldBack > 0)
                .map(entry -> summary(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String summary(InetAddress address, Account account) {
        return address.getHostAddress() + ": " + account.heldBack
                + (account.heldBack == 1 ? " more line" : " more lines") + " within a minute not logged (limit "
                + linesPerWindow + " an address, see --log-lines)";
    }
}
