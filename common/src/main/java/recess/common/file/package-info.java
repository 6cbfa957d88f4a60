/**
 * What server and client do with files alike: digests, and files that are their owner's alone.
 *
 * <p>May depend on: nothing of ours. Threading: everything here is stateless.
 */
@NullMarked
package recess.common.file;

import org.jspecify.annotations.NullMarked;
