/**
 * Events for the JDK's flight recorder.
 *
 * <p>May depend on: {@code event}, {@code common.text}, {@code jdk.jfr}. Threading: any thread.
 */
@NullMarked
package recess.server.jfr;

import org.jspecify.annotations.NullMarked;
