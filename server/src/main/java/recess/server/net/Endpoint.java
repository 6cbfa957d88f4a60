package recess.server.net;

import recess.server.dialect.Dialect;
import recess.server.session.SessionFactory;

/**
 * What is behind a listener: the way its clients speak, and the conversation they have.
 *
 * @param name SERVICE/DIALECT
 */
public record Endpoint(String name, Dialect dialect, SessionFactory sessions, ConnectionLimits limits) {}
