package recess.server.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

/** The questions that are open, by their numbers. */
public final class Inquiries {
    /**
     * A question.
     *
     * @param number from 1, never used again
     * @param text what is asked, safe to show
     * @param answers what may be answered; empty for any text
     */
    public record Inquiry(int number, Source source, String text, List<String> answers) {}

    private record Open(Inquiry inquiry, Consumer<String> answered) {}

    private final EventSink events;
    private final Map<Integer, Open> open = new TreeMap<>();
    private int last;

    public Inquiries(EventSink events) {
        this.events = events;
    }

    /**
     * Asks the teacher; returns at once.
     *
     * @param answered is told the answer, once, on the teacher's thread
     * @return the number of the question
     */
    public int ask(Source source, String text, List<String> answers, Consumer<String> answered) {
        Inquiry inquiry;
        synchronized (this) {
            inquiry = new Inquiry(++last, source, text, List.copyOf(answers));
            open.put(inquiry.number(), new Open(inquiry, answered));
        }
        events.publish(new ServerEvent.TeacherAsked(source, inquiry.number(), text));
        return inquiry.number();
    }

    /** A question that nobody waits for any more. */
    public synchronized void withdraw(int number) {
        open.remove(number);
    }

    /** All that are open, the oldest first. */
    public synchronized List<Inquiry> open() {
        return open.values().stream().map(Open::inquiry).toList();
    }

    /**
     * Answers a question.
     *
     * @throws IllegalArgumentException with a sentence where there is none of that number, or it has no such answer
     */
    public void answer(int number, String text) {
        Open one;
        synchronized (this) {
            one = Optional.ofNullable(open.get(number))
                    .orElseThrow(() -> new IllegalArgumentException("there is no question " + number + " that waits"));
            List<String> answers = one.inquiry.answers();
            if (!answers.isEmpty() && !answers.contains(text)) {
                throw new IllegalArgumentException(
                        "question " + number + " takes " + String.join(" or ", answers) + " for an answer");
            }
            open.remove(number);
        }
        one.answered.accept(text);
    }
}
