package recess.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.codec.LobbyCommands;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.game.GameBoard;
import recess.common.game.Line;
import recess.common.game.Play;
import recess.common.game.Position;
import recess.common.game.Puzzle;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.game.SetRules;
import recess.common.game.SoloGame;
import recess.common.message.Fact;
import recess.common.message.Facts;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;
import recess.common.setting.TextFile;
import recess.common.text.CleanText;

/** What rooms, raw listeners, line mode and the text UI rely on in every game. */
class GameContractTest {
    /** Rules that can be set, for each game all that can be in a room but files. */
    private static final Map<String, Map<String, String>> RULES = Map.of(
            "guess", Map.of("from", "5", "to", "60", "tries", "9"),
            "hangman", Map.of("tries", "6", "shown", "0", "cost", "misses", "whole", "no"),
            "code", Map.of("tries", "3"),
            "battleship", Map.of("ships", "3", "missiles", "12"),
            "rps", Map.of("games", "5"));

    private static final List<Game> USUAL = Games.shipped();
    static final List<Game> GAMES = USUAL.stream()
            .flatMap(game -> Stream.of(game, ruled(game)).distinct())
            .toList();

    private static final int SEEDS = 40;
    private static final int MOST_MOVES = 5_000;
    private static final int NARROW = 38;

    /** What students and their programs have typed. */
    private static final List<String> NO_MOVES = List.of(
            "",
            " ",
            "\t",
            "no move",
            "-",
            "5.0",
            "0x10",
            "\u001B[2J",
            "a\u0000b",
            "\uD800",
            "🎲",
            "\u202E12",
            "1\n2",
            "9".repeat(1000),
            "x".repeat(70_000),
            "null",
            "{}");

    private static Game ruled(Game game) {
        return game.by(new RawValues(RULES.getOrDefault(game.name(), Map.of())));
    }

    /** Of a board, all see everything. */
    static Stream<Arguments> botsThatLookForASecret() {
        return bots().filter(pair -> !((Game) pair.get()[0]).isShared());
    }

    static Stream<Arguments> bots() {
        return GAMES.stream().flatMap(game -> game.bots().stream().map(kind -> Arguments.of(game, kind)));
    }

    @ParameterizedTest
    @FieldSource("GAMES")
    void isDescribedInAFewWords(Game game) {
        assertThat(game.name()).matches("[a-z]{2,12}");
        assertThat(game.description()).isNotBlank().doesNotEndWith(".").hasSizeLessThan(80);
        assertThat(game.bots())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(kind.name()).matches("[a-z]{2,12}"));
        assertThat(game.botNames()).doesNotHaveDuplicates();
        assertThat(USUAL.stream().map(Game::name)).containsOnlyOnce(game.name());
    }

    @ParameterizedTest
    @FieldSource("USUAL")
    void isPlayedByRulesThatAreSet(Game game) {
        assertThat(game.by(RawValues.USUAL)).as("nothing is set").isSameAs(game);
        assertThat(game.title()).isEqualTo(game.name());
        Game ruled = ruled(game);
        assertThat(ruled.name()).isEqualTo(game.name());
        assertThat(ruled.by(new RawValues(ruled.rules().given())).rules())
                .as("kept and read again")
                .isEqualTo(ruled.rules());
        assertThat(ruled.title()).isEqualTo((game.name() + " " + ruled.rules().told()).strip());
        assertThat(ruled.rules().told()).doesNotContain(" ");
        game.settings().stream()
                .filter(setting -> !setting.type().label().equals(TextFile.LABEL))
                .forEach(setting -> assertThat(game.by(new RawValues(Map.of(setting.name(), usual(setting))))
                                .rules())
                        .as(setting.name() + " as it is anyway")
                        .isEqualTo(SetRules.NONE));
    }

    @ParameterizedTest
    @FieldSource("USUAL")
    void aPlayerSetsWhatARoomCanPlayBy(Game game) {
        assertThat(game.settings().stream().map(RawSetting::name))
                .containsAll(game.playerSettings().stream().map(RawSetting::name).toList());
        assertThat(game.playerSettings()).noneMatch(SetRules::isFile);
        game.playerSettings().forEach(setting -> assertThat(
                        game.by(setting.name() + "=" + usual(setting)).rules())
                .as(setting.name() + " as it is anyway")
                .isEqualTo(SetRules.NONE));
    }

    private static <T> String usual(RawSetting<T> setting) {
        return setting.type().spell(setting.usual());
    }

    @ParameterizedTest
    @FieldSource("GAMES")
    void spellsAMoveThatIsOne(Game game) {
        String example = game.moves().example();
        assertThat(game.moves().fits(example)).isTrue();
        assertThat(game.moves().isBare(example))
                .as("typed without a word before it")
                .isTrue();
        assertThat(game.moves().what()).isNotBlank().hasSizeLessThan(30);
        for (int seed = 0; seed < SEEDS; seed++) {
            Play play = deal(game, seed).begin();
            assertThat(play.move(example)).isEmpty();
            assertThat(play.moves()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @FieldSource("GAMES")
    void takesNoCommandOfTheLobbyForAMove(Game game) {
        assertThat(LobbyCommands.words()).noneMatch(word -> game.moves().isBare(word));
    }

    @ParameterizedTest
    @FieldSource("GAMES")
    void chargesNothingForWhatIsNoMoveAndSaysWhyInOneSafeLine(Game game) {
        Play play = deal(game, 1).begin();
        for (String text : NO_MOVES) {
            GameView before = play.view();
            assertThat(play.move(text))
                    .hasValueSatisfying(why ->
                            assertThat(why).isNotBlank().hasSizeLessThan(200).isEqualTo(CleanText.line(why)));
            assertThat(play.view()).isEqualTo(before);
            assertThat(play.moves()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("bots")
    void endsWithinABoundAndTellsTheSameOfItsEndInEveryWay(Game game, BotKind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Play play = deal(game, seed).begin();
            play(play, kind, seed, (view, progress) -> {
                assertThat(game.outcome(view.facts()).isPresent()).isEqualTo(play.isOver());
                assertThat(view.facts().get(Play.MOVES)).contains(play.moves());
                assertThat(progress.get(Play.MOVES)).contains(play.moves());
            });
            assertThat(game.outcome(play.view().facts())).contains(play.outcome());
            assertThat(play.outcome() == Outcome.WON).isEqualTo(play.isWon());
            assertThat(play.outcome()).isNotEqualTo(Outcome.GIVEN_UP);
            for (String text : List.of("", "no move", game.moves().example())) {
                assertThatIllegalStateException().isThrownBy(() -> play.move(text));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bots")
    void isTheSameGameFromTheSameSeed(Game game, BotKind kind) {
        assertThat(transcript(game, kind, 7)).isEqualTo(transcript(game, kind, 7));
        assertThat(Stream.iterate(0, seed -> seed + 1)
                        .limit(SEEDS)
                        .map(seed -> game.isShared()
                                ? transcript(game, kind, seed)
                                : deal(game, seed).answer())
                        .distinct()
                        .count())
                .as("other seeds are other games")
                .isGreaterThan(SEEDS / 3);
    }

    @ParameterizedTest
    @MethodSource("botsThatLookForASecret")
    void givesNoSecretAwayBeforeTheEnd(Game game, BotKind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Puzzle puzzle = deal(game, seed);
            Play play = puzzle.begin();
            play(play, kind, seed, (view, progress) -> {
                if (!play.isOver()) {
                    Set<Object> texts = new HashSet<>(List.of(view.text()));
                    texts.addAll(play.recap().facts().values().values());
                    texts.addAll(progress.values().values());
                    texts.removeIf(value -> !(value instanceof String));
                    assertThat(texts)
                            .noneMatch(text -> List.of(String.valueOf(text).split("[^a-z0-9]+"))
                                    .contains(puzzle.answer()));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bots")
    void tellsTheFactsThatItDeclaresInTheirOrder(Game game, BotKind kind) {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            // Some are told only by rules that are set.
            Play play = deal(seed % 2 == 0 ? ruled(game) : game, seed).begin();
            assertThat(play.recap()).isEqualTo(play.view());
            play(play, kind, seed, (view, progress) -> {
                seen.addAll(play.recap().facts().values().keySet());
                seen.addAll(progress.values().keySet());
                List<Fact<?>> all = new ArrayList<>(game.facts().view());
                assertInOrder(view.facts(), all);
                all.addAll(game.facts().recap());
                assertInOrder(play.recap().facts(), all);
                assertInOrder(progress, game.facts().progress());
            });
        }
        // Of a board, whoever plays against a bot does not see all: see BoardContractTest.
        assertThat(
                        game.isShared()
                                ? Stream.<String>empty()
                                : Stream.of(
                                                game.facts().view(),
                                                game.facts().recap(),
                                                game.facts().progress())
                                        .flatMap(Collection::stream)
                                        .map(Fact::name))
                .allMatch(seen::contains);
    }

    @ParameterizedTest
    @MethodSource("bots")
    void isToldInWordsThatAreNeverEmptyAndSafeToShow(Game game, BotKind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            play(deal(game, seed).begin(), kind, seed, (view, progress) -> {
                assertThat(view.game()).isEqualTo(game.name());
                List<String> said = new ArrayList<>(List.of(
                        view.text(),
                        game.words().view(view),
                        game.words().progress(progress),
                        game.board().progress(progress),
                        game.board().prompt(position(view))));
                assertThat(said).allSatisfy(GameContractTest::assertOneSafeLine);
                assertThat(game.board().progress(progress)).hasSizeLessThanOrEqualTo(22);
            });
        }
        // What a rough server sends is told all the same.
        GameView bare = new GameView(game.name(), "", Facts.NONE);
        assertThat(game.words().view(bare)).isNotBlank();
        assertThat(game.words().progress(Facts.NONE)).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("GAMES")
    void tellsWonLostAndGivenUpApart(Game game) {
        SoloGame solo = new SoloGame(game, new SplittableRandom(3), () -> 0);
        assertThat(solo.move(game.moves().example())).isEmpty();
        SoloGame.End end = solo.end();
        assertThat(end.outcome()).isEqualTo(Outcome.GIVEN_UP);
        assertThat(end.moves()).isEqualTo(1);
        List<String> ends = Stream.of(Outcome.values())
                .map(outcome -> game.words().end(outcome, 2, end.answer()))
                .toList();
        assertThat(ends).doesNotHaveDuplicates().allMatch(said -> said.contains(end.answer()));
    }

    @ParameterizedTest
    @FieldSource("GAMES")
    void asksWithTheLastTextAndTellsTheSecretOnlyWhenItMay(Game game) {
        Puzzle puzzle = deal(game, 5);
        Play play = puzzle.begin();
        // Where the client speaks first, nothing is asked.
        assertThat(game.rawWords().begun(play.view()))
                .allMatch(text -> !text.text().isBlank());
        assertThat(game.rawWords().turn(Optional.of("so it is"), play.view()))
                .isNotEmpty()
                .anyMatch(text -> text.text().lines().anyMatch("so it is"::equals));
        play.move(game.moves().example());
        assertThat(game.rawWords().turn(Optional.empty(), play.view())).isNotEmpty();
        for (Outcome outcome : Outcome.values()) {
            List<GameText> silent = game.rawWords().ended(play.view(), outcome, Optional.empty());
            assertThat(silent).isNotEmpty().noneMatch(text -> text.text().contains(puzzle.answer()));
        }
    }

    @ParameterizedTest
    @MethodSource("bots")
    void fitsFortyColumns(Game game, BotKind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<GameView> views = new ArrayList<>();
            play(deal(game, seed).begin(), kind, seed, (view, _) -> {
                views.add(view);
                Position position = new Position(
                        Optional.of(view),
                        Optional.of(views.getFirst()),
                        views.subList(1, views.size()),
                        List.of(game.moves().example()));
                for (int rows : new int[] {1, 5, 12, 30}) {
                    assertFits(game.board().draw(position, NARROW, rows), NARROW);
                    assertFits(game.board().draw(position, 78, rows), 78);
                    GameBoard.Ending ending = game.board().ending(position, NARROW, rows);
                    assertFits(ending.above(), NARROW);
                    assertThat(ending.above()).hasSizeLessThanOrEqualTo(rows);
                    assertThat(ending.beside().stream().map(Line::columns).distinct())
                            .hasSizeLessThanOrEqualTo(1);
                }
            });
        }
        Position nothing = new Position(Optional.empty(), Optional.empty(), List.of(), List.of());
        assertThat(game.board().prompt(nothing)).isNotBlank();
        assertFits(game.board().draw(nothing, NARROW, 5), NARROW);
    }

    @ParameterizedTest
    @MethodSource("bots")
    void drawsALaneThatGrowsAndTellsNobodyElseTheSecret(Game game, BotKind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Puzzle puzzle = deal(game, seed);
            Play play = puzzle.begin();
            List<Facts> trail = new ArrayList<>();
            List<GameView> views = new ArrayList<>();
            List<String> lanes = new ArrayList<>();
            play(play, kind, seed, (view, progress) -> {
                views.add(view);
                trail.add(progress);
                Position own =
                        new Position(Optional.of(view), Optional.empty(), views.subList(1, views.size()), List.of());
                Line lane = game.board().lane(trail.subList(1, trail.size()), NARROW);
                assertFits(List.of(lane, game.board().ownLane(own, NARROW)), 3 * NARROW);
                assertThat(lane.text()).doesNotContain(puzzle.answer());
                if (trail.size() <= NARROW) {
                    lanes.add(lane.text());
                }
                assertThat(game.board().lead(view.facts()))
                        .as("one's own lane stands where it would stand for others")
                        .isEqualTo(game.board().lead(progress));
                assertThat(game.board().lead(progress))
                        .as("a win is ahead of all that was before it")
                        .satisfies(lead -> assertThat(!play.isWon()
                                        || trail.stream()
                                                .limit(trail.size() - 1)
                                                .allMatch(
                                                        earlier -> game.board().lead(earlier) < lead))
                                .isTrue());
            });
            assertThat(lanes).as("each move is seen").doesNotHaveDuplicates();
        }
        // Whoever comes late, or listens to a rough server, sees a lane all the same.
        assertFits(List.of(game.board().lane(List.of(), NARROW)), NARROW);
        Facts rough =
                Facts.NONE.with("moves", Integer.MAX_VALUE).with("found", -3).with("right", 1_000);
        assertFits(List.of(game.board().lane(List.of(rough), NARROW)), 3 * NARROW);
    }

    private static Puzzle deal(Game game, int seed) {
        return game.deal(new SplittableRandom(seed));
    }

    /** Plays to the end, and looks at each view and progress from before the first move to after the last. */
    private static void play(Play play, BotKind kind, int seed, BiConsumer<GameView, Facts> look) {
        Bot bot = kind.begin().apply(new SplittableRandom(1000 + seed));
        look.accept(play.view(), play.progress());
        while (!play.isOver()) {
            assertThat(play.move(bot.move(play.view())))
                    .as("a bot's move is one")
                    .isEmpty();
            assertThat(play.moves()).isLessThan(MOST_MOVES);
            look.accept(play.view(), play.progress());
        }
    }

    private static List<GameView> transcript(Game game, BotKind kind, int seed) {
        List<GameView> views = new ArrayList<>();
        play(deal(game, seed).begin(), kind, seed, (view, _) -> views.add(view));
        return views;
    }

    private static Position position(GameView view) {
        return new Position(Optional.of(view), Optional.empty(), List.of(), List.of());
    }

    private static void assertInOrder(Facts facts, List<Fact<?>> declared) {
        List<String> names = new ArrayList<>(facts.values().keySet());
        List<String> known =
                declared.stream().map(Fact::name).filter(names::contains).toList();
        assertThat(names).isEqualTo(known);
    }

    private static void assertOneSafeLine(String text) {
        assertThat(text).isNotBlank().hasSizeLessThan(200).doesNotContain("\n").isEqualTo(CleanText.line(text));
    }

    private static void assertFits(List<Line> lines, int columns) {
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.columns()).isLessThanOrEqualTo(columns);
            assertThat(line.text()).isEqualTo(CleanText.line(line.text()));
        });
    }
}
