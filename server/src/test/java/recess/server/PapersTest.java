package recess.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.game.RawSetting;
import recess.server.paper.FaultyPaperException;
import recess.server.paper.Paper;

class PapersTest {
    private static final Path FOLDER = Path.of("..", "papers");

    private static final Path DOCUMENT = Path.of("..", "docs", "papers.md");
    private static final String BEGIN = "<!-- papers: made from papers/ by PapersTest, -Drecess.golden=write -->\n";
    private static final String END = "<!-- end of papers -->";

    @TempDir
    private Path data;

    static List<String> shipped() {
        return Papers.shipped();
    }

    @Test
    void everyFileOfTheFolderIsInTheIndexOnce() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))
                            .filter(file -> file.endsWith(".txt"))
                            .map(file -> file.replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(shipped());
        }
        assertThat(shipped()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9-]+"));
    }

    @Test
    void theTableOfPapersIsMadeFromThem() throws Exception {
        StringBuilder table =
                new StringBuilder("| paper | listener | port | what the sheet calls it |\n|---|---|---|---|\n");
        for (String name : shipped()) {
            Paper paper = papers().find(name);
            table.append("| `" + name + "` | `" + paper.listener().text() + "` | " + papers().port(paper) + " | "
                    + paper.sheet() + " |\n");
        }
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.writeString(
                    DOCUMENT, document.substring(0, from) + table + document.substring(document.indexOf(END)));
        }
        assertThat(Files.readString(DOCUMENT)).contains(BEGIN + table + END);
    }

    /** What the document says of a paper of one's own can be used. */
    @Test
    void theExampleOfTheDocumentIsRight() throws Exception {
        String document = Files.readString(DOCUMENT);
        String example =
                document.substring(document.indexOf("    # Lines that begin"), document.indexOf("\n`sheet` (what"));
        write("class-3a", example.replaceAll("(?m)^ {4}", ""));
        assertThat(papers().problems()).isEmpty();
        write("class-3a", example.replaceAll("(?m)^ {4}", "").replace("later", "{gues}"));
        assertThat(papers().problems())
                .singleElement()
                .satisfies(
                        said -> assertThat(said)
                                .contains(
                                        "class-3a.txt, line 6, column 12: low='{gues}' has {gues} at character 1, where there is "));
    }

    /** A paper stands in for what is usually at its port, so that two of them at one port are for two days. */
    @ParameterizedTest
    @MethodSource("shipped")
    void hasAPageWithAnExample(String name) throws Exception {
        Papers papers = papers();
        Paper paper = papers.find(name);
        List<String> page = PaperPage.of(papers, name);
        assertThat(page).contains(paper.sheet()).allMatch(line -> line.length() < 600);
        // The course's upload in a line is never answered.
        assertThat(page).anyMatch(line -> line.startsWith("  server  ") || name.equals("upload-line"));
    }

    /** Papers and listeners use the same names for settings, so that none may mean two things. */
    @Test
    void noWordOfALessonIsCalledLikeASettingOfListeners() {
        Set<String> names =
                ListenerSetting.ALL.stream().map(ListenerSetting::name).collect(Collectors.toSet());
        Catalogue.offers()
                .forEach(offer -> assertThat(offer.words().settings())
                        .as(offer.name())
                        .extracting(RawSetting::name)
                        .doesNotHaveDuplicates()
                        .doesNotContainAnyElementsOf(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            sheet = x\\nlistener = guess/lines\\nlwo = LOW; line 3, column 1: guess/lines has no setting 'lwo'
            sheet = x\\nlistener = guess/line; line 2, column 12: there is no 'guess/line'
            sheet = x\\nlistener = guess/lines\\n  tries =  many; line 3, column 12: tries='many' is no whole number
            sheet = x\\nlistener = guess/lines\\nlow = {x}; line 3, column 7: low='{x}' has {x} at character 1
            sheet = x\\nlistener = guess/lines\\nlow; line 3, column 1: 'low' is not name = value
            sheet = x\\nlistener = guess/lines\\nlow = a\\nlow = b; line 4, column 1: low is set in line 3 already
            sheet = x\\nlistener = guess/lines\\nfrom = 9\\nto = 5; line 2, column 1: from=9 is not below to=5
            sheet = x\\nlistener = guess/lines\\nport = 0; line 3, column 8: port='0' is no whole number
            sheet = x\\nlistener = guess/lines\\nprompt = ""\\nlow = ""; line 2, column 1: low= says nothing
            sheet = x\\nlistener = guess/lines\\nlow = {left}; line 2, column 1: '{left}' says how many guesses are left
            listener = guess/lines; line 1, column 1: sheet = ... is missing
            """)
    void namesWhatIsWrongWithATeachersOwnLineAndColumn(String text, String problem) throws Exception {
        write("mine", text.replace("\\n", "\n"));
        assertThat(papers().problems()).anySatisfy(said -> assertThat(said).contains("mine.txt, " + problem));
        assertThat(catchThrowableOfType(FaultyPaperException.class, () -> spec("mine")))
                .isNotNull();
    }

    @Test
    void takesATeachersOwnBesideAndInsteadOfThoseThatCameWithTheProgram() throws Exception {
        write("mine", "# my class\n\nsheet = Mine\nlistener = guess/lines\nprompt = \" Go \"\nport = 4321\n");
        write("hci-code", "sheet = Ours\nlistener = guess/lines\nlow = LOWER\n");
        assertThat(papers().problems()).isEmpty();
        assertThat(papers().names()).contains("mine", "yijc-guess").endsWith("mine");
        assertThat(papers().find("hci-code").sheet()).isEqualTo("Ours");
        ListenSpec mine = spec("mine");
        assertThat(mine.paper()).isEqualTo("mine");
        assertThat(mine.words().given()).containsEntry("prompt", " Go ");
        assertThat(papers().port(papers().find("mine"))).isEqualTo(4321);
    }

    /** A teacher's words stand beside the paper, as they come: any line ends, either encoding. */
    @ParameterizedTest
    @CsvSource({"UTF-8, \\n", "windows-1252, \\r\\n", "UTF-8, \\r"})
    void findsTheFilesOfAPaperBesideIt(String encoding, String lineEnd) throws Exception {
        write("mine", "sheet = Mine\nlistener = hangman/lines\nwords = WORDS.TXT\n");
        String end = lineEnd.replace("\\n", "\n").replace("\\r", "\r");
        Files.write(
                data.resolve("papers").resolve("WORDS.TXT"),
                ("# Caf\u00E9" + end + "APPLE" + end + "pear" + end).getBytes(Charset.forName(encoding)));
        assertThat(papers().problems()).isEmpty();
        Files.writeString(data.resolve("papers").resolve("WORDS.TXT"), "caf\u00E9\n");
        assertThat(papers().problems())
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .contains("mine.txt, line 3, column 9: words=", "WORDS.TXT", "line 1 'caf\u00E9'"));
    }

    @Test
    void saysWhichPapersThereAreAndWhichIsMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> papers().find("yijc-gues"))
                .withMessageContaining("there is no paper 'yijc-gues', did you mean yijc-guess?");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(data.resolve("papers"));
        Files.writeString(data.resolve("papers").resolve(name + ".txt"), text, StandardCharsets.UTF_8);
    }

    private ListenSpec spec(String name) throws FaultyPaperException {
        return papers().spec(papers().find(name), Optional.empty(), 0, Map.of(), Patience.USUAL);
    }

    private Papers papers() {
        return new Papers(data);
    }
}
