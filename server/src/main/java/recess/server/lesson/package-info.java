/**
 * Conversations of lessons that are no games of the lobby, a file each: what is said to a line, without sockets and stores. Each
 * has settings, so that it speaks as the sheet has it.
 *
 * <p>May depend on: {@code common}, {@code common.game}, {@code common.message}, {@code common.setting},
 * {@code common.text}, {@code com.google.gson}, {@code event}, {@code session}. Threading: one thread a conversation.
 */
@NullMarked
package recess.server.lesson;

import org.jspecify.annotations.NullMarked;
