package recess.common.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
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

    @Test
    void refuseARangeTheWrongWayRound() {
        assertThat(new GuessReply.Asked(1, 1).lowest()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new GuessReply.Asked(2, 1));
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
