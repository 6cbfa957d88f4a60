package recess.common.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.message.GameText;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/**
 * What is said at one point of a lesson: messages of text with {@link Place places}. {@code \n} is a line feed, {@code {next}}
 * begins a message of its own, also at the start of what is said behind another phrase, {@code {open}} at the end of a message leaves its line without an end. An empty phrase says
 * nothing. Immutable.
 */
public final class Phrase {
    private static final Place NEXT = new Place("next");
    private static final Place OPEN = new Place("open");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** Nothing is said. */
    public static final Phrase NOTHING = new Phrase("", false, List.of());

    /**
     * A message before its places are filled.
     *
     * @param always what it says where it has none
     */
    private record Message(String text, boolean open, Optional<GameText> always) {
        Message(String text, boolean open) {
            this(text, open, PLACE.matcher(text).find() ? Optional.empty() : Optional.of(new GameText(text, open)));
        }
    }

    private final String source;
    private final boolean apart;
    private final List<Message> messages;

    /** @param apart whether it stands in a message of its own where it comes behind another */
    private Phrase(String source, boolean apart, List<Message> messages) {
        this.source = source;
        this.apart = apart;
        this.messages = messages;
    }

    /**
     * Reads a phrase.
     *
     * @param places those that it may have
     * @throws IllegalArgumentException with a sentence that names what is wrong
     */
    public static Phrase of(String source, Place... places) {
        Set<String> known = Stream.of(places).map(Place::name).collect(Collectors.toCollection(TreeSet::new));
        known.add(NEXT.name());
        known.add(OPEN.name());
        Matcher matcher = PLACE.matcher(source);
        while (matcher.find()) {
            if (!known.contains(matcher.group(1))) {
                throw wrong(
                        source,
                        "has " + matcher.group() + " at character " + (matcher.start() + 1) + ", where there is "
                                + known.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", ")));
            }
        }
        List<Message> messages = new ArrayList<>();
        boolean apart = source.startsWith(NEXT.toString());
        String said = apart ? source.substring(NEXT.toString().length()) : source;
        for (String part : said.isEmpty() ? new String[0] : said.split(Pattern.quote(NEXT.toString()), -1)) {
            messages.add(message(part, source));
        }
        return new Phrase(source, apart, List.copyOf(messages));
    }

    private static Message message(String part, String source) {
        boolean open = part.endsWith(OPEN.toString());
        String text = unescaped(
                open ? part.substring(0, part.length() - OPEN.toString().length()) : part, source);
        if (text.contains(OPEN.toString())) {
            throw wrong(source, "has {open} in the middle, and it stands at the end of a message");
        }
        if (text.isEmpty() || text.endsWith("\n")) {
            throw wrong(
                    source,
                    "has a message that is empty or ends in \\n: the line end comes by itself, {open} leaves it out");
        }
        if (!CleanText.line(text.replace("\n", "")).equals(text.replace("\n", ""))) {
            throw wrong(source, "has a character that no screen shows");
        }
        return new Message(text, open);
    }

    private static String unescaped(String text, String source) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                char escaped = i < text.length() ? text.charAt(i) : ' ';
                if (escaped != 'n' && escaped != '\\') {
                    throw wrong(source, "has a \\ that is neither \\n (a line feed) nor \\\\");
                }
                plain.append(escaped == 'n' ? '\n' : '\\');
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static IllegalArgumentException wrong(String source, String why) {
        return new IllegalArgumentException(CleanText.quote(source) + " " + why);
    }

    /** How phrases are read and spelled. */
    static ValueType<Phrase> type(Place... places) {
        String range = Stream.of(places).map(Place::toString).collect(Collectors.joining(", "));
        return new ValueType<>("TEXT", range, text -> of(text, places), phrase -> phrase.source);
    }

    /** Whether nothing is ever said. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Whether it has a place. */
    public boolean has(Place place) {
        return messages.stream().anyMatch(message -> message.text.contains(place.toString()));
    }

    /** What is said where there is nothing to fill in. */
    public List<GameText> said() {
        return said(Map.of());
    }

    /**
     * What is said. A value is safe to show, and may have several lines. A message with a place that has no value is left out.
     */
    public List<GameText> said(Map<Place, String> values) {
        List<GameText> said = new ArrayList<>();
        for (Message message : messages) {
            message.always.ifPresentOrElse(said::add, () -> {
                String text = filled(message.text, values);
                if (!text.isEmpty()) {
                    said.add(new GameText(text, message.open));
                }
            });
        }
        return List.copyOf(said);
    }

    private static String filled(String template, Map<Place, String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = PLACE.matcher(template);
        while (matcher.find()) {
            String value = values.get(new Place(matcher.group(1)));
            if (value == null) {
                return "";
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(filled);
        String text = filled.toString().replaceFirst("\n+$", "");
        return text.isBlank() ? "" : text;
    }

    /** This phrase with another right behind it: the last message and the first one of the other are one. */
    public Phrase then(Phrase other) {
        return joined("", other);
    }

    /** This phrase with another on a line of its own behind it, in the same message. */
    public Phrase thenLine(Phrase other) {
        return joined(isEmpty() || other.isEmpty() ? "" : "\n", other);
    }

    private Phrase joined(String between, Phrase other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        List<Message> all = new ArrayList<>(messages);
        List<Message> more = new ArrayList<>(other.messages);
        if (!other.apart) {
            Message first = more.removeFirst();
            all.add(new Message(all.removeLast().text + between + first.text, first.open));
        }
        all.addAll(more);
        return new Phrase(source + between.replace("\n", "\\n") + other.source, apart, List.copyOf(all));
    }

    @Override
    public String toString() {
        return source;
    }
}
