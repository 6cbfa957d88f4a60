package recess.server.event;

/** Takes events. */
@FunctionalInterface
public interface EventSink {
    /** Takes one event; returns at once and never fails. */
    void publish(ServerEvent event);

    /** Gives each event to all of them, in their order. */
    static EventSink all(EventSink... sinks) {
        return event -> {
            for (EventSink sink : sinks) {
                sink.publish(event);
            }
        };
    }
}
