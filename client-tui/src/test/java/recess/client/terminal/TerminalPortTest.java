package recess.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalPortTest {
    @Test
    void takesASizeThatNobodyCanHaveForTheLargestThatIsDrawn() {
        assertThat(TerminalPort.size(2_000_000_000, 3).width()).isEqualTo(TerminalPort.MAX_COLUMNS);
        assertThat(TerminalPort.size(3, 2_000_000_000).height()).isEqualTo(TerminalPort.MAX_ROWS);
        assertThat(TerminalPort.size(0, 0)).isEqualTo(TerminalPort.size(80, 24));
        assertThat(TerminalPort.size(-1, 24)).isEqualTo(TerminalPort.size(80, 24));
    }
}
