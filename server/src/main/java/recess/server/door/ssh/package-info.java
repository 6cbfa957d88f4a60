/**
 * The door for {@code ssh}: screens where there is a terminal, lines where there is none, one command and its answer, and files
 * that are put in. Apache MINA speaks the protocol; what it allows is narrowed down here.
 *
 * <p>May depend on: {@code door}, {@code net}, {@code lobby}, {@code share}, {@code store}, {@code upload},
 * {@code client.app}, {@code client.link}, {@code client.terminal}, {@code common}, {@code org.apache.sshd}, {@code javax.crypto}. Threading: MINA's few threads carry the protocol and never wait for anything here; each channel has
 * virtual threads of its own.
 */
@NullMarked
package recess.server.door.ssh;

import org.jspecify.annotations.NullMarked;
