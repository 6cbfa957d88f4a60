package recess.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import recess.common.setting.TextFile;
import recess.common.text.CleanText;
import recess.common.text.Spelling;
import recess.server.paper.FaultyPaperException;
import recess.server.paper.Paper;
import recess.server.paper.PaperText;

/**
 * The papers that there are: those that come with the program, and a teacher's own, each a file in the folder {@code papers} of
 * the data directory. Of two with the same name it is the teacher's. Files are read anew each time.
 */
public final class Papers {
    private static final String ENDING = ".txt";
    private static final String FOLDER = "/papers/";

    private final Path own;

    /** @param dataDirectory of the server; it need not be there */
    public Papers(Path dataDirectory) {
        this.own = dataDirectory.resolve("papers");
    }

    /** The names of those that come with the program, in the order of the lessons. */
    public static List<String> shipped() {
        return resource("INDEX")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** All names: those that come with the program in their order, then those that only the teacher has. */
    public List<String> names() {
        List<String> names = new ArrayList<>(shipped());
        ownNames().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return List.copyOf(names);
    }

    /**
     * The paper of a name.
     *
     * @throws IllegalArgumentException where there is none
     * @throws FaultyPaperException where its file is wrong
     */
    public Paper find(String name) throws FaultyPaperException {
        if (ownNames().contains(name)) {
            Path file = own.resolve(name + ENDING);
            return PaperText.read(name, CleanText.line(file.toString()), TextFile.read(file.toString()));
        }
        if (shipped().contains(name)) {
            String file = name + ENDING;
            return PaperText.read(name, file, resource(file));
        }
        throw new IllegalArgumentException("there is no paper " + CleanText.quote(name)
                + Spelling.nearest(name, names())
                        .map(near -> ", did you mean " + near + "?")
                        .orElse("")
                + "; there is " + String.join(", ", names()));
    }

    /** Everything that is wrong with the teacher's own, a sentence each that begins with file, line and column. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (String name : ownNames()) {
            try {
                Paper paper = find(name);
                spec(paper, Optional.empty(), 0, Map.of(), Patience.USUAL);
            } catch (FaultyPaperException e) {
                problems.addAll(e.problems());
            } catch (IllegalArgumentException e) {
                problems.add(CleanText.line(String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(problems);
    }

    /** Where a paper's clients usually connect to. */
    public int port(Paper paper) throws FaultyPaperException {
        Offer offer = offer(paper);
        return paper.port().orElse(offer.defaultPort());
    }

    /**
     * The listener that a paper means.
     *
     * @param others settings that win over those of the paper
     * @throws IllegalArgumentException where those are wrong
     * @throws FaultyPaperException where the paper is
     */
    public ListenSpec spec(
            Paper paper, Optional<InetAddress> host, int port, Map<String, String> others, Patience patience)
            throws FaultyPaperException {
        Offer offer = offer(paper);
        Map<String, String> given = given(paper, offer);
        try {
            GivenSettings.spec(offer, host, port, given, patience);
        } catch (IllegalArgumentException e) {
            Paper.Value listener = paper.listener();
            throw new FaultyPaperException(
                    List.of(PaperText.at(file(paper), listener.line(), listener.keyColumn()) + e.getMessage()));
        }
        given.putAll(others);
        return GivenSettings.spec(offer, host, port, given, patience).of(paper.name());
    }

    /** The settings of a paper; a file that one of them names stands beside it. */
    private Map<String, String> given(Paper paper, Offer offer) throws FaultyPaperException {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        paper.settings().forEach((name, value) -> {
            Optional<ListenerSetting<?>> found = offer.allSettings().stream()
                    .filter(setting -> setting.name().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                problems.add(PaperText.at(file(paper), value.line(), value.keyColumn()) + offer.name()
                        + " has no setting " + CleanText.quote(name) + "; it has "
                        + String.join(
                                ", ",
                                offer.allSettings().stream()
                                        .map(ListenerSetting::name)
                                        .toList()));
                return;
            }
            boolean isFile = found.get().type().label().equals(TextFile.LABEL);
            String text =
                    isFile && isOwn(paper.name()) ? own.resolve(value.text()).toString() : value.text();
            given.put(name, text);
            try {
                found.get().type().read(text);
            } catch (IllegalArgumentException e) {
                problems.add(PaperText.at(file(paper), value.line(), value.column()) + name + "=" + e.getMessage());
            }
        });
        if (!problems.isEmpty()) {
            throw new FaultyPaperException(problems);
        }
        return given;
    }

    private Offer offer(Paper paper) throws FaultyPaperException {
        Paper.Value listener = paper.listener();
        Optional<Offer> offer = Catalogue.find(listener.text());
        if (offer.isEmpty()) {
            throw new FaultyPaperException(List.of(PaperText.at(file(paper), listener.line(), listener.column())
                    + "there is no " + CleanText.quote(listener.text()) + "; there is "
                    + String.join(", ", Catalogue.names())));
        }
        return offer.get();
    }

    private String file(Paper paper) {
        String file = paper.name() + ENDING;
        return isOwn(paper.name()) ? CleanText.line(own.resolve(file).toString()) : file;
    }

    private boolean isOwn(String name) {
        return ownNames().contains(name);
    }

    private Set<String> ownNames() {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(file -> file.matches("[a-z0-9][a-z0-9-]*\\" + ENDING))
                        .map(file -> file.substring(0, file.length() - ENDING.length()))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private static String resource(String file) {
        try (InputStream stream = Papers.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("the program came without " + FOLDER + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
