package recess.server.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.Games;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.export.ZipFile;
import recess.server.lobby.Register;
import recess.server.store.Inbox;
import recess.server.store.StoredFile;
import recess.server.store.UploadOwner;

/** What is stored: scores and files. */
final class RecordCommands {
    private static final int SCORE_LINES = 100;
    private static final int SHOWN_FILES = 50;

    /** A whole class may be behind one address. */
    private static final int SHOWN_NAMES = 3;

    private static final int PATIENCE_SECONDS = 5;

    private RecordCommands() {}

    static Command scores(Desk desk) {
        return new Command(
                "scores",
                "[today|all|CODE] [solo] [GAME] [bots]",
                "The best of today, of all time, or of a room: wins, then fewest games. What was won alone stands"
                        + " apart.",
                before -> before.isEmpty()
                        ? Completions.with(Completions.codes(desk), "today", "all")
                        : Stream.concat(Stream.of("solo", "bots"), Games.names().stream())
                                .toList(),
                (words, out) -> {
                    Period period = Period.TODAY;
                    String room = "";
                    ScoreKind kind = ScoreKind.RACE;
                    Optional<String> game = Optional.empty();
                    boolean bots = false;
                    for (Optional<String> word = words.nextIfAny(); word.isPresent(); word = words.nextIfAny()) {
                        String small = word.get().toLowerCase(Locale.ROOT);
                        switch (small) {
                            case "today" -> period = Period.TODAY;
                            case "all" -> period = Period.ALL;
                            case "solo" -> kind = ScoreKind.SOLO;
                            case "bots" -> bots = true;
                            default -> {
                                if (Games.names().contains(small)) {
                                    game = Optional.of(small);
                                } else {
                                    period = Period.ROOM;
                                    room = small.toUpperCase(Locale.ROOT);
                                }
                            }
                        }
                    }
                    Map<String, String> realNames = desk.archive().realNames();
                    Lines lines = new Lines("PLAYER", "WINS", "GAMES", "FEWEST MOVES", "REAL NAME");
                    for (ScoreLine line : scores(desk, new LobbyRequest.Scores(period, kind, game, bots), room)) {
                        lines.add(
                                line.player(),
                                line.wins(),
                                line.games(),
                                fewestMoves(line),
                                realNames.getOrDefault(line.player(), ""));
                    }
                    out.say(lines.isEmpty() ? List.of("no game has ended") : lines.lines());
                });
    }

    static Command uploads(Desk desk) {
        return new Command(
                "uploads",
                "[zip FILE]",
                "The newest " + SHOWN_FILES
                        + " files that have been sent in. zip packs all of them into FILE.zip, a folder for"
                        + " each sender.",
                Completions.places(List.of("zip")),
                (words, out) -> {
                    Optional<String> zip = words.nextIfAny();
                    List<StoredFile> files = desk.inbox().files();
                    if (zip.isEmpty()) {
                        show(desk, files, desk.inbox().underway(), out);
                    } else if (zip.get().equals("zip")) {
                        zip(desk, files, TypedPath.of(words.text("FILE"), ".zip"), out);
                    } else {
                        throw new MisuseException(CleanText.quote(zip.get()) + " is too much");
                    }
                });
    }

    private static void zip(Desk desk, List<StoredFile> files, Path target, Dialogue out) throws IOException {
        if (ExportCommand.mayWrite(target, out)) {
            ZipFile.write(
                    target,
                    files.stream()
                            .map(file -> new ZipFile.Entry(
                                    file.storedName(), () -> desk.inbox().open(file)))
                            .toList());
            out.say(Counted.of(files.size(), "file") + " written to "
                    + CleanText.line(target.toAbsolutePath().toString()));
        }
    }

    static Command inbox(Desk desk) {
        return new Command(
                "inbox",
                "NAME|ADDRESS",
                "The newest " + SHOWN_FILES + " files of one sender: a player, or the address of a raw client.",
                Completions.people(desk),
                (words, out) -> {
                    String owner = words.last("NAME");
                    String key = PlayerNames.key(owner);
                    List<Inbox.Underway> own = desk.inbox().underway().stream()
                            .filter(file -> PlayerNames.key(file.owner().name()).equals(key))
                            .toList();
                    show(desk, desk.inbox().filesOf(owner), own, out);
                });
    }

    static Command delete(Desk desk) {
        return new Command(
                "delete",
                "FILE",
                "Deletes a file that was sent in, after a question; FILE as uploads shows it.",
                before -> before.isEmpty() ? storedNames(desk) : List.of(),
                (words, out) -> {
                    String name = words.text("FILE");
                    Optional<StoredFile> file = desk.inbox().files().stream()
                            .filter(one -> one.storedName().equals(name))
                            .findFirst();
                    if (file.isEmpty()) {
                        out.say("there is no file " + CleanText.quote(name) + ": uploads lists them");
                    } else if (out.confirm("Delete " + CleanText.quote(name) + ", "
                            + file.get().sizeBytes() + " bytes from "
                            + file.get().owner().name() + ", for good.")) {
                        desk.inbox().delete(file.get());
                        out.say(CleanText.quote(name) + " is deleted");
                    } else {
                        out.say("nothing is deleted");
                    }
                });
    }

    private static List<String> storedNames(Desk desk) {
        try {
            return desk.inbox().files().stream().map(StoredFile::storedName).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void show(Desk desk, List<StoredFile> files, List<Inbox.Underway> underway, Dialogue out) {
        if (files.isEmpty()) {
            out.say("there is no file");
        } else {
            showStored(desk, files, out);
        }
        if (!underway.isEmpty()) {
            showUnderway(underway, out);
        }
    }

    /** What has been sent by halves is no file yet, and its sender may say that it has been sent. */
    private static void showUnderway(List<Inbox.Underway> files, Dialogue out) {
        Lines lines = new Lines("NOT WHOLE YET", "SENDER", "REAL NAME", "FROM", "BYTES", "OF", "STATE");
        for (Inbox.Underway file : files.subList(0, Math.min(SHOWN_FILES, files.size()))) {
            lines.add(
                    file.name(),
                    file.owner().name(),
                    file.owner().realName(),
                    file.origin().text(),
                    file.bytes(),
                    file.size().isPresent() ? file.size().getAsLong() : "",
                    file.sending() ? "being sent" : "unfinished");
        }
        out.say(lines.lines());
    }

    private static void showStored(Desk desk, List<StoredFile> files, Dialogue out) {
        List<Register.Present> people = desk.register().people();
        Lines lines = new Lines("STORED", "SENDER", "REAL NAME", "ALSO", "BYTES", "VERSION", "FILE");
        for (StoredFile file : files.subList(Math.max(0, files.size() - SHOWN_FILES), files.size())) {
            lines.add(
                    LocalTime.plain(file.storedAt()),
                    file.owner().name(),
                    file.owner().realName(),
                    alsoKnownAs(file.owner(), people),
                    file.sizeBytes(),
                    file.version(),
                    file.storedName());
        }
        out.say(lines.lines());
        out.say(Counted.of(files.size(), "file") + ", "
                + files.stream().mapToLong(StoredFile::sizeBytes).sum()
                + " bytes; ALSO: who was at the sender's address,"
                + " or where the sender was");
    }

    /** A raw client sends no name, and a player no address: the other half, as it was noted then, or else as it is now. */
    private static String alsoKnownAs(UploadOwner owner, List<Register.Present> people) {
        String noted = owner.isPlayer() ? owner.origin().text() : owner.playersThere();
        return noted.isEmpty()
                ? people.stream()
                        .filter(person -> (owner.isPlayer() ? person.name() : person.address()).equals(owner.name()))
                        .map(person -> owner.isPlayer() ? person.address() : person.name())
                        .limit(SHOWN_NAMES)
                        .collect(Collectors.joining(", "))
                : noted;
    }

    private static String fewestMoves(ScoreLine line) {
        return line.best().values().entrySet().stream()
                .map(game -> game.getKey() + " " + game.getValue())
                .collect(Collectors.joining(", "));
    }

    private static List<ScoreLine> scores(Desk desk, LobbyRequest.Scores asked, String room) throws IOException {
        try {
            return desk.results().scores(asked, room, SCORE_LINES).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the scores cannot be read now", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
