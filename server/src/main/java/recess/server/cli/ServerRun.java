package recess.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import recess.common.text.CleanText;
import recess.common.text.IoReason;
import recess.server.MachineAddresses;
import recess.server.RecessServer;
import recess.server.ServerConfig;
import recess.server.StartException;
import recess.server.console.Commands;
import recess.server.console.LineConsole;
import recess.server.console.StopSignals;
import recess.server.door.Door;
import recess.server.event.EventSink;
import recess.server.event.Source;
import recess.server.log.EventLog;
import recess.server.log.LiveEvents;
import recess.server.log.LogFiles;
import recess.server.metrics.MetricsServer;
import recess.server.store.DataDirectory;

/** A run of the server, from the data directory to the exit code, with a console where there is a terminal. */
record ServerRun(PrintStream out, PrintStream err, StartOptions settings) {
    /** Returns when the server has stopped, or cannot start. */
    int run() {
        try (DataDirectory directory = DataDirectory.take(config().dataDirectory());
                LogFiles files = LogFiles.in(directory.logs())) {
            return run(directory, files);
        } catch (IOException e) {
            err.println("recess-server: data directory "
                    + CleanText.line(config().dataDirectory() + ": " + IoReason.of(e)) + " (another one: --data DIR)");
            return ExitCode.NO_DATA_DIRECTORY;
        }
    }

    private int run(DataDirectory directory, LogFiles files) throws IOException {
        if (!settings.console() || !LineConsole.isPossible()) {
            try (EventLog log = new EventLog(line -> logOnBoth(line, files), settings.logLinesPerMinute())) {
                return serve(directory, files, log, Optional.empty());
            }
        }
        // The terminal is the prompt's: what happens is shown above it, and logged in the files.
        try (LineConsole console = LineConsole.open(directory.path().resolve("console-history"));
                LiveEvents live = new LiveEvents(console::print);
                EventLog log = new EventLog(files, settings.logLinesPerMinute())) {
            return serve(directory, files, EventSink.all(log, live), Optional.of(new Watched(console, live)));
        }
    }

    /** A prompt, and what is shown above it. */
    private record Watched(LineConsole console, LiveEvents live) {}

    private int serve(DataDirectory directory, LogFiles files, EventSink events, Optional<Watched> watched) {
        try (RecessServer server = RecessServer.start(config(), directory, events, ServerRun::outOfMemory)) {
            watched.ifPresentOrElse(
                    on -> StopSignals.handleTermination(server::requestStop, () -> halt(on.console())),
                    () -> StopSignals.handle(
                            server::requestStop, () -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED)));
            Optional<MetricsServer> page = metrics(server);
            new ServerNetwork(server).reopen(events);
            announce(server, page, watched);
            if (settings.askRealNames()) {
                server.register().askRealNames(true);
            }
            settings.classList().ifPresent(server.register()::load);
            settings.keepDays()
                    .ifPresent(days ->
                            new Retention(server, files::forget, Clock.system(ZoneId.systemDefault()), days).start());
            watched.ifPresent(on -> prompt(on, server, files));
            server.runUntilStopped();
            page.ifPresent(MetricsServer::close);
            return ExitCode.OK;
        } catch (StartException e) {
            err.println("recess-server: " + CleanText.line(String.valueOf(e.getMessage())));
            return switch (e.obstacle()) {
                case LISTENER -> ExitCode.CANNOT_LISTEN;
                case DATA_DIRECTORY -> ExitCode.NO_DATA_DIRECTORY;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private Optional<MetricsServer> metrics(RecessServer server) throws StartException {
        if (settings.metrics().isEmpty()) {
            return Optional.empty();
        }
        InetSocketAddress address = settings.metrics().get();
        try {
            return Optional.of(MetricsServer.open(address, server.statistics(), server::levels));
        } catch (IOException e) {
            throw new StartException(
                    StartException.Obstacle.LISTENER,
                    "cannot listen for metrics at " + Source.hostAndPort(address) + ": " + IoReason.of(e),
                    e);
        }
    }

    private void announce(RecessServer server, Optional<MetricsServer> page, Optional<Watched> watched) {
        for (RecessServer.Open open : server.listeners()) {
            out.println("listening " + open.name() + " " + Source.hostAndPort(open.address()));
        }
        page.ifPresent(metrics -> out.println("metrics http://" + Source.hostAndPort(metrics.address()) + "/metrics"));
        out.println("ready");
        server.openDoors();
        if (config().lan()) {
            List<InetAddress> addresses = MachineAddresses.all();
            Board.of(server.listeners(), List.of(), addresses).forEach(err::println);
            Board.firewall(server.listeners(), addresses).forEach(err::println);
        }
        server.whenOpen(door -> announce(door, watched));
    }

    /** By then there may be a prompt, which nothing must be written over. */
    private void announce(Door door, Optional<Watched> watched) {
        String line = "listening " + door.name() + " " + Source.hostAndPort(door.address());
        List<String> board = config().lan() ? Board.of(true, door) : List.of();
        watched.ifPresentOrElse(
                on -> {
                    on.console().say(line);
                    board.forEach(on.console()::say);
                },
                () -> {
                    out.println(line);
                    board.forEach(err::println);
                });
    }

    private void prompt(Watched on, RecessServer server, LogFiles files) {
        Commands commands = new Commands(ConsoleDesk.of(server, files::forget, on.live(), () -> halt(on.console())));
        on.live().start();
        on.console().print(List.of("help lists the commands"));
        on.console().start(commands);
    }

    private ServerConfig config() {
        return settings.config();
    }

    private void logOnBoth(String line, LogFiles files) {
        err.println(line);
        files.accept(line);
    }

    private static void halt(LineConsole console) {
        console.restore();
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    private static void outOfMemory(Error error) {
        // Nothing can be trusted any more, not even an orderly exit. What was acknowledged is on the disk.
        Runtime.getRuntime().halt(ExitCode.OUT_OF_MEMORY);
    }
}
