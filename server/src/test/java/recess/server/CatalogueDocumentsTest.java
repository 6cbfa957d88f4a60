package recess.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say of listeners is what the catalogue says. */
class CatalogueDocumentsTest {
    private static final Path DIALECTS = Path.of("DIALECTS.md");
    private static final Pattern LISTENER_ROW = Pattern.compile("(?m)^\\| `(\\w+/\\w+)` \\| (\\d+) \\|");
    private static final String BEGIN =
            "<!-- settings: made from the catalogue by CatalogueDocumentsTest, -Drecess.golden=write -->\n";
    private static final String END = "<!-- end of settings -->";

    @ParameterizedTest
    @ValueSource(strings = {"DIALECTS.md", "../README.md"})
    void everyListenerIsInTheTableWithItsPort(String document) throws IOException {
        assertThat(LISTENER_ROW.matcher(Files.readString(Path.of(document))).results())
                .extracting(row -> row.group(1) + " " + row.group(2))
                .containsExactlyElementsOf(Catalogue.offers().stream()
                        .map(offer -> offer.name() + " " + offer.defaultPort())
                        .toList());
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
        List<String> cells = List.of(
                "`" + setting.name() + "=" + setting.type().label().replace("|", "\\|") + "`",
                setting.type().range(),
                Catalogue.usual(setting),
                setting.help());
        return cells.stream()
                .map(cell -> cell.isEmpty() ? "" : " " + cell)
                .collect(Collectors.joining(" |", "|", " |"));
    }
}
