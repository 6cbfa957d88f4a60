package recess.server.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import recess.common.text.CleanText;
import recess.server.export.ExportFile;
import recess.server.export.Table;
import recess.server.store.AttendanceStore.Attendee;
import recess.server.store.ResultArchive;
import recess.server.store.StoredFile;

/** Writes what is stored into a file for a spreadsheet, or for a program. */
final class ExportCommand {
    private static final List<String> WHAT = List.of("scores", "scores-with-bots", "uploads", "attendance", "tasks");

    private ExportCommand() {}

    static Command export(Desk desk) {
        return new Command(
                "export",
                String.join("|", WHAT) + " FILE",
                "Writes all rows into FILE.csv, for a spreadsheet, or FILE.json; without an ending, into FILE.csv.",
                before -> switch (before.size()) {
                    case 0 -> WHAT;
                    case 1 -> List.of(before.getFirst() + ".csv", before.getFirst() + ".json");
                    default -> List.of();
                },
                (words, out) -> {
                    String what = words.oneOf(WHAT.toArray(String[]::new));
                    ExportFile file = file(words.text("FILE"));
                    if (!mayWrite(file.path(), out)) {
                        return;
                    }
                    Table table = switch (what) {
                        case "scores" -> scores(desk, false);
                        case "scores-with-bots" -> scores(desk, true);
                        case "uploads" -> uploads(desk);
                        case "tasks" -> TaskCommands.table(desk);
                        default -> attendance(desk);
                    };
                    file.write(table);
                    out.say(Counted.of(table.rows().size(), "row") + " written to "
                            + CleanText.line(file.path().toAbsolutePath().toString()));
                });
    }

    /** Whether a file is not there, or may be written over. */
    static boolean mayWrite(Path file, Dialogue out) {
        boolean may = !Files.exists(file) || out.confirm(file + " exists already. Write over it.");
        if (!may) {
            out.say("nothing is written");
        }
        return may;
    }

    /** Without an ending it is a spreadsheet's. */
    private static ExportFile file(String name) throws MisuseException {
        try {
            return ExportFile.at(TypedPath.of(name, ".csv"));
        } catch (IllegalArgumentException e) {
            throw new MisuseException(CleanText.line(String.valueOf(e.getMessage())));
        }
    }

    private static Table scores(Desk desk, boolean bots) throws IOException {
        Table table = new Table(
                "ended_at", "player", "room", "game", "mode", "round", "place", "moves", "millis", "won", "bot",
                "real_name", "address");
        for (ResultArchive.Entry entry : desk.archive().results()) {
            var result = entry.result();
            if (result.bot() && !bots) {
                continue;
            }
            table.add(
                    LocalTime.withOffset(entry.endedAt()),
                    result.player(),
                    result.room(),
                    result.game(),
                    result.mode(),
                    result.round(),
                    result.place(),
                    result.moves(),
                    result.millis(),
                    result.won(),
                    result.bot(),
                    result.realName(),
                    result.address());
        }
        return table;
    }

    private static Table uploads(Desk desk) throws IOException {
        Table table = new Table(
                "stored_at", "sender", "name", "version", "bytes", "sha256", "file", "address", "players_there",
                "real_name");
        // Java cannot spell every name in every locale, so that no path is made of these.
        Path folder = desk.inbox().folder();
        String prefix = folder + folder.getFileSystem().getSeparator();
        for (StoredFile file : desk.inbox().files()) {
            table.add(
                    LocalTime.withOffset(file.storedAt()),
                    file.owner().name(),
                    file.name(),
                    file.version(),
                    file.sizeBytes(),
                    file.sha256(),
                    prefix + file.storedName(),
                    file.owner().origin().text(),
                    file.owner().playersThere(),
                    file.owner().realName());
        }
        return table;
    }

    private static Table attendance(Desk desk) throws IOException {
        Table table = new Table("day", "name", "real_name", "address", "first_seen", "last_seen");
        for (Attendee one : desk.register().attendance()) {
            table.add(
                    one.day().toString(),
                    one.name(),
                    one.realName(),
                    one.address(),
                    LocalTime.withOffset(one.firstSeen()),
                    LocalTime.withOffset(one.lastSeen()));
        }
        return table;
    }
}
