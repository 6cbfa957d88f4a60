/**
 * What a person does at the keyboard and with the mouse, and which key does what: bindings as data, from which the hint
 * bar, the help and the table in KEYS.md are made.
 *
 * <p>May depend on: nothing. Threading: all types are immutable.
 */
@NullMarked
package recess.client.key;

import org.jspecify.annotations.NullMarked;
