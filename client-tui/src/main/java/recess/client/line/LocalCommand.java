package recess.client.line;

/** What line mode does itself, beside the lobby's commands; {@link LocalCommands} reads it. */
sealed interface LocalCommand {
    /** Sends files. */
    record Upload(String paths) implements LocalCommand {}

    /** Lists the uploads. */
    record Uploads() implements LocalCommand {}

    /** Gives an upload up. */
    record Cancel(int id) implements LocalCommand {}

    /** Goes on with an upload. */
    record Resume(int id) implements LocalCommand {}

    /** Does not wait before the next attempt to connect. */
    record Retry() implements LocalCommand {}

    /** Shows the bytes, or does not. */
    record Wire(boolean on) implements LocalCommand {}

    /** Tells the moves of bots, or does not. */
    record QuietBots(boolean on) implements LocalCommand {}

    /** Is none of ours: a sentence that says how it is used. */
    record Misused(String usage) implements LocalCommand {}
}
