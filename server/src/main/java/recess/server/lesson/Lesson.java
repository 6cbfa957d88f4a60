package recess.server.lesson;

import java.util.List;
import java.util.stream.Stream;
import recess.common.message.GameText;

/** One conversation of a lesson. Not thread-safe. */
public interface Lesson {
    /**
     * What is said.
     *
     * @param texts a message each
     * @param over whether the conversation ends with them
     * @param solved whether the client has done what the lesson is about
     */
    record Said(List<GameText> texts, boolean over, boolean solved) {
        static final Said NOTHING = more(List.of());

        static Said more(List<GameText> texts) {
            return new Said(texts, false, false);
        }

        /** The end, and the client has not done it. */
        static Said last(List<GameText> texts) {
            return new Said(texts, true, false);
        }

        /** The end, and the client has done it. */
        static Said solved(List<GameText> texts) {
            return new Said(texts, true, true);
        }

        /** This, and then more of it. */
        Said then(Said next) {
            return over
                    ? this
                    : new Said(
                            Stream.concat(texts.stream(), next.texts.stream()).toList(), next.over, next.solved);
        }
    }

    /** The client has connected. */
    Said opened();

    /** The client has sent a line. */
    Said heard(String line);

    /**
     * The client has sent something that is no line.
     *
     * @param why one line, safe to show
     */
    default Said unreadable(String why) {
        return Said.more(List.of(GameText.line(why)));
    }
}
