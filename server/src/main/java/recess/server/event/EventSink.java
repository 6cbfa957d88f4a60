package recess.server.event;

/** Takes events. */
@FunctionalInterface
public interface EventSink {
    /** Takes one event; returns at once and never fails. */
    void publish(ServerEvent event);
}
