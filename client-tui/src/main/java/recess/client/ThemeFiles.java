package recess.client;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import recess.client.theme.OwnTheme;
import recess.client.theme.Theme;
import recess.client.theme.Themes;
import recess.common.text.CleanText;

/**
 * The themes, with one's own: each file {@code NAME.theme} of a folder is one, as {@link OwnTheme} reads it.
 *
 * @param complaints what is wrong with the files, a line each, safe to show
 */
record ThemeFiles(Themes all, List<String> complaints) {
    private static final String ENDING = ".theme";
    private static final int MAX_FILES = 50;
    private static final long MAX_BYTES = 64 * 1024;

    /** Reads the files of a folder, which need not be there. */
    static ThemeFiles read(Path folder) {
        List<Theme> own = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            String label = name.substring(0, name.length() - ENDING.length());
            try {
                if (!label.matches("[a-z0-9-]{1,20}") || Files.size(file) > MAX_BYTES) {
                    complaints.add(
                            CleanText.quote(name) + " is no theme: 1 to 20 of a-z, 0-9 and -, and at most 64 KiB");
                    continue;
                }
                OwnTheme theme = OwnTheme.parse(label, Files.readString(file));
                own.add(theme.theme());
                theme.complaints().forEach(why -> complaints.add(name + ": " + CleanText.line(why)));
            } catch (IOException e) {
                complaints.add(name + " cannot be read");
            }
        }
        return new ThemeFiles(Themes.BUILT_IN.with(own), complaints);
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : found) {
                if (files.size() < MAX_FILES) {
                    files.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that cannot be read has no themes.
        }
        Collections.sort(files);
        return files;
    }
}
