/**
 * What outlives the process, as contracts: results, attendance, uploaded files, and the rows that say that they are whole or how
 * far they have come. {@code store.file} keeps the files, {@code store.sqlite} the tables; neither knows the other.
 *
 * <p>May depend on: {@code common}, {@code share}. Threading: any thread may call; the work itself runs on a small bounded pool of
 * platform threads, because a blocking disk would otherwise stop every virtual thread on its carrier.
 */
@NullMarked
package recess.server.store;

import org.jspecify.annotations.NullMarked;
