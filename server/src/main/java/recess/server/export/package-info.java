/**
 * Rows on their way into a spreadsheet or another program, and out of one.
 *
 * <p>May depend on: {@code common}. Threading: whoever calls waits for the disk.
 */
@NullMarked
package recess.server.export;

import org.jspecify.annotations.NullMarked;
