package recess.server.net;

import recess.server.dialect.Dialect;
import recess.server.session.SessionFactory;
import recess.server.stats.Traffic;

/**
 * What is behind a listener: the way its clients speak, and the conversation they have.
 *
 * @param name SERVICE/DIALECT
 * @param traffic counts what goes through it
 */
public record Endpoint(
        String name, Dialect dialect, SessionFactory sessions, ConnectionLimits limits, Traffic traffic) {
    /** An endpoint whose traffic nobody looks at. */
    Endpoint(String name, Dialect dialect, SessionFactory sessions, ConnectionLimits limits) {
        this(name, dialect, sessions, limits, new Traffic());
    }
}
