package recess.client.screen;

import java.util.Locale;

/** Amounts as people say them. */
final class Amounts {
    private Amounts() {}

    static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double amount = bytes;
        String[] units = {"KiB", "MiB", "GiB", "TiB"};
        int unit = -1;
        while (amount >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, units[unit]);
    }

    static String percent(long done, long all) {
        return all == 0 ? "100 %" : done * 100 / all + " %";
    }
}
