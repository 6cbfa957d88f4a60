package recess.server.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import recess.common.text.CleanText;
import recess.server.log.LiveEvents;

/** The server itself. */
final class ServerCommands {
    private static final int NAME_COLUMNS = 12;

    private ServerCommands() {}

    static Command limits(Desk desk) {
        return Command.plain(
                "limits",
                "What the server is set to.",
                (_, out) -> out.say(desk.limits().get()));
    }

    static Command stats(Desk desk) {
        return Command.plain(
                "stats",
                "How the server is doing: connections, bytes, messages, reply times, refusals.",
                (_, out) -> out.say(desk.statistics().get()));
    }

    static Command log(Desk desk) {
        List<String> levels = Arrays.stream(LiveEvents.Level.values())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .toList();
        return new Command(
                "log",
                String.join("|", levels),
                "How much of what happens is shown here: nothing, what matters, all. The log files have it anyway.",
                Completions.places(levels),
                (words, out) -> {
                    String level = words.oneOf(levels.toArray(String[]::new));
                    words.requireNoMore();
                    desk.live().show(LiveEvents.Level.valueOf(level.toUpperCase(Locale.ROOT)));
                    out.say("showing " + level);
                });
    }

    static Command help(Supplier<List<Command>> all) {
        return new Command(
                "help",
                "[COMMAND]",
                "This list, or what one command does.",
                before ->
                        before.isEmpty() ? all.get().stream().map(Command::name).toList() : List.of(),
                (words, out) -> {
                    String name = words.nextIfAny().orElse("");
                    words.requireNoMore();
                    List<Command> shown = all.get().stream()
                            .filter(command -> name.isEmpty() || command.name().equals(name))
                            .toList();
                    if (shown.isEmpty()) {
                        throw new MisuseException("there is no command " + CleanText.quote(name));
                    }
                    List<String> lines = new ArrayList<>();
                    for (Command command : shown) {
                        if (name.isEmpty()) {
                            lines.add(command.name()
                                    + " "
                                            .repeat(Math.max(
                                                    1,
                                                    NAME_COLUMNS
                                                            - command.name().length()))
                                    + firstSentence(command.help()));
                        } else {
                            lines.add(command.shape());
                            lines.add("  " + command.help());
                        }
                    }
                    if (name.isEmpty()) {
                        lines.add("help COMMAND says more; Tab completes; Ctrl-C or Ctrl-D on an empty line: stop");
                    }
                    out.say(lines);
                });
    }

    private static String firstSentence(String help) {
        int end = help.indexOf(". ");
        return end < 0 ? help : help.substring(0, end + 1);
    }
}
