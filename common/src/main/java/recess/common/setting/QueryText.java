package recess.common.setting;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Values behind the {@code ?} of a listener, with {@code %26} for {@code &} as in a URI (RFC 3986, section 2.1). */
public final class QueryText {
    private QueryText() {}

    /**
     * What a value means.
     *
     * @throws IllegalArgumentException with a sentence where a % is not followed by two hexadecimal digits
     */
    public static String plain(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + value + "' has a % that is no %26 or the like: a % is %25", e);
        }
    }

    /** A value as it is typed. */
    public static String escaped(String value) {
        return value.replace("%", "%25").replace("&", "%26").replace(" ", "%20");
    }
}
