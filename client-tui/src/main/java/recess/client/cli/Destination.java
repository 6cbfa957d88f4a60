package recess.client.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recess.client.link.LobbyConnection;
import recess.client.link.Server;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;
import recess.common.text.CleanText;

/** Where a command connects to. */
final class Destination {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Option(
            names = "--server",
            paramLabel = "HOST[:PORT]",
            description = "The server (default: $RECESS_SERVER, the settings, 127.0.0.1:4242).")
    private @Nullable String server;

    Server server(Surroundings surroundings) {
        return server == null ? surroundings.usualServer() : read(server);
    }

    LobbyConnection connect(Surroundings surroundings) throws IOException {
        return LobbyConnection.open(server(surroundings), PATIENCE);
    }

    /**
     * Finds out whether a lobby answers there, within the patience of any other command.
     *
     * @throws IOException where none does, with a sentence that says what is there
     */
    void check(Surroundings surroundings) throws IOException {
        try (LobbyConnection connection = connect(surroundings)) {
            // Whatever the answer is, only a lobby gives one.
            connection.ask(new LobbyRequest.Ping());
        }
    }

    static Server read(String typed) {
        return Server.parse(typed)
                .orElseThrow(() -> new Task.WrongUsage(CleanText.quote(typed)
                        + " is no address: HOST or HOST:PORT, such as 192.168.1.20 or lab:4242"));
    }

    /**
     * Takes a name that is free: the wanted one, or with a number behind it.
     *
     * @param asking how to ask for a name: as a person or as a bot
     */
    static LobbyAnswer greet(LobbyConnection connection, String wanted, Function<String, LobbyRequest.Hello> asking)
            throws IOException {
        LobbyAnswer answer = connection.ask(asking.apply(wanted));
        for (int number = 2; number <= 9 && isTaken(answer); number++) {
            answer = connection.ask(asking.apply(wanted + "-" + number));
        }
        return answer;
    }

    private static boolean isTaken(LobbyAnswer answer) {
        return answer instanceof LobbyAnswer.Refused refused && refused.code() == RefusalCode.NAME_IN_USE;
    }
}
