package recess.client.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import recess.client.link.LobbyConnection;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;

@Command(
        name = "echo",
        sortOptions = false,
        header = "Send text to the server, and print what comes back.",
        footer = {"  recess echo 'Is this still on?'", "  ls | recess echo -"})
final class EchoCommand implements Task {
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Mixin
    private Common common = new Common();

    @Mixin
    private Destination destination = new Destination();

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "What to send; - or nothing for each line of standard input.")
    private List<String> words = List.of();

    @Override
    public int run(Surroundings surroundings) throws IOException {
        try (LobbyConnection connection = destination.connect(surroundings)) {
            if (!words.isEmpty() && !words.equals(List.of("-"))) {
                return echo(String.join(" ", words), connection, surroundings);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
            int worst = ExitCode.OK;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                worst = Math.max(worst, echo(line, connection, surroundings));
            }
            return worst;
        }
    }

    private static int echo(String text, LobbyConnection connection, Surroundings surroundings) throws IOException {
        LobbyAnswer answer = connection.ask(new LobbyRequest.Echo(text));
        if (answer instanceof LobbyAnswer.Echoed(String echoed)) {
            surroundings.out().println(echoed);
            return ExitCode.OK;
        }
        surroundings.err().println("recess: " + Refusals.sentence(answer));
        return ExitCode.REFUSED;
    }
}
