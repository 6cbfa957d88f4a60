package recess.server.it;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import recess.server.cli.ConsoleDesks;
import recess.server.console.Commands;
import recess.server.console.Dialogue;

/** Somebody who types commands at a server's console, and says yes to every question. */
final class Teacher implements Dialogue {
    private final Commands commands;
    private final List<String> answers = new CopyOnWriteArrayList<>();

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

    /** All that was said since the last command. */
    List<String> heard() {
        return List.copyOf(answers);
    }

    /** Waits until a line is said that nobody has asked for. */
    synchronized void awaits(Predicate<String> line) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (answers.stream().noneMatch(line)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not among " + answers);
            }
            wait(50);
        }
    }

    @Override
    public synchronized void say(String line) {
        answers.add(line);
        notifyAll();
    }

    @Override
    public boolean confirm(String question) {
        answers.add(question);
        return true;
    }
}
