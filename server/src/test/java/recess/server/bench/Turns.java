package recess.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Servers under the same load, one after the other, round by round, so that a busy machine is unfair to all alike. */
final class Turns {
    /** @param name how it is called in the table */
    record Contender(String name, ChildServer server, Load load) {}

    /** @param rounds those of one contender, in their order */
    record Outcome(String name, List<Round> rounds) {}

    private static final int MOST_WARM_UPS = 8;

    private Turns() {}

    /** Warms all up, then plays; the outcomes are in the order of the contenders. */
    static List<Outcome> play(List<Contender> contenders, BenchSettings settings) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Contender contender : contenders) {
            warmUp(contender, settings.warmUp());
            outcomes.add(new Outcome(contender.name(), new ArrayList<>()));
        }
        for (int round = 0; round < settings.rounds(); round++) {
            for (int i = 0; i < contenders.size(); i++) {
                Contender contender = contenders.get(i);
                outcomes.get(i).rounds().add(Round.play(contender.server(), contender.load(), settings.round()));
            }
        }
        return outcomes;
    }

    /** Until the server has had so much of a core, for its compiler wants that; but not for ever, where others take it. */
    private static void warmUp(Contender contender, Duration time) throws IOException {
        Duration cpu = Duration.ZERO;
        for (int turn = 0;
                turn < MOST_WARM_UPS && cpu.compareTo(time.multipliedBy(3).dividedBy(4)) < 0;
                turn++) {
            cpu = cpu.plus(Round.play(contender.server(), contender.load(), time.dividedBy(2))
                    .serverCpu());
        }
    }
}
