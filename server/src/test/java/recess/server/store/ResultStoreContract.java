package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;

/**
 * What every store of results keeps to.
 *
 * @param <S> the store
 */
public abstract class ResultStoreContract<S extends ResultStore & ResultArchive> {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

    /** Half past six in the morning of the 25th in Singapore. */
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-24T22:30:00Z"), SINGAPORE);

    /** The store, with all that was recorded in it before, at another time. */
    protected abstract S at(Clock clock) throws IOException;

    @Test
    void countsRoomsSoloGamesAndBotsApart() throws IOException {
        S store = at(MORNING);
        store.record(List.of(
                        result("ann", "FJHR", "guess", "race", 4, true, false),
                        result("binary-bot", "FJHR", "guess", "race", 2, true, true),
                        result("ann", "FJHR", "hangman", "golf", 9, true, false),
                        result("bob", "FJHR", "guess", "race", 6, false, false),
                        result("ann", "FJHR", "guess", "race", 0, true, false),
                        result("bob", "", "guess", "solo", 1, true, false)))
                .join();
        assertThat(scores(store, Period.TODAY, ScoreKind.RACE, "", false))
                .extracting(
                        ScoreLine::player,
                        ScoreLine::wins,
                        ScoreLine::games,
                        line -> line.best().values().toString())
                .containsExactly(tuple("ann", 3, 3, "{guess=4, hangman=9}"), tuple("bob", 0, 1, "{}"));
        assertThat(scores(store, Period.ALL, ScoreKind.RACE, "hangman", false))
                .extracting(ScoreLine::player, ScoreLine::bestMoves)
                .containsExactly(tuple("ann", 9));
        assertThat(scores(store, Period.ALL, ScoreKind.SOLO, "", false))
                .extracting(ScoreLine::player, ScoreLine::wins)
                .containsExactly(tuple("bob", 1));
        assertThat(scores(store, Period.ALL, ScoreKind.RACE, "guess", true))
                .extracting(ScoreLine::player)
                .containsExactly("ann", "binary-bot", "bob");
    }

    /** Five guesses among 20 numbers are not five among 100. */
    @Test
    void countsAWinByOtherRulesButNotItsMoves() throws IOException {
        S store = at(MORNING);
        store.record(List.of(
                        result("ann", "CLASS", "guess to=20", "race", 2, true, false),
                        result("ann", "FJHR", "guess", "race", 7, true, false),
                        result("bob", "CLASS", "guess to=20,tries=5", "race", 1, true, false),
                        result("bob", "CLASS", "hangman tries=6", "race", 3, false, false)))
                .join();
        for (String game : List.of("", "guess")) {
            assertThat(scores(store, Period.ALL, ScoreKind.RACE, game, false))
                    .extracting(
                            ScoreLine::player,
                            ScoreLine::wins,
                            ScoreLine::games,
                            ScoreLine::bestMoves,
                            line -> line.best().values().toString())
                    .containsExactly(
                            tuple("ann", 2, 2, 7, "{guess=7}"), tuple("bob", 1, game.isEmpty() ? 2 : 1, 0, "{}"));
        }
    }

    @Test
    void tellsARoomOfItsOwnAndNoMoreThanWasAskedFor() throws IOException {
        S store = at(MORNING);
        store.record(List.of(
                        result("ann", "FJHR", "guess", "race", 4, true, false),
                        result("bob", "FJHR", "guess", "race", 6, false, false),
                        result("cat", "ABCD", "guess", "race", 1, true, false)))
                .join();
        LobbyRequest.Scores asked = new LobbyRequest.Scores(Period.ROOM, ScoreKind.RACE, Optional.empty(), false);
        assertThat(store.scores(asked, "FJHR", 20).join())
                .extracting(ScoreLine::player)
                .containsExactly("ann", "bob");
        assertThat(store.scores(asked, "FJHR", 1).join())
                .extracting(ScoreLine::player)
                .containsExactly("ann");
        assertThat(store.scores(asked, "NONE", 20).join()).isEmpty();
    }

    @Test
    void countsWhatWasStoredBeforeItWasAskedForHoweverManyAsk() throws IOException {
        S store = at(MORNING);
        for (int round = 1; round <= 20; round++) {
            store.record(List.of(result("ann", "FJHR", "guess", "race", 4, true, false)))
                    .join();
            assertThat(scores(store, Period.ALL, ScoreKind.RACE, "", false))
                    .extracting(ScoreLine::wins)
                    .containsExactly(round);
        }
    }

    @Test
    void aDayBeginsAtMidnightOfTheServersTimeZone() throws IOException {
        S evening = at(Clock.fixed(Instant.parse("2026-11-24T15:59:59Z"), SINGAPORE));
        evening.record(List.of(result("ann", "FJHR", "guess", "race", 4, true, false)))
                .join();
        S midnight = at(Clock.fixed(Instant.parse("2026-11-24T16:00:00Z"), SINGAPORE));
        midnight.record(List.of(result("bob", "FJHR", "guess", "race", 4, true, false)))
                .join();
        assertThat(scores(midnight, Period.TODAY, ScoreKind.RACE, "", false))
                .extracting(ScoreLine::player)
                .containsExactly("bob");
        assertThat(midnight.results())
                .extracting(ResultArchive.Entry::endedAt)
                .containsExactly(
                        OffsetDateTime.parse("2026-11-24T23:59:59+08:00"),
                        OffsetDateTime.parse("2026-11-25T00:00:00+08:00"));
    }

    @Test
    void forgetsAPersonARoomAndWhatIsOld() throws IOException {
        S store = at(MORNING);
        GameResult hers = new GameResult("guest", "", "guess", "solo", 0, 1, 7, 1000, true, false, "", "12 Ann Tan");
        GameResult others = new GameResult("guest", "", "guess", "solo", 0, 1, 7, 1000, true, false, "", "");
        store.record(List.of(
                        hers,
                        others,
                        result("Ann", "FJHR", "guess", "race", 4, true, false),
                        result("bob", "FJHR", "guess", "race", 4, true, false),
                        result("bob", "CLASS", "guess", "race", 4, true, false)))
                .join();
        assertThat(store.realNames()).containsExactly(Map.entry("guest", "12 Ann Tan"));
        assertThat(store.forget("ann", "12 Ann Tan")).isEqualTo(2);
        assertThat(store.reset(Optional.of("CLASS"))).isEqualTo(1);
        assertThat(store.results()).extracting(entry -> entry.result().player()).containsExactly("guest", "bob");
        assertThat(store.dropBefore(MORNING.instant())).isZero();
        assertThat(store.dropBefore(MORNING.instant().plusMillis(1))).isEqualTo(2);
        assertThat(store.reset(Optional.empty())).isZero();
    }

    @Test
    void keepsEachResultAsItWas() throws IOException {
        GameResult result = new GameResult(
                "Ann 数", "FJHR", "guess", "golf", 7, 0, 33, 5_000_000_000L, false, true, "10.0.0.1", "12 Ann Tan");
        at(MORNING).record(List.of(result)).join();
        assertThat(at(MORNING).results())
                .containsExactly(new ResultArchive.Entry(OffsetDateTime.parse("2026-11-25T06:30:00+08:00"), result));
    }

    protected final List<ScoreLine> scores(S store, Period period, ScoreKind kind, String game, boolean bots) {
        Optional<String> only = game.isEmpty() ? Optional.empty() : Optional.of(game);
        return store.scores(new LobbyRequest.Scores(period, kind, only, bots), "", 20)
                .join();
    }

    private static GameResult result(
            String player, String room, String game, String mode, int moves, boolean won, boolean bot) {
        return new GameResult(player, room, game, mode, 1, won ? 1 : 2, moves, 1000, won, bot, "", "");
    }
}
