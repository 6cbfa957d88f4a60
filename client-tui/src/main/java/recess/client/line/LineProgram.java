package recess.client.line;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import recess.client.cli.ExitCode;
import recess.client.cli.LaunchOptions;
import recess.client.cli.Surroundings;
import recess.client.files.Places;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.link.Tokens;
import recess.client.practice.PracticeLink;
import recess.client.upload.LinkedUploads;
import recess.common.message.LobbyRequest;

/** Line mode from its first line to its last. */
public final class LineProgram {
    /** How far a pipe may be ahead of the answers. */
    private static final int MAX_TYPED_AHEAD = 1000;

    private final Surroundings surroundings;
    private final LaunchOptions options;
    private final Completion completion = new Completion();
    private final BlockingQueue<Incoming> incoming = new LinkedBlockingQueue<>();
    private final Semaphore typedAhead = new Semaphore(MAX_TYPED_AHEAD);

    private LineProgram(LaunchOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
    }

    /** Runs until somebody quits or the input ends; returns an {@link ExitCode}. */
    public static int run(LaunchOptions options, Surroundings surroundings) {
        try {
            return new LineProgram(options, surroundings).run();
        } catch (IOException e) {
            surroundings.err().println("recess: the terminal cannot be used: try --plain with input from a pipe");
            return ExitCode.USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.REFUSED;
        }
    }

    private int run() throws IOException, InterruptedException {
        Consumer<LinkEvent> listener = event -> {
            completion.noted(event);
            incoming.add(new Incoming.Happened(event));
        };
        Server server = options.server().orElseGet(surroundings::usualServer);
        String name = options.name().orElseGet(() -> surroundings.usualName(server));
        try (Typist typist = typist()) {
            if (isWithoutScreens()) {
                typist.print("* lines instead of screens, because TERM is '"
                        + surroundings.environment().getOrDefault("TERM", "") + "'");
            }
            if (options.offline()) {
                try (Link link = PracticeLink.open(name, listener)) {
                    return converse(
                            new LineClient(
                                    link, Optional.empty(), firstRequests(), surroundings.isTerminal(), typist::print),
                            typist);
                }
            }
            Places places = surroundings.places();
            Consumer<LinkEvent> remembering = event -> {
                if (surroundings.isTerminal() && event instanceof LinkEvent.Connected(Server at, var welcome)) {
                    places.knownServers().used(at, welcome.name());
                }
                listener.accept(event);
            };
            // A script never takes the seat of somebody who plays; a person comes back to it.
            Tokens tokens = surroundings.isTerminal() ? places.tokens() : Tokens.inMemory();
            try (LinkedUploads linked = LinkedUploads.open(server, name, tokens, places.uploads(), remembering)) {
                return converse(
                        new LineClient(
                                linked.link(),
                                Optional.of(linked.uploads()),
                                firstRequests(),
                                surroundings.isTerminal(),
                                typist::print),
                        typist);
            }
        }
    }

    private int converse(LineClient client, Typist typist) throws InterruptedException {
        Thread.ofPlatform().name("typist").daemon().start(() -> read(typist));
        while (!client.isOver()) {
            Incoming next = incoming.take();
            if (next instanceof Incoming.Typed) {
                typedAhead.release();
            }
            client.take(next);
        }
        if (client.hasNeverConnected()) {
            return ExitCode.NO_SERVER;
        }
        boolean refused = client.hasBeenRefused() && !surroundings.isTerminal();
        return refused || client.hasFailedUpload() ? ExitCode.REFUSED : ExitCode.OK;
    }

    private void read(Typist typist) {
        try {
            for (Optional<String> line = typist.read(); line.isPresent(); line = typist.read()) {
                typedAhead.acquire();
                incoming.add(new Incoming.Typed(line.get()));
                if (surroundings.isTerminal() && LineClient.isQuit(line.get())) {
                    // The JVM would wait 300 ms at its end for a thread that reads on.
                    return;
                }
            }
        } catch (IOException e) {
            // As if it had ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        incoming.add(new Incoming.InputEnded());
    }

    private List<LobbyRequest> firstRequests() {
        if (options.room().isPresent()) {
            String room = options.room().get();
            return List.of(options.watching() ? new LobbyRequest.WatchRoom(room) : new LobbyRequest.JoinRoom(room));
        }
        if (options.game().isPresent()) {
            return List.of(new LobbyRequest.Solo(options.game().get()));
        }
        return options.watching() ? List.of(new LobbyRequest.ListRooms()) : List.of();
    }

    /** Nobody has asked for lines, but the terminal shows no screens. */
    private boolean isWithoutScreens() {
        boolean isWished = options.plain() || surroundings.wantsPlain();
        return surroundings.isTerminal()
                && !isWished
                && surroundings.environment().getOrDefault("TERM", "dumb").equals("dumb");
    }

    private Typist typist() throws IOException {
        boolean isDumb = "dumb".equals(surroundings.environment().get("TERM"));
        return surroundings.isTerminal() && !isDumb
                ? EditingTypist.open(surroundings.places().history(), completion)
                : Typist.plain(surroundings.in(), surroundings.out());
    }
}
