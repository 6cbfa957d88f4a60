/**
 * What server and client share: the messages, their spelling, safe text, and the games.
 *
 * <p>May depend on: everything. Threading: immutable.
 */
@NullMarked
package recess.common;

import org.jspecify.annotations.NullMarked;
