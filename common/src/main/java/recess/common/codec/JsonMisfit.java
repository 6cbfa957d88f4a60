package recess.common.codec;

import java.util.Objects;

/** A field that is missing, or not as it has to be. */
final class JsonMisfit extends Exception {
    private final String field;

    /** @param why what is wrong with the field, in a sentence that is safe to show */
    JsonMisfit(String field, String why) {
        super(why, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String why() {
        return Objects.requireNonNull(getMessage());
    }
}
