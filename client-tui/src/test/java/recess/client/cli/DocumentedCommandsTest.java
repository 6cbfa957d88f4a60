package recess.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the documents tell students to type is understood. */
class DocumentedCommandsTest {
    static List<DocumentedCommands.Typed> commands() throws IOException {
        return DocumentedCommands.of("recess");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void areUnderstood(DocumentedCommands.Typed typed) {
        assertThatCode(() -> new CommandLine(new RecessCommand())
                        .parseArgs(typed.arguments().toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    @Test
    void areMany() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(10);
    }
}
