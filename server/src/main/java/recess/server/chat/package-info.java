/**
 * Two who speak in turns: two clients, or a client and the teacher.
 *
 * <p>May depend on: {@code common.game}, {@code common.message}, {@code common.setting}, {@code common.text}, {@code event},
 * {@code inquiry}, {@code session}. Threading: a conversation is used by the threads of both, under a lock.
 */
@NullMarked
package recess.server.chat;

import org.jspecify.annotations.NullMarked;
