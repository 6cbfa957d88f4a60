package recess.server.cli;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import recess.server.ServerConfig;
import recess.server.roster.Student;

/**
 * What the program starts with.
 *
 * @param logLinesPerMinute 0 for no limit
 * @param console whether there is a prompt where there is a terminal
 * @param classList the students, where there is a list
 * @param keepDays how long people's data are kept; empty for ever
 * @param metrics where the page for Prometheus is
 */
record StartOptions(
        ServerConfig config,
        int logLinesPerMinute,
        boolean console,
        boolean askRealNames,
        Optional<List<Student>> classList,
        OptionalInt keepDays,
        Optional<InetSocketAddress> metrics) {
    /** What the values add up to; of no use where they have problems. */
    static StartOptions of(SettingValues values) {
        return new StartOptions(
                GivenConfig.of(values),
                values.get(ServerSettings.LOG_LINES),
                !values.get(ServerSettings.NO_CONSOLE),
                values.get(ServerSettings.ASK_REAL_NAMES),
                values.find(ServerSettings.CLASS),
                values.find(ServerSettings.KEEP_DAYS).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                values.find(ServerSettings.METRICS));
    }
}
