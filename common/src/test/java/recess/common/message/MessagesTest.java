package recess.common.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "\n"})
    void refuseWhatIsNotOneLine(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServerMessage.Notice(text));
        assertThatIllegalArgumentException().isThrownBy(() -> FaultCode.IDLE.because(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GUESS\n", "\n"})
    void leaveTheLineEndOfAGameToTheDialect(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GameText.line(text));
    }

    @Test
    void readFactsByTheirKeys() {
        Fact<Integer> moves = Fact.integer("moves", "how many");
        Fact<FaultCode> code = Fact.word("code", "which", FaultCode.class);
        Facts facts = Facts.NONE.with(moves, 3).with(code, FaultCode.IDLE).with(moves, 4);
        assertThat(facts.get(moves)).contains(4);
        assertThat(facts.get(code)).contains(FaultCode.IDLE);
        assertThat(facts.values()).containsExactly(Map.entry("moves", 4), Map.entry("code", "idle"));
        assertThat(Facts.NONE.with("moves", "four").get(moves)).isEmpty();
        assertThat(Facts.NONE.with("code", "slow").get(code)).isEmpty();
        assertThat(Facts.NONE.get(moves)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> facts.with("when", 1.5));
    }

    @ParameterizedTest
    @EnumSource
    void tellEachFaultByAStableCodeOfItsOwn(FaultCode code) {
        assertThat(code.code())
                .isEqualTo(code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(code.meaning()).isNotBlank();
        assertThat(Arrays.stream(FaultCode.values()).map(FaultCode::meaning)).containsOnlyOnce(code.meaning());
    }

    @ParameterizedTest
    @EnumSource
    void callUnreadableOnlyWhatTheConversationSurvives(FaultCode code) {
        Fault fault = code.because("so it is");
        if (code.endsConnection()) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ClientMessage.Unreadable(fault));
        } else {
            assertThat(new ClientMessage.Unreadable(fault).fault()).isEqualTo(fault);
        }
    }
}
