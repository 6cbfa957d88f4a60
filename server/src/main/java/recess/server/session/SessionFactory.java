package recess.server.session;

/** Begins sessions of one service. */
@FunctionalInterface
public interface SessionFactory {
    /** A new session; it has not been {@link Session#opened} yet. */
    Session begin(SessionContext context);
}
