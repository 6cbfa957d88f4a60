package recess.server.it;

import java.util.ArrayList;
import java.util.List;
import recess.server.cli.ConsoleDesks;
import recess.server.console.Commands;
import recess.server.console.Dialogue;

/** Somebody who types commands at a server's console, and says yes to every question. */
final class Teacher implements Dialogue {
    private final Commands commands;
    private final List<String> answers = new ArrayList<>();

    private Teacher(Commands commands) {
        this.commands = commands;
    }

    static Teacher at(TestServer server) {
        return new Teacher(new Commands(ConsoleDesks.of(server.server())));
    }

    /** What is answered to a command. */
    List<String> types(String line) {
        answers.clear();
        commands.execute(line, this);
        return List.copyOf(answers);
    }

    @Override
    public void say(String line) {
        answers.add(line);
    }

    @Override
    public boolean confirm(String question) {
        answers.add(question);
        return true;
    }
}
