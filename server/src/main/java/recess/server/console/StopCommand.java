package recess.server.console;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import recess.common.message.RoomInfo;
import recess.common.setting.Quantity;
import recess.common.text.CleanText;

/** The end of the server: now, or at a time that everybody is told. */
final class StopCommand {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LAST_CALL = Duration.ofMinutes(1);

    private final Desk desk;

    /** Which of the planned stops is the one that holds. */
    private final AtomicInteger plan = new AtomicInteger();

    private volatile boolean isPlanned;

    private StopCommand(Desk desk) {
        this.desk = desk;
    }

    static Command of(Desk desk) {
        StopCommand stop = new StopCommand(desk);
        return new Command(
                "stop",
                "[in TIME [TEXT]|not]",
                "Stops the server: rounds and uploads under way get their time first. Again: at once. in tells everybody the"
                        + " time, and the text, and stops then; not takes that back.",
                before -> before.isEmpty() ? List.of("in", "not") : List.of(),
                (words, out) -> {
                    Optional<String> when = words.nextIfAny();
                    switch (when.orElse("")) {
                        case "" -> stop.now(out);
                        case "in" -> stop.in(words, out);
                        case "not" -> {
                            words.requireNoMore();
                            stop.plan.incrementAndGet();
                            stop.isPlanned = false;
                            desk.operator().sayToAll("the server goes on");
                            out.say("the server goes on");
                        }
                        default -> throw new MisuseException(CleanText.quote(when.get()) + " is too much");
                    }
                });
    }

    private void now(Dialogue out) {
        if (desk.stopping().isUnderWay()) {
            if (out.confirm("The server is stopping. End it at once.")) {
                desk.stopping().atOnce();
            }
            return;
        }
        int connections = desk.network().ports().stream()
                .mapToInt(Desk.Network.Port::connections)
                .sum();
        long running = desk.operator().rooms().stream()
                .filter(room -> room.info().state() == RoomInfo.State.RUNNING)
                .count();
        if (out.confirm("Stop the server: " + Counted.of(connections, "connection") + ", "
                + Counted.of(running, "round") + " running.")) {
            desk.stopping().request("console");
            out.say("stopping");
        } else {
            out.say("the server goes on"
                    + (isPlanned ? " until the time that was told: stop not takes that back" : ""));
        }
    }

    private void in(Words words, Dialogue out) throws MisuseException {
        Duration time;
        try {
            time = Quantity.time(words.next("TIME"), Duration.ofSeconds(1), LONGEST);
        } catch (IllegalArgumentException e) {
            throw new MisuseException(String.valueOf(e.getMessage()));
        }
        String text = String.join(" ", words.rest()).replaceAll("^\"|\"$", "");
        int own = plan.incrementAndGet();
        isPlanned = true;
        tell(time, text);
        if (time.compareTo(LAST_CALL) > 0) {
            later(time.minus(LAST_CALL), own, () -> tell(LAST_CALL, text));
        }
        later(time, own, () -> desk.stopping().request("console, as it was told"));
        out.say("the server stops in " + Quantity.shown(time)
                + ", and everybody in the lobby knows; stop not takes it back");
    }

    private void tell(Duration left, String text) {
        desk.operator().sayToAll("the server stops in " + Quantity.shown(left) + (text.isEmpty() ? "" : ": " + text));
    }

    private void later(Duration time, int own, Runnable step) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (plan.get() == own) {
                        step.run();
                    }
                });
    }
}
