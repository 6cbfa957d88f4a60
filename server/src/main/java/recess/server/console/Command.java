package recess.server.console;

import java.io.IOException;
import java.util.List;
import recess.common.room.Refusal;

/**
 * A command of the console: help and completion come from it.
 *
 * @param name one word
 * @param usage what follows the name; empty for nothing
 * @param help what it does, in a sentence
 * @param completer what a word may be
 * @param action what it does
 */
public record Command(String name, String usage, String help, Completer completer, Action action) {
    /** What may stand where the next word is to come. */
    @FunctionalInterface
    public interface Completer {
        /** Completes nothing. */
        Completer NOTHING = _ -> List.of();

        /**
         * All of them, whatever has been typed of the word.
         *
         * @param before the words between the command and that word
         */
        List<String> candidates(List<String> before);
    }

    /** What a command does. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it, and says what came of it.
         *
         * @throws IOException with a sentence for a person, where the disk or the network refuses
         */
        void run(Words words, Dialogue dialogue) throws MisuseException, Refusal, IOException;
    }

    /** A command that takes nothing. */
    static Command plain(String name, String help, Action action) {
        return new Command(name, "", help, Completer.NOTHING, (words, dialogue) -> {
            words.requireNoMore();
            action.run(words, dialogue);
        });
    }

    /** The name with what follows it. */
    public String shape() {
        return usage.isEmpty() ? name : name + " " + usage;
    }
}
