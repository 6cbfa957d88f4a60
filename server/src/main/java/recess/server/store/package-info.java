/**
 * The contracts for everything that outlives the process: results, attendance, uploaded files and their rows.
 * {@code store.file} implements those for files, {@code store.sqlite} those for tables.
 *
 * <p>May depend on: {@code common}, {@code share}. Threading: any thread may call; the work itself runs on a small bounded pool of
 * platform threads, because a blocking disk would otherwise stop every virtual thread on its carrier.
 */
@NullMarked
package recess.server.store;

import org.jspecify.annotations.NullMarked;
