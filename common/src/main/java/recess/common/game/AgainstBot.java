package recess.common.game;

import java.util.List;
import java.util.Optional;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** One side of a board for two whose other side a bot plays: for somebody who plays alone. The bot answers each move at once. */
public final class AgainstBot implements Play {
    private static final String BOT = "bot";

    private final Play own;
    private final Play other;
    private final Bot bot;

    private AgainstBot(Play own, Play other, Bot bot) {
        this.own = own;
        this.other = other;
        this.bot = bot;
    }

    /**
     * The player's side; where the bot begins, it has moved.
     *
     * @param puzzle a board for two
     */
    public static Play begin(Puzzle puzzle, boolean botFirst, Bot bot) {
        List<Play> sides = puzzle.begin(botFirst ? List.of(BOT, GameWords.YOU) : List.of(GameWords.YOU, BOT));
        AgainstBot play = new AgainstBot(sides.get(botFirst ? 1 : 0), sides.get(botFirst ? 0 : 1), bot);
        play.answer();
        return play;
    }

    @Override
    public Optional<String> move(String text) {
        Optional<String> why = own.move(text);
        answer();
        return why;
    }

    private void answer() {
        while (!other.isOver() && other.view().facts().text(TURN).equals(BOT)) {
            other.move(bot.move(other.view())).ifPresent(why -> {
                throw new IllegalStateException("a bot's move is none: " + why);
            });
        }
    }

    @Override
    public GameView view() {
        return own.view();
    }

    @Override
    public Facts progress() {
        return own.progress();
    }

    @Override
    public int moves() {
        return own.moves();
    }

    @Override
    public boolean isOver() {
        return own.isOver();
    }

    @Override
    public boolean isWon() {
        return own.isWon();
    }

    @Override
    public Outcome outcome() {
        return own.outcome();
    }
}
