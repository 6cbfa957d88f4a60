/**
 * Counters: what the console's {@code stats} and the page for Prometheus show.
 *
 * <p>May depend on: {@code event}, {@code common.message}. Threading: any thread counts, any thread reads; nobody waits.
 */
@NullMarked
package recess.server.stats;

import org.jspecify.annotations.NullMarked;
