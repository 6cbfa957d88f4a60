package recess.client.cli;

import java.util.Iterator;
import java.util.List;
import recess.common.Games;

/** The values that options can have: for completion in the shell, and for the help. */
final class Choices {
    private Choices() {}

    /** All games. */
    static final class OfGames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Games.names().iterator();
        }
    }

    /** The bots of all games. */
    static final class OfBots implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Games.botNames().iterator();
        }
    }

    /** The times that scores are of. */
    static final class OfPeriods implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("today", "all").iterator();
        }
    }

    /** The shells that there is a script for. */
    static final class OfShells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("bash", "zsh").iterator();
        }
    }
}
