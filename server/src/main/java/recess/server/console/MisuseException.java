package recess.server.console;

/** A command was typed in a way that makes no sense; the message, if any, says what is wrong. */
public final class MisuseException extends Exception {
    MisuseException(String what) {
        super(what, null, false, false);
    }
}
