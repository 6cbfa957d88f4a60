/**
 * How things that there are only so many of are shared out between the addresses that clients come from.
 *
 * <p>May depend on: nothing of ours. Threading: an {@link recess.server.share.Origin} is immutable; whoever guards the
 * things that are counted guards their {@link recess.server.share.Shares} too.
 */
@NullMarked
package recess.server.share;

import org.jspecify.annotations.NullMarked;
