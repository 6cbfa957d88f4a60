package recess.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long until the last member of a large room has heard what one of them says: beside an IRC server in C. */
final class BroadcastMeasurement {
    private static final int MEMBERS = 1000;
    private static final int MESSAGES_A_ROUND = 4;
    private static final int WARM_UP_MESSAGES = 10;

    /** Chat has a pace of three lines in three seconds. */
    private static final Duration PAUSE = Duration.ofMillis(1050);

    private static final Crowd.Manners LOBBY = new Crowd.Manners() {
        @Override
        public String enter(int number, String room) {
            return "name crowd-" + number + "\n"
                    + (number == 0 ? "create guess capacity " + MEMBERS + "\n" : "join " + room + "\n");
        }

        @Override
        public String entered() {
            return "OK joined ";
        }

        @Override
        public String room(String heard) {
            int code = heard.indexOf(entered()) + entered().length();
            return heard.substring(code, code + 4);
        }

        @Override
        public String say(String text) {
            return "say " + text + "\n";
        }
    };

    private static final Crowd.Manners IRC = new Crowd.Manners() {
        @Override
        public String enter(int number, String room) {
            return "NICK crowd" + number + "\r\nUSER crowd 0 * :crowd\r\nJOIN #crowd\r\n";
        }

        @Override
        public String entered() {
            return " 366 ";
        }

        @Override
        public String room(String heard) {
            return "#crowd";
        }

        @Override
        public String say(String text) {
            return "PRIVMSG #crowd :" + text + "\r\n";
        }
    };

    private final BenchSettings settings;
    private final TwinMeasurement.Starter recess;
    private final Path scratch;
    private final Report report;

    BroadcastMeasurement(BenchSettings settings, TwinMeasurement.Starter recess, Path scratch, Report report) {
        this.settings = settings;
        this.recess = recess;
        this.scratch = scratch;
        this.report = report;
    }

    void run() throws IOException {
        String title = "a room of 1,000, until the last has heard";
        Benchmark.progress(title);
        if (!Ngircd.isInstalled()) {
            report.goals().skipped(title, "there is no ngircd");
            return;
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Cores _ = Cores.divide();
                ChildServer server = recess.start();
                Ngircd ngircd = Ngircd.start(scratch);
                Crowd lobby = new Crowd(server.address("lobby/text"), MEMBERS, LOBBY);
                Crowd channel = new Crowd(ngircd.address(), MEMBERS, IRC)) {
            for (int message = -WARM_UP_MESSAGES; message < settings.rounds() * MESSAGES_A_ROUND; message++) {
                double mine = lobby.say().toNanos() / 1e6;
                double other = channel.say().toNanos() / 1e6;
                if (message >= 0) {
                    ours.add(mine);
                    theirs.add(other);
                    ratios.add(mine / other);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        report.part(title);
        report.spread("recess, lobby/text", "ms", ours);
        report.spread("ngircd", "ms", theirs);
        report.goals().atMost(title, "ratio", ratios, 1.0);
    }
}
