package recess.server.console;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Predicate;
import recess.common.text.PlayerNames;
import recess.server.event.Source;

/** Whom the teacher follows: an address, or a name, which may be changed meanwhile. Thread-safe. */
final class Followed implements Predicate<Source> {
    private volatile Optional<InetAddress> address = Optional.empty();
    private volatile String key = "";

    /** @param whom a name or an address */
    void follow(String whom) {
        address = TypedAddress.of(whom);
        key = PlayerNames.key(whom);
    }

    /** Somebody is called something else now. */
    void renamed(String before, String now) {
        if (key.equals(PlayerNames.key(before))) {
            key = PlayerNames.key(now);
        }
    }

    @Override
    public boolean test(Source source) {
        return address.map(source.address()::equals)
                .orElseGet(() -> PlayerNames.key(source.player()).equals(key));
    }
}
