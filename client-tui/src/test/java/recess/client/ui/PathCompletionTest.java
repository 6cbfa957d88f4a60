package recess.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.app.Event;
import recess.client.app.Toast;

class PathCompletionTest {
    @TempDir
    private Path folder;

    @Test
    void goesOnAsFarAsItIsClear() throws IOException {
        Files.writeString(folder.resolve("report.pdf"), "");
        Files.writeString(folder.resolve("reply.txt"), "");
        Files.createDirectory(folder.resolve("notes"));
        String typed = folder + "/r";
        assertThat(PathCompletion.of(typed))
                .containsExactly(new Event.Completed(typed, folder + "/rep", List.of("reply.txt", "report.pdf")));
        assertThat(PathCompletion.of(folder + "/n"))
                .containsExactly(new Event.Completed(folder + "/n", folder + "/notes/", List.of()));
    }

    @Test
    void saysThatNothingBeginsSo() {
        assertThat(PathCompletion.of(folder + "/x"))
                .contains(new Event.Reported(Toast.note("Nothing in " + folder + "/ begins with 'x'.")));
        assertThat(PathCompletion.of(folder + "/"))
                .contains(new Event.Reported(Toast.note("There is nothing to choose in " + folder + "/.")));
        assertThat(PathCompletion.of(folder + "/none/x"))
                .contains(new Event.Reported(Toast.note("There is no folder " + folder + "/none/.")));
    }
}
