/**
 * The page for Prometheus.
 *
 * <p>May depend on: {@code stats}; it alone uses the Prometheus library and the JDK's HTTP server. Threading: a virtual thread
 * for each request.
 */
@NullMarked
package recess.server.metrics;

import org.jspecify.annotations.NullMarked;
