/**
 * The composition root: what the server offers, what it is set to, and where it is all put together.
 *
 * <p>May depend on: {@code com.sun.management}, everything but {@code cli}. Threading: see {@link recess.server.RecessServer}.
 */
@NullMarked
package recess.server;

import org.jspecify.annotations.NullMarked;
