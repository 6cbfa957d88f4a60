package recess.server.door.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScpArgumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "scp -t .                 | report.pdf",
                "scp -v -p -t notes.pdf   | notes.pdf",
                "scp -t -- 'my notes.pdf' | my notes.pdf",
                "scp -t my\\ notes.pdf    | my notes.pdf",
                "scp -d -t notes          | report.pdf",
                "scp -r -t notes          | report.pdf",
                "scp -t notes/            | report.pdf",
                "scp -t ~                 | report.pdf",
                "scp -t ''                | report.pdf",
                "scp -t                   | report.pdf",
            })
    void tellsUnderWhichNameAFileGoesIn(String line, String name) {
        ScpArguments arguments = ScpArguments.parse(line).orElseThrow();
        assertThat(arguments.puts()).isTrue();
        assertThat(arguments.name("report.pdf")).isEqualTo(name);
    }

    @Test
    void knowsWhatIsGotAndWhatIsNoScp() {
        assertThat(ScpArguments.parse("scp -f report.pdf").orElseThrow().puts()).isFalse();
        assertThat(ScpArguments.parse("scores")).isEmpty();
        assertThat(ScpArguments.parse("")).isEmpty();
        assertThat(ScpArguments.parse("'")).isEmpty();
    }
}
