package recess.common.game;

/**
 * A place in a phrase that stands for what is known when it is said: {@code {number}}.
 *
 * @param name small letters
 */
public record Place(String name) {
    /** The same as it stands in a phrase. */
    @Override
    public String toString() {
        return "{" + name + "}";
    }
}
