package recess.server;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.common.game.Phrase;
import recess.common.game.RawSetting;
import recess.common.message.Bytes;
import recess.common.setting.Quantity;
import recess.common.text.CleanText;
import recess.server.paper.FaultyPaperException;
import recess.server.paper.Paper;

/** The protocol of a paper as a page to hand out: who speaks first, each message, and an example that was really played. */
public final class PaperPage {
    private static final int COLUMNS = 34;

    private final Paper paper;
    private final ListenSpec spec;
    private final Offer offer;
    private final List<Rehearsal.Message> example;

    private PaperPage(Paper paper, ListenSpec spec) {
        this.paper = paper;
        this.spec = spec;
        this.offer = Catalogue.offer(spec.name());
        this.example = Rehearsal.of(spec, clientEnd());
    }

    /**
     * The lines of the page.
     *
     * @throws IllegalArgumentException where there is no such paper
     */
    public static List<String> of(Papers papers, String name) throws FaultyPaperException {
        Paper paper = papers.find(name);
        ListenSpec spec =
                papers.spec(paper, Optional.<InetAddress>empty(), papers.port(paper), Map.of(), Patience.USUAL);
        return new PaperPage(paper, spec).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(paper.sheet());
        if (!paper.about().isEmpty()) {
            lines.add(paper.about());
        }
        lines.add("");
        lines.add("Port " + spec.port() + " (recess-server --paper " + paper.name() + "), spoken by " + offer.name()
                + ".");
        if (!example.isEmpty()) {
            lines.add((example.getFirst().fromServer() ? "The server" : "The client") + " speaks first.");
        }
        lines.add("Each message is sent in one piece; two messages of one answer are "
                + Quantity.shown(spec.limits().gap()) + " apart.");
        if (offer.settings().contains(ListenerSetting.PAUSE)) {
            lines.add(
                    clientEnd().isEmpty()
                            ? "The client sends each message in one piece, without an end; a line end does no harm."
                            : "The client ends each message with LF; CR LF, NUL, or a pause will do as well.");
        }
        lines.add("");
        words().forEach(lines::add);
        if (!example.isEmpty()) {
            lines.add("An example, as it was played (LF is the byte 10, NUL the byte 0, and - no end at all):");
            example.forEach(message ->
                    lines.add("  " + (message.fromServer() ? "server  " : "client  ") + shown(message.bytes())));
        }
        return List.copyOf(lines);
    }

    private List<String> words() {
        List<String> said = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (RawSetting<?> setting : offer.words().settings()) {
            Object value = spec.words().get(setting);
            String text = Optional.ofNullable(spec.words().given().get(setting.name()))
                    .orElseGet(() -> usual(setting));
            if (value instanceof Phrase phrase) {
                if (!phrase.isEmpty()) {
                    said.addAll(rows(CleanText.line(text), setting.help().replaceFirst("; empty.*", "")));
                }
            } else if (spec.words().isGiven(setting)) {
                rules.addAll(rows(setting.name() + " = " + CleanText.line(text), setting.help()));
            }
        }
        List<String> all = new ArrayList<>();
        if (!said.isEmpty()) {
            all.add(
                    "The server says ({...} stands for what is known then, {why} for a sentence, \\n for a line feed):");
            all.addAll(said);
            all.add("");
        }
        if (!rules.isEmpty()) {
            all.add("Set as the sheet has it:");
            all.addAll(rules);
            all.add("");
        }
        return all;
    }

    private static <T> String usual(RawSetting<T> setting) {
        return setting.type().spell(setting.usual());
    }

    /** A text, and what it means: behind it, or below where it is long. */
    private static List<String> rows(String text, String meaning) {
        return text.length() < COLUMNS
                ? List.of("  " + text + " ".repeat(COLUMNS - text.length()) + meaning)
                : List.of("  " + text, " ".repeat(COLUMNS + 2) + meaning);
    }

    /** What the sheet's client sends behind a message. */
    private String clientEnd() {
        boolean hasLines = offer.settings().contains(ListenerSetting.PAUSE)
                && !offer.name().endsWith("/words");
        return paper.clientEnds().map(end -> end.equals("LF")).orElse(hasLines) ? "\n" : "";
    }

    /** {@code GUESS LF}; {@code 50 -} where nothing ends it. */
    static String shown(Bytes bytes) {
        String text = new String(bytes.toArray(), StandardCharsets.UTF_8);
        boolean ended = text.endsWith("\n") || text.endsWith("\0");
        return CleanText.line(text.replace("\n", " LF ")
                        .replace("\0", " NUL ")
                        .strip()
                        .replaceAll(" +(LF|NUL) +", " $1 "))
                + (ended ? "" : " -");
    }
}
