package recess.server.console;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import recess.common.room.Refusal;
import recess.common.text.CleanText;
import recess.common.text.CommandLookup;
import recess.common.text.IoReason;

/** Every command there is, a line each. Thread-safe. */
public final class Commands {
    private final List<Command> all;

    public Commands(Desk desk) {
        Followed followed = new Followed();
        this.all = List.of(
                PeopleCommands.who(desk),
                ClassCommands.classList(desk),
                HoldingCommands.holds(desk),
                RoomCommands.rooms(desk),
                RoomCommands.room(desk),
                RoomCommands.open(desk),
                RoomCommands.close(desk),
                RoomCommands.host(desk),
                RoomCommands.lock(desk),
                RoomCommands.unlock(desk),
                RoomCommands.start(desk),
                RoomCommands.next(desk),
                RoomCommands.pause(desk),
                PeopleCommands.say(desk),
                PeopleCommands.follow(desk, followed),
                PeopleCommands.rename(desk, followed),
                PeopleCommands.kick(desk),
                BanCommands.ban(desk),
                BanCommands.unban(desk),
                PeopleCommands.mute(desk),
                PeopleCommands.unmute(desk),
                PeopleCommands.realNames(desk),
                TaskCommands.task(desk),
                RecordCommands.scores(desk),
                RecordCommands.uploads(desk),
                RecordCommands.inbox(desk),
                RecordCommands.delete(desk),
                ExportCommand.export(desk),
                ForgetCommands.forget(desk),
                ForgetCommands.reset(desk),
                ForgetCommands.backup(desk),
                ListenerCommands.board(desk),
                ListenerCommands.listeners(desk),
                ListenerCommands.listen(desk),
                ListenerCommands.unlisten(desk),
                ListenerCommands.papers(desk),
                InquiryCommands.asks(desk),
                InquiryCommands.answer(desk),
                ServerCommands.limits(desk),
                ServerCommands.stats(desk),
                ServerCommands.log(desk),
                ServerCommands.help(() -> this.all()),
                StopCommand.of(desk));
    }

    public List<Command> all() {
        return all;
    }

    /** Does what a line says; whatever is wrong with it is said. */
    public void execute(String line, Dialogue dialogue) {
        List<String> words = Words.of(line);
        if (words.isEmpty()) {
            return;
        }
        CommandLookup<Command> meant = find(words.getFirst());
        Optional<Command> command = meant.command();
        if (command.isEmpty()) {
            dialogue.say(meant.objection());
            return;
        }
        try {
            String rest = line.strip().substring(words.getFirst().length());
            command.get().action().run(new Words(rest), dialogue);
        } catch (MisuseException e) {
            dialogue.say(e.getMessage() + "; usage: " + command.get().shape());
        } catch (Refusal e) {
            dialogue.say(CleanText.line(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            dialogue.say(IoReason.of(e));
        }
    }

    /**
     * What a word may be completed to.
     *
     * @param before the words before it
     */
    public List<String> complete(List<String> before) {
        if (before.isEmpty()) {
            return all.stream().map(Command::name).toList();
        }
        return find(before.getFirst()).command().stream()
                .flatMap(command -> command.completer().candidates(before.subList(1, before.size())).stream())
                .toList();
    }

    /** A command by its name, or by a beginning that only one has. */
    CommandLookup<Command> find(String word) {
        return CommandLookup.of(word, all, Command::name);
    }
}
