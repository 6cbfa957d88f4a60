/**
 * The door for browsers: pages that are the same for everybody, and over a WebSocket the text UI on a terminal in the page, the board for the projector, and files
 * that are dropped there. Jetty speaks HTTP; what it lets through is narrowed down here. There is
 * no cookie: who somebody is, a page says in its first message, and only pages of ours may open a socket.
 *
 * <p>May depend on: {@code door}, {@code event}, {@code net}, {@code lobby}, {@code session}, {@code share}, {@code store}, {@code upload}, {@code client.app},
 * {@code client.link}, {@code common}, {@code com.google.gson}, {@code io.nayuki.qrcodegen}, {@code org.eclipse.jetty}.
 * Threading: Jetty's few threads carry bytes and never wait for anything here; what may wait has virtual threads.
 */
@NullMarked
package recess.server.door.web;

import org.jspecify.annotations.NullMarked;
