package recess.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.game.Line;
import recess.common.game.Play;
import recess.common.game.Position;
import recess.common.game.Puzzle;
import recess.common.message.Fact;
import recess.common.message.GameView;
import recess.common.message.Outcome;
import recess.common.text.CleanText;

/** What rooms, line mode and the text UI rely on in every game that is played on one board, beside {@link GameContractTest}. */
class BoardContractTest {
    static final List<Game> GAMES =
            Games.shipped().stream().filter(Game::isShared).toList();

    private static final int SEEDS = 40;
    private static final int MOST_MOVES = 1_000;
    private static final List<String> NAMES = List.of("ann", "bob");

    static Stream<Arguments> bots() {
        return GAMES.stream().flatMap(game -> game.bots().stream().map(kind -> Arguments.of(game, kind)));
    }

    /** A board and those who play on it. */
    private record Round(Puzzle puzzle, List<Play> sides) {
        static Round deal(Game game, int seed) {
            Puzzle puzzle = game.deal(new SplittableRandom(seed));
            return new Round(puzzle, puzzle.begin(NAMES));
        }

        /** Plays to the end, each as soon as it may; the second goes first where both may. */
        void play(BotKind kind, int seed, BiConsumer<Play, Round> look) {
            SplittableRandom random = new SplittableRandom(1000 + seed);
            List<Bot> bots = sides.stream().map(_ -> kind.begin().apply(random)).toList();
            int moves = 0;
            while (!sides.getFirst().isOver()) {
                for (int i = sides.size() - 1; i >= 0; i--) {
                    Play side = sides.get(i);
                    if (!side.isOver() && mayMove(i)) {
                        assertThat(side.move(bots.get(i).move(side.view()))).isEmpty();
                        look.accept(side, this);
                    }
                }
                assertThat(++moves).isLessThan(MOST_MOVES);
            }
        }

        boolean mayMove(int seat) {
            return turn(seat).isEmpty() || turn(seat).equals(NAMES.get(seat));
        }

        String turn(int seat) {
            return sides.get(seat).view().facts().text(Play.TURN);
        }
    }

    @ParameterizedTest
    @MethodSource("bots")
    void endsForAllAtOnceWithAWinnerOrWithADraw(Game game, BotKind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Round round = Round.deal(game, seed);
            round.play(
                    kind,
                    seed,
                    (_, r) -> assertThat(r.sides.stream().map(Play::isOver).distinct())
                            .hasSize(1));
            List<Outcome> outcomes = round.sides.stream().map(Play::outcome).toList();
            assertThat(outcomes)
                    .isIn(
                            List.of(Outcome.WON, Outcome.LOST),
                            List.of(Outcome.LOST, Outcome.WON),
                            List.of(Outcome.DRAWN, Outcome.DRAWN));
            for (Play side : round.sides) {
                assertThat(game.outcome(side.view().facts())).contains(side.outcome());
                assertThat(side.isWon()).isEqualTo(side.outcome() == Outcome.WON);
                assertThat(side.view().facts().get(Play.TURN)).isEmpty();
            }
            assertThat(game.outcome(round.puzzle.watched().facts()))
                    .as("for a spectator nobody has given up")
                    .isNotEqualTo(Optional.of(Outcome.GIVEN_UP));
        }
    }

    @ParameterizedTest
    @FieldSource("GAMES")
    void canBeWonFromEitherSeat(Game game) {
        Set<Outcome> ofTheFirst = new HashSet<>();
        for (BotKind kind : game.bots()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Round round = Round.deal(game, seed);
                round.play(kind, seed, (_, _) -> {});
                ofTheFirst.add(round.sides.getFirst().outcome());
            }
        }
        assertThat(ofTheFirst).contains(Outcome.WON, Outcome.LOST);
    }

    @ParameterizedTest
    @MethodSource("bots")
    void tellsAllTheSameTurnAndLetsNobodyElseMove(Game game, BotKind kind) {
        Round round = Round.deal(game, 3);
        round.play(kind, 3, (mover, r) -> {
            String watched = r.puzzle.watched().facts().text(Play.TURN);
            for (int seat = 0; seat < NAMES.size(); seat++) {
                assertThat(r.turn(seat)).isEqualTo(watched);
                if (!r.mayMove(seat)) {
                    Play side = r.sides.get(seat);
                    GameView before = side.view();
                    assertThatIllegalStateException()
                            .isThrownBy(() -> side.move(game.moves().example()));
                    assertThat(side.view()).isEqualTo(before);
                }
            }
            assertThat(mover.progress().text(Play.TURN)).isEqualTo(watched);
        });
    }

    @ParameterizedTest
    @FieldSource("GAMES")
    void whoGoesHasLostAndTheOtherHasWon(Game game) {
        for (int seat = 0; seat < NAMES.size(); seat++) {
            Round round = Round.deal(game, 1);
            round.sides.get(seat).resign();
            assertThat(round.sides.get(seat).outcome()).isEqualTo(Outcome.LOST);
            assertThat(round.sides.get(1 - seat).outcome()).isEqualTo(Outcome.WON);
            round.sides.get(1 - seat).resign();
            assertThat(round.sides.get(1 - seat).outcome()).as("it is over").isEqualTo(Outcome.WON);
            assertThat(round.puzzle.answer()).isNotBlank();
        }
    }

    @ParameterizedTest
    @FieldSource("GAMES")
    void whoKeepsTheOtherWaitingHasLostWhenTheTimeIsUp(Game game) {
        Round round = Round.deal(game, 1);
        assertThat(round.sides.getFirst().move(game.moves().example())).isEmpty();
        assertThat(round.turn(0)).isEqualTo("bob");
        round.puzzle.timeUp();
        assertThat(round.sides.getFirst().outcome()).isEqualTo(Outcome.WON);
        assertThat(round.sides.getLast().outcome()).isEqualTo(Outcome.LOST);
    }

    @ParameterizedTest
    @MethodSource("bots")
    void tellsTheFactsThatItDeclaresInTheirOrder(Game game, BotKind kind) {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Round.deal(game, seed).play(kind, seed, (mover, round) -> {
                for (Play side : round.sides) {
                    assertInOrder(side.view(), game.facts().view());
                    seen.addAll(side.view().facts().values().keySet());
                    assertThat(side.recap()).isEqualTo(side.view());
                }
                GameView progress = new GameView(game.name(), "", mover.progress());
                assertInOrder(progress, game.facts().progress());
                seen.addAll(progress.facts().values().keySet());
            });
        }
        assertThat(Stream.of(game.facts().view(), game.facts().progress())
                        .flatMap(Collection::stream)
                        .map(Fact::name))
                .allMatch(seen::contains);
    }

    @ParameterizedTest
    @MethodSource("bots")
    void isToldAndDrawnForThePlayersAndForWhoWatches(Game game, BotKind kind) {
        for (int seed = 0; seed < 10; seed++) {
            Round.deal(game, seed).play(kind, seed, (_, round) -> {
                List<GameView> views =
                        new ArrayList<>(round.sides.stream().map(Play::view).toList());
                views.add(round.puzzle.watched());
                for (GameView view : views) {
                    assertThat(view.game()).isEqualTo(game.name());
                    for (String said : List.of(view.text(), game.words().view(view))) {
                        assertThat(said).isNotBlank().hasSizeLessThan(250).isEqualTo(CleanText.line(said));
                    }
                    Position position = new Position(Optional.of(view), Optional.empty(), List.of(), List.of());
                    for (int rows : new int[] {1, 5, 12, 30}) {
                        assertThat(game.board().draw(position, 38, rows))
                                .allSatisfy(line -> assertThat(line.text()).isEqualTo(CleanText.line(line.text())))
                                .extracting(Line::columns)
                                .allMatch(columns -> columns <= 78);
                    }
                }
                assertThat(game.words().view(views.get(2)))
                        .as("what is said to a spectator speaks of no player as you")
                        .doesNotContain("you");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bots")
    void neitherSeesWhatTheOtherHasNotShown(Game game, BotKind kind) {
        Round.deal(game, 2).play(kind, 2, (mover, round) -> {
            Set<String> hidden = new HashSet<>(mover.view().facts().values().keySet());
            hidden.removeAll(mover.progress().values().keySet());
            Play other = round.sides.get(round.sides.getFirst().equals(mover) ? 1 : 0);
            if (!hidden.isEmpty() && !mover.isOver()) {
                assertThat(other.view().facts().values().keySet()).doesNotContainAnyElementsOf(hidden);
                assertThat(round.puzzle.watched().facts().values().keySet()).doesNotContainAnyElementsOf(hidden);
            }
        });
    }

    private static void assertInOrder(GameView view, List<Fact<?>> declared) {
        List<String> names = new ArrayList<>(view.facts().values().keySet());
        assertThat(names)
                .isEqualTo(declared.stream()
                        .map(Fact::name)
                        .filter(names::contains)
                        .toList());
    }
}
