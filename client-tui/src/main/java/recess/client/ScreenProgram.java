package recess.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;
import recess.client.app.Home;
import recess.client.app.Played;
import recess.client.app.Preferences;
import recess.client.app.Recording;
import recess.client.app.Toast;
import recess.client.app.Welcome;
import recess.client.cli.ExitCode;
import recess.client.cli.LaunchOptions;
import recess.client.cli.Surroundings;
import recess.client.files.KnownServers.Known;
import recess.client.files.Places;
import recess.client.files.Settings;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.LobbyConnection;
import recess.client.link.Server;
import recess.client.match.MatchFile;
import recess.client.practice.PracticeLink;
import recess.client.terminal.LocalTerminal;
import recess.client.terminal.TerminalPort;
import recess.client.theme.Look;
import recess.client.theme.Theme;
import recess.client.theme.Themes;
import recess.client.ui.OpenLink;
import recess.client.ui.Services;
import recess.client.ui.StartOptions;
import recess.client.ui.TextUi;
import recess.client.upload.LinkedUploads;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.RoomInfo;
import recess.common.text.CleanText;

/** Gives the text UI what it needs: connections, and what is kept between runs. */
final class ScreenProgram {
    /** Who only wants to know what goes on does not wait for long. */
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private ScreenProgram() {}

    /** Runs until somebody quits; returns an {@link ExitCode}. */
    static int run(LaunchOptions options, Surroundings surroundings) {
        FutureTask<TerminalPort> terminal = new FutureTask<>(() -> LocalTerminal.open(surroundings.environment()));
        // It takes a process and its answer; meanwhile, all that the first picture needs is loaded.
        Thread.ofPlatform().name("terminal-open").start(terminal);
        Themes themes = ThemeFiles.read(surroundings.places().themes()).all();
        Optional<Theme> theme = surroundings
                .settings()
                .theme()
                .or(() -> surroundings.places().theme().lines().stream().findFirst())
                .flatMap(themes::labelled);
        try {
            Home home = home(options, surroundings, themes);
            StartOptions start = start(options, surroundings);
            TextUi.rehearse(Look.of(surroundings.environment(), theme), home, start);
            TextUi.run(opened(terminal), theme, home, start, new RealServices(surroundings.places()));
            return ExitCode.OK;
        } catch (IOException e) {
            surroundings
                    .err()
                    .println("recess: the screens need a terminal (" + e.getMessage()
                            + "): try --plain, which needs none");
            return ExitCode.USAGE;
        }
    }

    private static TerminalPort opened(FutureTask<TerminalPort> terminal) throws IOException {
        try {
            return terminal.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException why) {
                throw why;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Home home(LaunchOptions options, Surroundings surroundings, Themes themes) {
        Server usual = surroundings.usualServer();
        // One that was set comes before those that were used.
        Stream<Server> set = usual.equals(Server.local()) ? Stream.empty() : Stream.of(usual);
        List<Server> servers = Stream.concat(
                        set, surroundings.places().knownServers().all().stream().map(Known::server))
                .distinct()
                .toList();
        Server first = options.server().orElse(usual);
        String name = options.name().orElseGet(() -> surroundings.usualName(first));
        boolean motion = surroundings.settings().motion()
                && surroundings.environment().getOrDefault("NO_MOTION", "").isEmpty();
        return new Home(name, servers, surroundings.places().recentFiles().all())
                .with(new Played(bests(surroundings.places()), Optional.empty()))
                .with(new Preferences(
                        motion,
                        surroundings.settings().bell(),
                        surroundings.settings().title(),
                        options.board(),
                        themes,
                        surroundings.settings().values()));
    }

    /** In how few moves each game was won; what is no such line, somebody has changed. */
    private static Map<String, Integer> bests(Places places) {
        Map<String, Integer> bests = new HashMap<>();
        for (String line : places.bests().lines()) {
            String[] words = line.split(" ", 2);
            if (words.length == 2 && words[1].matches("[0-9]{1,6}")) {
                bests.putIfAbsent(words[0], Integer.parseInt(words[1]));
            }
        }
        return bests;
    }

    /** A room or a game on the command line, but no server, means the usual one. */
    private static StartOptions start(LaunchOptions options, Surroundings surroundings) {
        Optional<LobbyRequest> room = options.room()
                .map(code -> options.watching() ? new LobbyRequest.WatchRoom(code) : new LobbyRequest.JoinRoom(code));
        Optional<LobbyRequest> first = room.or(() -> options.game().map(LobbyRequest.Solo::new));
        boolean somewhere = options.server().isPresent()
                || first.isPresent()
                || options.name().isPresent();
        Optional<Server> server = somewhere && !options.offline()
                ? Optional.of(options.server().orElseGet(surroundings::usualServer))
                : Optional.empty();
        return new StartOptions(server, options.offline(), first);
    }

    private record RealServices(Places places) implements Services {
        @Override
        public OpenLink connect(Server server, String name, Consumer<LinkEvent> events) {
            LinkedUploads linked = LinkedUploads.open(server, name, places.tokens(), places.uploads(), events);
            return new OpenLink(linked.link(), Optional.of(linked.uploads()), linked::close);
        }

        @Override
        public OpenLink practise(String name, Consumer<LinkEvent> events) {
            Link link = PracticeLink.open(name, events);
            return new OpenLink(link, Optional.empty(), link::close);
        }

        @Override
        public void used(Server server, String name) {
            places.knownServers().used(server, name);
        }

        @Override
        public void chosen(Theme theme) {
            places.theme().put(theme.label(), _ -> true);
        }

        @Override
        public Toast settled(Map<String, String> changed) {
            try {
                Settings.change(places.settings(), changed);
                return Toast.good("Kept in " + CleanText.line(places.settings().toString()) + ".");
            } catch (IOException e) {
                return Toast.problem(
                        "Not kept: " + CleanText.line(places.settings().toString()) + " cannot be written.");
            }
        }

        @Override
        public Welcome welcome(Optional<Server> server) {
            String last = new MatchFile(places.lastMatch())
                    .last()
                    .map(Welcome::lastTime)
                    .orElse("");
            return new Welcome(last, server.map(RealServices::others).orElse(""));
        }

        private static String others(Server server) {
            try (LobbyConnection lobby = LobbyConnection.open(server, GLANCE)) {
                return lobby.ask(new LobbyRequest.ListRooms()) instanceof LobbyAnswer.Rooms(var rooms, int more)
                        ? Welcome.others(
                                server.toString(),
                                rooms.size() + more,
                                rooms.stream().mapToInt(RoomInfo::players).sum())
                        : "";
            } catch (IOException e) {
                return "Nobody answers at " + server + " just now";
            }
        }

        @Override
        public void best(String game, int moves) {
            places.bests().put(game + " " + moves, line -> line.startsWith(game + " "));
        }

        @Override
        public void seen(Recording recording) {
            new MatchFile(places.lastMatch()).keep(recording);
        }

        @Override
        public void sent(Path file) {
            places.recentFiles().used(file);
        }
    }
}
