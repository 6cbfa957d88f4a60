package recess.client.files;

import java.util.Optional;
import java.util.function.Predicate;
import recess.client.link.Server;
import recess.client.link.Tokens;
import recess.common.text.PlayerNames;

/** Tokens on the disk, a line each: server, name, token. */
public final class TokenFile implements Tokens {
    static final int MAX = 100;

    private final LineFile file;

    TokenFile(LineFile file) {
        this.file = file;
    }

    @Override
    public Optional<String> find(Server server, String name) {
        return file.lines().stream()
                .filter(of(server, name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst();
    }

    @Override
    public void keep(Server server, String name, String token) {
        if (token.matches("\\p{Graph}{1,200}")) {
            file.put(key(server, name) + token, of(server, name));
        }
    }

    private static Predicate<String> of(Server server, String name) {
        return line -> line.startsWith(key(server, name));
    }

    private static String key(Server server, String name) {
        return server + " " + PlayerNames.key(PlayerNames.normal(name)) + " ";
    }
}
