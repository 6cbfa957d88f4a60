package recess.server.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in one, which every system can unpack. */
public final class ZipFile {
    /** Where the contents of a file come from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * A file in it.
     *
     * @param name with {@code /} between folders
     */
    public record Entry(String name, Source source) {}

    private ZipFile() {}

    /**
     * Writes it whole or not at all, over whatever was there.
     *
     * @throws IOException with a sentence, where that is impossible
     */
    public static void write(Path path, List<Entry> entries) throws IOException {
        WholeFile.write(path, out -> {
            // Names are UTF-8, and say so: Java's default.
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                try (InputStream in = entry.source().open()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
            zip.finish();
        });
    }
}
