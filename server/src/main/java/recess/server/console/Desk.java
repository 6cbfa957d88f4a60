package recess.server.console;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import recess.server.event.Source;
import recess.server.inquiry.Inquiries;
import recess.server.lobby.Operator;
import recess.server.lobby.Register;
import recess.server.log.LiveEvents;
import recess.server.store.Inbox;
import recess.server.store.ResultArchive;
import recess.server.store.ResultStore;
import recess.server.task.Tasks;

/**
 * All that the console can reach.
 *
 * @param statistics how the server is doing, line by line
 * @param limits what the server is set to, line by line
 * @param board what clients connect to, line by line
 */
public record Desk(
        Operator operator,
        Register register,
        ResultStore results,
        ResultArchive archive,
        Inbox inbox,
        Tasks tasks,
        Network network,
        Stopping stopping,
        LiveEvents live,
        Log log,
        Backup backup,
        Supplier<List<String>> statistics,
        Supplier<List<String>> limits,
        Supplier<List<String>> board) {
    /** The files of the log. Thread-safe. */
    @FunctionalInterface
    public interface Log {
        /**
         * Takes lines out for good.
         *
         * @return how many there were
         * @throws IOException where the disk fails
         */
        int forget(Predicate<String> which) throws IOException;
    }

    /** Copies all that is kept. Thread-safe. */
    @FunctionalInterface
    public interface Backup {
        /**
         * Writes it into a zip file, which can be unpacked as a data directory.
         *
         * @throws IOException with a sentence, where that is impossible
         */
        void write(Path file) throws IOException;
    }

    /** Listeners and connections. Thread-safe. */
    public interface Network {
        /**
         * A listener that is open.
         *
         * @param name SERVICE/DIALECT
         * @param address HOST:PORT
         * @param paper the one that set it; empty for none
         * @param room the one that its clients are seated in; empty for none
         * @param connections how many are open
         */
        record Port(String name, String address, String paper, String room, int connections) {}

        /** What can be listened for: SERVICE/DIALECT each. */
        List<String> services();

        List<Port> ports();

        /** When a client has done what a task there asks for: {@code the prize is found}. */
        String solved(String listener);

        /**
         * Opens a listener, as {@code --listen} does.
         *
         * @return where
         * @throws IOException with a sentence, where the text is wrong or the port cannot be had
         */
        List<Port> listen(String spec) throws IOException;

        /** What clients have asked the teacher, and wait for. */
        List<Inquiries.Inquiry> inquiries();

        /**
         * Answers a question.
         *
         * @throws IOException with a sentence, where there is none of that number, or it has no such answer
         */
        void answer(int number, String text) throws IOException;

        /**
         * A task as a sheet has it.
         *
         * @param name as it is asked for
         * @param about its listener, and what the sheet calls it
         */
        record Sheet(String name, String about) {}

        /** The papers that can be listened for. */
        List<Sheet> papers();

        /**
         * The protocol of a paper, as a page to hand out.
         *
         * @throws IOException with a sentence, where there is no such paper or its file is wrong
         */
        List<String> page(String paper) throws IOException;

        /**
         * Opens a listener for a paper, as {@code --paper} does.
         *
         * @throws IOException with a sentence, where the text or the paper is wrong or the port cannot be had
         */
        List<Port> listenToPaper(String spec) throws IOException;

        /** Closes a port; its connections go on. */
        void unlisten(Port port);

        /**
         * Listens in on some connections from now on, in place of those before.
         *
         * @param whose empty for none
         * @param screen takes lines, which are clean; called from any thread
         */
        void follow(Optional<Predicate<Source>> whose, Consumer<String> screen);

        /** How many connections there are from an address. */
        int connectionsFrom(InetAddress address);

        /** Turns an address away from now on, and ends its connections; or lets it in again. */
        void ban(InetAddress address, boolean on);

        List<InetAddress> banned();
    }

    /** The end of the server. Thread-safe. */
    public interface Stopping {
        boolean isUnderWay();

        /** Asks for it; returns at once. */
        void request(String why);

        /** Ends the process, whatever is under way. */
        void atOnce();
    }
}
