package recess.client.line;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Person;

/**
 * Whether the moves of bots are told: they come every second and say little, and a screen reader speaks each of them. How a
 * round ends is told in any case. Not thread-safe.
 */
final class BotMoves {
    private final Set<String> bots = new HashSet<>();
    private boolean areQuiet;
    private boolean isTold;

    /**
     * Nobody is known yet.
     *
     * @param areQuiet whether they are not told until somebody wishes so
     */
    BotMoves(boolean areQuiet) {
        this.areQuiet = areQuiet;
        this.isTold = !areQuiet;
    }

    /** From now on they are not told, or they are. */
    String quiet(boolean on) {
        areQuiet = on;
        isTold = true;
        return on ? "moves of bots are not told any more" : "moves of bots are told";
    }

    /** Who has sat down may be a bot. */
    void happened(LobbyEvent event) {
        if (event instanceof LobbyEvent.Joined(var _, Person person)) {
            seen(person);
        }
    }

    /** So may those in a list. */
    void answered(LobbyRequest request, LobbyAnswer answer) {
        if (request instanceof LobbyRequest.Who && answer instanceof LobbyAnswer.People people) {
            people.people().forEach(this::seen);
        }
    }

    private void seen(Person person) {
        if (person.role() == Person.Role.BOT) {
            bots.add(person.name());
        }
    }

    /** Whether an event is not to be told; what they do on one's own board is. */
    boolean hides(LobbyEvent event) {
        return areQuiet
                && event instanceof LobbyEvent.Progress progress
                && progress.view().isEmpty()
                && bots.contains(progress.player());
    }

    /** The first time that one is not told, that is. */
    Optional<String> notice() {
        if (isTold) {
            return Optional.empty();
        }
        isTold = true;
        return Optional.of("* bots make their moves quietly: quiet bots off tells each of them");
    }
}
