package recess.client.line;

import recess.client.link.LinkEvent;

/** What line mode waits for. */
sealed interface Incoming {
    /** Somebody typed a line. */
    record Typed(String line) implements Incoming {}

    /** Nothing more will be typed. */
    record InputEnded() implements Incoming {}

    /** Something happened on the link, or with an upload. */
    record Happened(LinkEvent event) implements Incoming {}
}
