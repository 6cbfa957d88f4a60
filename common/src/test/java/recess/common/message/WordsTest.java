package recess.common.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @Test
    void standForTheirValuesAndOthersForNone() {
        assertThat(Arrays.stream(RoomInfo.State.values()).map(Word::word))
                .containsExactly("waiting", "running", "between", "over", "unknown");
        assertThat(Word.find(Person.Role.class, "spectator")).contains(Person.Role.SPECTATOR);
        assertThat(Word.find(Person.Role.class, "SPECTATOR")).isEmpty();
        assertThat(Word.find(LobbyEvent.Left.Reason.class, "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findRefusalsByTheirCodes(RefusalCode code) {
        assertThat(code.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(ErrorCode.ofAnswer(code.code())).isSameAs(code);
    }

    @Test
    void findFaultsAndKeepWhatIsNotKnown() {
        assertThat(ErrorCode.ofAnswer("wrong-offset")).isSameAs(FaultCode.WRONG_OFFSET);
        assertThat(ErrorCode.ofAnswer("never-heard-of")).isEqualTo(new ErrorCode.Unknown("never-heard-of"));
    }

    /** The teacher bans addresses, which is a fault, and names, which is a refusal: programs see one word for both. */
    @Test
    void haveOneCodeForOneThing() {
        assertThat(Stream.of(RefusalCode.values())
                        .map(RefusalCode::code)
                        .filter(code -> FaultCode.find(code).isPresent()))
                .containsExactly("banned");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "99, true", "0, false", "100, false", "-1, false", "4294967297, false"})
    void holdWhatIsInRange(long number, boolean holds) {
        Range rounds = new Range("rounds", 1, 99);
        assertThat(rounds.holds(number)).isEqualTo(holds);
        assertThat(rounds.read(String.valueOf(number)).isPresent()).isEqualTo(holds);
    }

    @Test
    void sayWhatIsOutOfRange() {
        Range rounds = new Range("rounds", 1, 99);
        assertThat(rounds.objection(100)).isEqualTo("rounds 100 is not from 1 to 99");
        assertThat(rounds.objection("'x'")).isEqualTo("rounds 'x' is no whole number from 1 to 99");
        assertThat(rounds.objection("")).isEqualTo("rounds lacks its number from 1 to 99");
        assertThat(Range.from(0, "place").objection(-1)).isEqualTo("place -1 is not 0 or more");
        assertThat(Range.from(0, "place").read("2147483648")).isEqualTo(OptionalInt.empty());
    }

    @Test
    void areRefusedInTheRecordsThatHoldThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LobbyRequest.CreateRoom("guess", Mode.RACE, 0, 30, true))
                .withMessage("rounds 0 is not from 1 to 99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LobbyRequest.CreateRoom("guess", Mode.RACE, 3, 1001, true))
                .withMessage("capacity 1001 is not from 1 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LobbyRequest.Move("50", OptionalInt.of(100)))
                .withMessage("round 100 is not from 1 to 99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standing("ann", 1, 1, 1, -1, 0))
                .withMessage("moves -1 is not 0 or more");
        assertThat(Optional.of(new Standing("ann", 0, 0, 0, 0, 0))).isPresent();
    }
}
