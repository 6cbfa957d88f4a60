/**
 * What the client keeps between two runs, and where: settings, servers, tokens, recent files, typed lines.
 *
 * <p>Nothing here fails loudly: where a file cannot be read or written, the program does without. May depend on: {@code
 * link}, {@code common}. Threading: all types are thread-safe, and several programs may run at once.
 */
@NullMarked
package recess.client.files;

import org.jspecify.annotations.NullMarked;
