/**
 * The tables in {@code recess.db}: results, attendance, and the rows of uploads.
 *
 * <p>May depend on: {@code common}, {@code share}, {@code store}, {@code java.sql}, {@code org.sqlite}. Threading: each connection has one
 * thread of its own; whoever calls waits for it, or is told later.
 */
@NullMarked
package recess.server.store.sqlite;

import org.jspecify.annotations.NullMarked;
