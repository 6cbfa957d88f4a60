/**
 * What the client keeps between runs, and where: settings, servers, tokens, recent files, typed lines.
 *
 * <p>Errors are ignored: if a file cannot be read or written, the program works without it. May depend on: {@code
 * link}, {@code common}. Threading: all types are thread-safe, and several programs may run at once.
 */
@NullMarked
package recess.client.files;

import org.jspecify.annotations.NullMarked;
