package recess.server.cli;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import recess.common.setting.Quantity;
import recess.common.setting.QueryText;
import recess.server.Catalogue;
import recess.server.GivenSettings;
import recess.server.ListenSpec;
import recess.server.Offer;
import recess.server.Papers;
import recess.server.Patience;
import recess.server.paper.FaultyPaperException;
import recess.server.paper.Paper;

/** Reads {@code SERVICE/DIALECT@[HOST:]PORT[?key=value&...]}, and {@code PAPER[@[HOST:]PORT][?key=value&...]}. */
final class ListenArgument {
    private static final Pattern SHAPE =
            Pattern.compile("([^@?]+)@(?:(\\[[^\\]?]+\\]|[^:?\\[\\]]+):)?(\\d{1,5})(?:\\?(.*))?");
    private static final Pattern PAPER =
            Pattern.compile("([^@?]+)(?:@(?:(\\[[^\\]?]+\\]|[^:?\\[\\]]+):)?(\\d{1,5}))?(?:\\?(.*))?");

    private ListenArgument() {}

    /**
     * Reads one.
     *
     * @param patience how long clients are waited for, where the argument does not say it
     * @throws IllegalArgumentException with a sentence that names what is wrong and what would be right
     */
    static ListenSpec parse(String argument, Patience patience) {
        Matcher matcher = SHAPE.matcher(argument);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("is not SERVICE/DIALECT@[HOST:]PORT[?key=value&...]");
        }
        String name = matcher.group(1);
        Offer offer = Catalogue.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no '" + name + "'; there is " + String.join(", ", Catalogue.names())));
        return GivenSettings.spec(offer, host(matcher), port(matcher.group(3)), pairs(matcher.group(4)), patience);
    }

    /**
     * Reads the name of a paper, with another port or other settings where they are wanted.
     *
     * @throws IllegalArgumentException with a sentence that names what is wrong, and where it stands in the paper
     */
    static ListenSpec paper(String argument, Papers papers, Patience patience) {
        Matcher matcher = PAPER.matcher(argument);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("is not PAPER[@[HOST:]PORT][?key=value&...]");
        }
        try {
            Paper paper = papers.find(matcher.group(1));
            int port = matcher.group(3) == null ? papers.port(paper) : port(matcher.group(3));
            return papers.spec(paper, host(matcher), port, pairs(matcher.group(4)), patience);
        } catch (FaultyPaperException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Optional<InetAddress> host(Matcher matcher) {
        return Optional.ofNullable(matcher.group(2)).map(OptionValues::host);
    }

    private static int port(String text) {
        return Quantity.number(text, 0, 65535);
    }

    private static Map<String, String> pairs(@Nullable String query) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("'" + pair + "' is not key=value");
            }
            if (pairs.put(pair.substring(0, equals), QueryText.plain(pair.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("'" + pair.substring(0, equals) + "' is set twice");
            }
        }
        return pairs;
    }
}
