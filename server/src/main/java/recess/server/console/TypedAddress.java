package recess.server.console;

import java.net.InetAddress;
import java.util.Optional;
import recess.common.text.PlayerNames;

/** An address where a name could stand, too. */
final class TypedAddress {
    private TypedAddress() {}

    /** Written out, as no player may be called: {@code 1.2} is a name. Empty for a name. */
    static Optional<InetAddress> of(String text) {
        try {
            return text.contains(":") || PlayerNames.readsLikeAddress(text)
                    ? Optional.of(InetAddress.ofLiteral(text))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
