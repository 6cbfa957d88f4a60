/**
 * The page for Prometheus.
 *
 * <p>May depend on: {@code stats}, {@code io.prometheus}, {@code com.sun.net.httpserver}. Threading: a virtual thread
 * for each request.
 */
@NullMarked
package recess.server.metrics;

import org.jspecify.annotations.NullMarked;
