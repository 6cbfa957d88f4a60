/**
 * A measurement, not a test: what the packaged program costs a message and an open connection, beside what a programmer would
 * use instead. Run by the Maven profile {@code bench}; nothing in it has a threshold.
 *
 * <p>May depend on: the JDK, Netty and Gson for the twins, and MINA for terminals over ssh; the program is a child process and is
 * reached through its ports. Threading: one thread drives all client connections of a load.
 */
@NullMarked
package recess.server.bench;

import org.jspecify.annotations.NullMarked;
