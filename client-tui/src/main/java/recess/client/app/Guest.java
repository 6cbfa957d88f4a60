package recess.client.app;

/**
 * Somebody whose terminal is at the other end of a connection to the machine that runs this: there are no files, no shell and
 * no other servers for a guest.
 *
 * @param sending how a guest sends files, in a sentence
 * @param keeping where, or how long, what a guest sets is kept, as a sentence ends that begins with "It is kept"
 */
public record Guest(String sending, String keeping) {}
