package recess.client.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import recess.client.files.Places;
import recess.client.files.Settings;
import recess.client.link.Server;
import recess.common.text.PlayerNames;

/**
 * Where the program finds itself.
 *
 * @param user the account's name
 * @param isTerminal whether a person types and reads
 */
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        String user,
        boolean isTerminal,
        Places places,
        Settings settings) {
    /** The server to go to where the command line names none. */
    public Server usualServer() {
        return Optional.ofNullable(environment.get("RECESS_SERVER"))
                .flatMap(Server::parse)
                .or(settings::server)
                .orElse(Server.local());
    }

    /** The name to play under where the command line gives none: from the settings, the server's last, the account's. */
    public String usualName(Server server) {
        return settings.name()
                .or(() -> places.knownServers().all().stream()
                        .filter(known -> known.server().equals(server))
                        .map(known -> known.name())
                        .findFirst())
                .or(() -> Optional.of(PlayerNames.normal(user))
                        .filter(name -> PlayerNames.objection(name).isEmpty()))
                .orElse("student");
    }

    /** Whether line mode was chosen by setting. */
    public boolean wantsPlain() {
        String variable = environment.getOrDefault("RECESS_PLAIN", "");
        return settings.plain() || !(variable.isEmpty() || variable.equals("0"));
    }
}
