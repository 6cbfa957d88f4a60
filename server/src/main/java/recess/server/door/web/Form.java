package recess.server.door.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a page says, as {@code URLSearchParams} spells it: {@code columns=80&rows=24}. */
record Form(Map<String, String> fields) {
    /** @throws IllegalArgumentException where it is none */
    static Form parse(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split("&", -1)) {
            int split = field.indexOf('=');
            if (split < 0) {
                throw new IllegalArgumentException("a field without a value");
            }
            fields.put(decoded(field.substring(0, split)), decoded(field.substring(split + 1)));
        }
        return new Form(Map.copyOf(fields));
    }

    /** The value of a field; empty where it has none. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** @throws IllegalArgumentException where it is none from 0 to {@code max} */
    long number(String field, long max) {
        long number = Long.parseLong(text(field));
        if (number < 0 || number > max) {
            throw new IllegalArgumentException(field + " " + number + " (0 to " + max + ")");
        }
        return number;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
