package recess.client.app;

/**
 * Somebody whose terminal is at the other end of a connection to the machine that runs this: there are no files, no shell and
 * no other servers for a guest.
 *
 * @param sending how a guest sends files, in a sentence
 */
public record Guest(String sending) {}
