package recess.server.it;

/** How students' programs send and read. */
enum Manner {
    /** {@code send(b"50")}, and a bare {@code recv} for each message. */
    BARE(""),
    /** {@code send(b"50\n")}, and a loop that reads up to the line feed. */
    LINE("\n"),
    /** A Windows program's line end. */
    CR_LF("\r\n"),
    /** A C program that sends the NUL of its string as well. */
    C_STRING("\n\0"),
    /** A C program that sends its whole buffer. */
    C_BUFFER("\n" + "\0".repeat(1000)),
    /** Telnet and the like in character mode: each byte is a send. */
    BYTES("\n"),
    /** The number and its line feed are two sends. */
    LATE("\n");

    private final String end;

    Manner(String end) {
        this.end = end;
    }

    /** What stands behind each message. */
    String end() {
        return end;
    }

    /** Whether one recv has to bring one whole message, and nothing else. */
    boolean readsWords() {
        return this == BARE;
    }
}
