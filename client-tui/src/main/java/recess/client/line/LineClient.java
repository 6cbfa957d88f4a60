package recess.client.line;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import recess.client.app.LobbySentences;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.UploadState;
import recess.client.link.WireEntry;
import recess.client.upload.UploadQueue;
import recess.common.codec.LobbyCommands;
import recess.common.message.ClientMessage;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;

/**
 * Line mode's conversation: takes typed lines and events, prints sentences. A line is sent when the one before it has been
 * answered, and kept while there is no connection, so that nothing typed is lost. Not thread-safe.
 */
final class LineClient {
    private static final int MAX_NAME_TRIES = 9;

    private final Link link;
    private final Consumer<String> print;
    private final boolean isPerson;
    private final LinkLines connection;
    private final UploadLines uploads;
    private final CurrentGame game = new CurrentGame();
    private final BotMoves bots;
    private final Deque<String> typed = new ArrayDeque<>();
    private List<LobbyRequest> first;
    private long awaited = -1;
    private long openingTicket = -1;
    private boolean openingRefused;
    private boolean inputEnded;
    private boolean isOver;
    private boolean neverConnected;
    private int nameTries;

    /**
     * A conversation that has not begun.
     *
     * @param first what is asked for first, once there is a connection
     * @param isPerson whether somebody waits for the connection; a script is told at once that there is none
     */
    LineClient(
            Link link,
            Optional<UploadQueue> uploads,
            List<LobbyRequest> first,
            boolean isPerson,
            Consumer<String> print) {
        this.link = link;
        this.uploads = new UploadLines(uploads, print);
        this.first = first;
        this.isPerson = isPerson;
        this.print = print;
        this.connection = new LinkLines(isPerson, print);
        this.bots = new BotMoves(isPerson);
    }

    /** Whether all is said and done. */
    boolean isOver() {
        return isOver
                || (inputEnded
                        && typed.isEmpty()
                        && awaited < 0
                        && (connection.isNameless() || ((connection.wasUp() || isPerson) && first.isEmpty()))
                        && !uploads.anyUnderWay());
    }

    /** Whether there was no server to talk with. */
    boolean hasNeverConnected() {
        return neverConnected;
    }

    /** Whether the server refused the name, or what was asked for first. */
    boolean hasBeenRefused() {
        return connection.isNameless() || openingRefused;
    }

    /** Whether an upload failed. */
    boolean hasFailedUpload() {
        return uploads.anyFailed();
    }

    void take(Incoming incoming) {
        switch (incoming) {
            case Incoming.Typed(String line) -> typed(line);
            case Incoming.InputEnded() -> inputEnded = true;
            case Incoming.Happened(LinkEvent event) -> happened(event);
        }
        goOn();
    }

    private void typed(String line) {
        boolean isImmediate = LocalCommands.read(line)
                .filter(c -> c instanceof LocalCommand.Retry)
                .isPresent();
        if (isImmediate) {
            link.retryNow();
            return;
        }
        if (!connection.isUp() && isPerson && isQuit(line)) {
            isOver = true;
            return;
        }
        if (!line.isBlank()) {
            typed.add(line);
            if (!connection.isUp() && isPerson) {
                print.accept("kept until there is a connection: " + line.strip());
            }
        }
    }

    /** Does what can be done now of what was typed. */
    private void goOn() {
        while (awaited < 0 && !isOver) {
            if (connection.isUp() && connection.wasUp() && !first.isEmpty()) {
                ask(first.getFirst());
                openingTicket = awaited;
                first = first.subList(1, first.size());
                continue;
            }
            String next = typed.peek();
            if (next == null) {
                return;
            }
            if (!connection.isUp() && isPerson && isQuit(next)) {
                isOver = true;
                return;
            }
            Optional<LocalCommand> local = LocalCommands.read(next);
            boolean waitsForUploads = !isPerson && isQuit(next) && uploads.anyUnderWay();
            if ((local.isEmpty() && !connection.isUp()) || waitsForUploads) {
                return;
            }
            typed.remove();
            if (local.isPresent()) {
                doLocally(local.get());
            } else {
                askFor(next);
            }
        }
    }

    static boolean isQuit(String line) {
        return line.strip().matches("(?i)quit|exit");
    }

    private void askFor(String line) {
        switch (LobbyCommands.parse(line)) {
            case ClientMessage.Asked(String _, LobbyRequest.Help help) -> {
                LocalCommands.help().forEach(print);
                ask(help);
            }
            case ClientMessage.Asked(String _, LobbyRequest.Move(String move, var _)) -> ask(game.move(move));
            case ClientMessage.Asked(String _, LobbyRequest request) -> ask(request);
            case ClientMessage.Unreadable(var fault) -> print.accept("error: " + fault.sentence());
            case ClientMessage.Line _,
                    ClientMessage.Block _,
                    ClientMessage.Flow _,
                    ClientMessage.UploadBegun _,
                    ClientMessage.UploadPart _,
                    ClientMessage.UploadEnded _ -> throw new IllegalStateException("no command");
        }
    }

    private void ask(LobbyRequest request) {
        awaited = link.ask(request);
    }

    private void doLocally(LocalCommand command) {
        switch (command) {
            case LocalCommand.Upload(String paths) -> uploads.add(paths);
            case LocalCommand.Uploads() -> uploads.all();
            case LocalCommand.Cancel(int id) -> uploads.cancel(id);
            case LocalCommand.Resume(int id) -> uploads.resume(id);
            case LocalCommand.Retry() -> link.retryNow();
            case LocalCommand.Wire(boolean on) -> connection.showWire(on);
            case LocalCommand.QuietBots(boolean on) -> print.accept(bots.quiet(on));
            case LocalCommand.Misused(String usage) -> print.accept("error: usage: " + usage);
        }
    }

    private void happened(LinkEvent event) {
        switch (event) {
            case LinkEvent.Connecting(var server, int attempt) -> connection.connecting(server, attempt);
            case LinkEvent.Connected(var server, LobbyAnswer.Welcome welcome) -> {
                connection.connected(server, welcome);
                welcome.seat().ifPresent(game::seated);
            }
            case LinkEvent.Down down -> down(down);
            case LinkEvent.Silent(Duration lasts) -> connection.silent(lasts);
            case LinkEvent.RoundTrip _ -> {}
            case LinkEvent.Answered(long ticket, LobbyRequest request, LobbyAnswer answer) ->
                answered(ticket, request, answer);
            case LinkEvent.Told(LobbyEvent told) -> {
                game.happened(told);
                bots.happened(told);
                (bots.hides(told) ? bots.notice() : Optional.of(Sentences.of(told, sentences()))).ifPresent(print);
                connection.happened(told);
            }
            case LinkEvent.Noticed(String text) -> print.accept("* the server says: " + text);
            case LinkEvent.Failed(var fault) -> print.accept("* the server says: " + fault.sentence());
            case LinkEvent.Crossed(WireEntry entry) -> connection.crossed(entry);
            case LinkEvent.UploadMoved(UploadState state) -> uploads.moved(state);
        }
    }

    private LobbySentences sentences() {
        return new LobbySentences(connection.name(), game.ofRoom(), connection.isPractice(), "iam YOUR REAL NAME");
    }

    private void down(LinkEvent.Down down) {
        game.lost();
        connection.down(down);
        boolean isHopeless = !connection.wasUp() || !down.retriesByItself();
        if (!isPerson && isHopeless) {
            neverConnected = !connection.wasUp();
            isOver = true;
        }
    }

    private void answered(long ticket, LobbyRequest request, LobbyAnswer answer) {
        if (ticket == awaited) {
            awaited = -1;
        }
        if (request instanceof LobbyRequest.Hello hello && answer instanceof LobbyAnswer.Refused refused) {
            nameRefused(hello, refused);
            return;
        }
        openingRefused |= ticket == openingTicket && answer instanceof LobbyAnswer.Refused;
        boolean isTold = answer instanceof LobbyAnswer.Welcome;
        if (!isTold) {
            Sentences.of(answer).forEach(print);
        }
        game.answered(request, answer);
        bots.answered(request, answer);
        if (request instanceof LobbyRequest.Quit) {
            isOver = true;
        }
    }

    /** A person chooses another name; a script, which cannot, gets a number behind its own. */
    private void nameRefused(LobbyRequest.Hello hello, LobbyAnswer.Refused refused) {
        Sentences.of(refused).forEach(print);
        connection.nameRefused();
        if (!isPerson
                && !connection.wasUp()
                && refused.code() == RefusalCode.NAME_IN_USE
                && nameTries < MAX_NAME_TRIES) {
            nameTries++;
            String stem = nameTries == 1 ? hello.name() : hello.name().replaceFirst("-[0-9]+$", "");
            ask(new LobbyRequest.Hello(stem + "-" + (nameTries + 1), Optional.empty()));
        } else {
            connection.nameless();
        }
    }
}
