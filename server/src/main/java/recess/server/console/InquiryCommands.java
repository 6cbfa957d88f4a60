package recess.server.console;

import java.util.List;
import recess.common.message.Range;

/** What clients ask the teacher. */
final class InquiryCommands {
    private static final Range NUMBER = new Range("the number of a question", 1, Integer.MAX_VALUE);

    private InquiryCommands() {}

    static Command asks(Desk desk) {
        return Command.plain("asks", "What clients ask you, and wait for: answer N TEXT.", (_, out) -> {
            Lines lines = new Lines("N", "FROM", "QUESTION", "ANSWERS");
            desk.network()
                    .inquiries()
                    .forEach(one -> lines.add(
                            one.number(),
                            one.source().toString(),
                            one.text(),
                            one.answers().isEmpty() ? "any text" : String.join("|", one.answers())));
            out.say(lines.isEmpty() ? List.of("nobody asks") : lines.lines());
        });
    }

    static Command answer(Desk desk) {
        return new Command(
                "answer",
                "N TEXT",
                "Answers a question of a client: yes or no to a pickup request, a line in a chat.",
                before -> desk.network().inquiries().stream()
                        .flatMap(one -> before.isEmpty()
                                ? List.of(String.valueOf(one.number())).stream()
                                : one.answers().stream())
                        .distinct()
                        .toList(),
                (words, out) -> {
                    int number = words.number(NUMBER);
                    desk.network().answer(number, words.text("the answer"));
                    out.say("answered");
                });
    }
}
