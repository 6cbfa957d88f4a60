package recess.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.game.RawSetting;

/** What the documents say of listeners is what the catalogue says. */
class CatalogueDocumentsTest {
    private static final Path DIALECTS = Path.of("DIALECTS.md");
    private static final Pattern LISTENER_ROW = Pattern.compile("(?m)^\\| `(\\w+/\\w+)` \\| (\\d+) \\|");
    private static final String BEGIN =
            "<!-- settings: made from the catalogue by CatalogueDocumentsTest, -Drecess.golden=write -->\n";
    private static final String BEGIN_WORDS =
            "<!-- words: made from the catalogue by CatalogueDocumentsTest, -Drecess.golden=write -->\n";
    private static final String END_WORDS = "<!-- end of words -->";
    private static final String END = "<!-- end of settings -->";
    private static final Path TEACHER = Path.of("..", "docs", "teacher.md");
    private static final String BEGIN_SOLVED =
            "<!-- solved: made from the catalogue by CatalogueDocumentsTest, -Drecess.golden=write -->\n";
    private static final String END_SOLVED = "<!-- end of solved -->";

    @ParameterizedTest
    @ValueSource(strings = {"DIALECTS.md", "../README.md"})
    void everyListenerIsInTheTableWithItsPort(String document) throws IOException {
        boolean usualOnly = document.endsWith("README.md");
        assertThat(LISTENER_ROW.matcher(Files.readString(Path.of(document))).results())
                .extracting(row -> row.group(1) + " " + row.group(2))
                .containsExactlyElementsOf(Catalogue.offers().stream()
                        .filter(offer -> offer.usual() || !usualOnly)
                        .map(offer -> offer.name() + " " + offer.defaultPort())
                        .toList());
    }

    @Test
    void theTablesOfWordsAreMadeFromTheCatalogue() throws IOException {
        String document = Files.readString(DIALECTS);
        int from = document.indexOf(BEGIN_WORDS) + BEGIN_WORDS.length();
        int to = document.indexOf(END_WORDS);
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.writeString(DIALECTS, document.substring(0, from) + words() + document.substring(to));
        }
        assertThat(Files.readString(DIALECTS)).contains(BEGIN_WORDS + words() + END_WORDS);
    }

    /** A table for each lesson; listeners of the same lesson share it. */
    private static String words() {
        Map<String, List<Offer>> offersByWords = new LinkedHashMap<>();
        Catalogue.offers().stream()
                .filter(offer -> !offer.words().settings().isEmpty())
                .forEach(offer -> offersByWords
                        .computeIfAbsent(names(offer), _ -> new ArrayList<>())
                        .add(offer));
        return offersByWords.values().stream()
                .map(offers -> offers.stream()
                                .map(offer -> "`" + offer.name() + "`")
                                .collect(Collectors.joining(", ", "", ":\n\n"))
                        + "| setting | values | usually | what it does |\n|---|---|---|---|\n"
                        + offers.getFirst().words().settings().stream()
                                .map(setting -> wordRow(setting, offers))
                                .collect(Collectors.joining("\n", "", "\n")))
                .collect(Collectors.joining("\n"));
    }

    private static String names(Offer offer) {
        return offer.service()
                + offer.words().settings().stream().map(RawSetting::name).toList();
    }

    private static <T> String wordRow(RawSetting<T> setting, List<Offer> offers) {
        String elsewhere = offers.stream()
                .filter(offer -> offer.words().usual().isGiven(setting))
                .map(offer -> "; " + offer.name() + ": "
                        + code(offer.words().usual().given().getOrDefault(setting.name(), "")))
                .collect(Collectors.joining());
        return row(List.of(
                code(setting.name() + "=" + setting.type().label()),
                setting.type().range().replace("|", "\\|"),
                code(setting.type().spell(setting.usual())) + elsewhere,
                setting.help().replace("|", "\\|")));
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text.replace("|", "\\|") + "`";
    }

    @Test
    void theTableOfWhatIsSolvedIsMadeFromTheCatalogue() throws IOException {
        String document = Files.readString(TEACHER);
        int from = document.indexOf(BEGIN_SOLVED) + BEGIN_SOLVED.length();
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.writeString(
                    TEACHER, document.substring(0, from) + solved() + document.substring(document.indexOf(END_SOLVED)));
        }
        assertThat(Files.readString(TEACHER)).contains(BEGIN_SOLVED + solved() + END_SOLVED);
    }

    private static String solved() {
        Map<String, List<String>> namesBySolved = new LinkedHashMap<>();
        Catalogue.offers()
                .forEach(offer -> namesBySolved
                        .computeIfAbsent(offer.solved(), _ -> new ArrayList<>())
                        .add("`" + offer.name() + "`"));
        return namesBySolved.entrySet().stream()
                .map(entry -> row(List.of(String.join(", ", entry.getValue()), entry.getKey())))
                .collect(Collectors.joining("\n", "| listener | solved when |\n|---|---|\n", "\n"));
    }

    /** {@code -Drecess.golden=write} writes the table anew. */
    @Test
    void theTableOfSettingsIsMadeFromTheCatalogue() throws IOException {
        String document = Files.readString(DIALECTS);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.writeString(DIALECTS, document.substring(0, from) + table() + document.substring(to));
        }
        assertThat(Files.readString(DIALECTS)).contains(BEGIN + table() + END);
    }

    private static String table() {
        return Stream.concat(
                        Stream.of("| setting | values | usually | what it does |", "|---|---|---|---|"),
                        ListenerSetting.ALL.stream().map(CatalogueDocumentsTest::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(ListenerSetting<?> setting) {
        return row(List.of(
                "`" + setting.name() + "=" + setting.type().label().replace("|", "\\|") + "`",
                setting.type().range(),
                setting.usual(),
                setting.help()));
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? "" : " " + cell)
                .collect(Collectors.joining(" |", "|", " |"));
    }
}
