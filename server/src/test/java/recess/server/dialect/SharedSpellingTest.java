package recess.server.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.message.Bytes;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.Standing;

class SharedSpellingTest {
    private static final int MEMBERS = 1000;

    static Stream<Dialect> dialects() {
        return Stream.of(new LobbyJsonDialect(), new LobbyTextDialect(DialectSettings.DEFAULT));
    }

    /** The very same bytes, and not equal ones: the queues of a thousand slow readers hold them once. */
    @ParameterizedTest
    @MethodSource("dialects")
    void spellsTheEndOfARoundOnceForAThousandMembers(Dialect dialect) {
        LobbyEvent ended = roundEnded(1);
        Bytes spelt = dialect.encode(ended);
        for (int i = 0; i < MEMBERS; i++) {
            assertThat(dialect.encode(ended)).isSameAs(spelt);
        }
    }

    @Test
    void spellsWhatIsEqualAndNotTheSameAnew() {
        AtomicInteger spelt = new AtomicInteger();
        SharedSpelling spelling = new SharedSpelling(message -> Bytes.utf8("x" + spelt.incrementAndGet()));
        LobbyEvent first = roundEnded(1);
        LobbyEvent second = roundEnded(2);
        assertThat(spelling.of(first)).isEqualTo(spelling.of(first)).isNotEqualTo(spelling.of(second));
        assertThat(spelling.of(roundEnded(2))).isNotEqualTo(spelling.of(second));
    }

    @Test
    void keepsNoAnswer() {
        AtomicInteger spelt = new AtomicInteger();
        SharedSpelling spelling = new SharedSpelling(message -> Bytes.utf8("x" + spelt.incrementAndGet()));
        LobbyReply pong = new LobbyReply("7", new LobbyAnswer.Pong());
        assertThat(spelling.of(pong)).isNotEqualTo(spelling.of(pong));
    }

    private static LobbyEvent roundEnded(int round) {
        List<Standing> standings = IntStream.range(0, MEMBERS)
                .mapToObj(i -> new Standing("player-" + i, i + 1, 1, 1, 7, 1000 + i))
                .toList();
        return new LobbyEvent.RoundEnded("ABCD", round, 3, "player-0", "42", standings, true, 5);
    }
}
