/**
 * Questions of clients that wait for the teacher.
 *
 * <p>May depend on: {@code event}, {@code common.text}. Threading: {@link recess.server.inquiry.Inquiries} is thread-safe.
 */
@NullMarked
package recess.server.inquiry;

import org.jspecify.annotations.NullMarked;
