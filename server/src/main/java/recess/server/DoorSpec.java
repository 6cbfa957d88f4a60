package recess.server;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A door that is wanted.
 *
 * @param name {@code door/KIND}
 * @param host where; empty for the usual place: loopback, or every interface with {@code --lan}
 * @param port 0 for any free one, to 65535
 * @param isAsked whether somebody has asked for it: then the server does not start without it
 */
public record DoorSpec(String name, Optional<InetAddress> host, int port, boolean isAsked) {}
