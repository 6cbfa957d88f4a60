package recess.client.ui;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import recess.client.app.Toast;
import recess.client.link.WireEntry;
import recess.client.link.WireEntry.Direction;
import recess.common.file.OwnerOnly;
import recess.common.text.BytesLiteral;

/** Saves what has crossed the wire: a line each, with the time in UTC, the direction and the bytes as a literal. */
final class WireFile {
    private WireFile() {}

    /** Writes a new file into the folder in which the program was started; never over another one. */
    static Toast save(List<WireEntry> entries) {
        return SavedFile.save(
                "recess-wire", ".txt", entries.size() + " reads and writes", file -> write(file, entries));
    }

    static void write(Path file, List<WireEntry> entries) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(create(file)), StandardCharsets.UTF_8))) {
            for (WireEntry entry : entries) {
                String arrow = entry.direction() == Direction.SENT ? " -> " : " <- ";
                out.write(entry.at() + arrow + BytesLiteral.of(entry.bytes(), Integer.MAX_VALUE) + "\n");
            }
        }
    }

    /** For its owner only, where the system has such a thing: what somebody has said is in it. */
    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(file));
    }
}
