package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.client.cli.DocumentedCommands;

/** What the documents tell teachers to type is understood; the files that they name need not be there. */
class DocumentedCommandsTest {
    static List<DocumentedCommands.Typed> commands() throws IOException {
        return DocumentedCommands.of("recess-server");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void areUnderstood(DocumentedCommands.Typed typed) {
        SettingValues values = new SettingValues();
        new ServerCommandLine("test").parse(values, typed.arguments().toArray(String[]::new));
        StartOptions.of(values);
        assertThat(values.problems())
                .filteredOn(problem -> !problem.contains("no such file"))
                .isEmpty();
    }

    @Test
    void areMany() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(10);
    }
}
