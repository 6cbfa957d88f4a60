package recess.common.rps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import recess.common.game.AgainstBot;
import recess.common.game.Bot;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.Outcome;
import recess.common.text.CleanText;

/** Two who choose at the same time: neither is told what the other has chosen before both have. Not thread-safe. */
final class RpsTable implements Puzzle {
    private final RpsRules rules;
    private final Supplier<Bot> opponent;
    private final List<Throw> thrown = new ArrayList<>();

    private Side first = new Side("");
    private Side second = new Side("");
    private boolean isUp;

    RpsTable(RpsRules rules, Supplier<Bot> opponent) {
        this.rules = rules;
        this.opponent = opponent;
    }

    @Override
    public Play begin() {
        return AgainstBot.begin(this, false, opponent.get());
    }

    @Override
    public List<Play> begin(List<String> players) {
        first = new Side(players.getFirst());
        second = new Side(players.getLast());
        return List.of(first, second);
    }

    @Override
    public GameView watched() {
        return new GameView(RockPaperScissors.NAME, isOver() ? "over" : first.state(), first.progress());
    }

    @Override
    public void renamed(String before, String now) {
        for (Side side : List.of(first, second)) {
            side.name = side.name.equals(before) ? now : side.name;
        }
    }

    /** Who has not chosen has lost; where both have or have not, more wins win. */
    @Override
    public void timeUp() {
        isUp = true;
        first.hasResigned = first.isAwaited();
        second.hasResigned = second.isAwaited();
    }

    /** How often each has won, in the order of the seats. */
    @Override
    public String answer() {
        return first.wins() + ":" + second.wins();
    }

    private boolean isOver() {
        return isUp
                || first.hasResigned
                || second.hasResigned
                || first.wins() >= rules.toWin()
                || second.wins() >= rules.toWin()
                || thrown.size() >= rules.most();
    }

    private void decide() {
        Choice one = first.choice;
        Choice two = second.choice;
        if (one != null && two != null) {
            thrown.add(new Throw(one, two));
            first.choice = null;
            second.choice = null;
        }
    }

    /** One of the two. */
    private final class Side implements Play {
        private String name;
        private @Nullable Choice choice;
        private boolean hasResigned;
        private int moves;

        Side(String name) {
            this.name = name;
        }

        private Side other() {
            return this == first ? second : first;
        }

        private List<Throw> seen() {
            return this == first ? thrown : thrown.stream().map(Throw::turned).toList();
        }

        private int wins() {
            return (int) seen().stream().filter(Throw::isWon).count();
        }

        /** Whether the other has chosen, and it has not. */
        private boolean isAwaited() {
            return choice == null && other().choice != null;
        }

        private String state() {
            return isAwaited()
                    ? name + " has to choose"
                    : other().isAwaited() ? other().name + " has to choose" : "both choose";
        }

        @Override
        public Optional<String> move(String text) {
            if (isOver() || choice != null) {
                throw new IllegalStateException(isOver() ? "the game is over" : "it is the other's turn");
            }
            String typed = text.strip();
            Optional<Choice> meant = Choice.meant(typed, Choice.WORDS);
            if (meant.isEmpty()) {
                return Optional.of((typed.isEmpty() ? "nothing typed" : "no choice " + CleanText.quote(typed))
                        + ": rock, paper or scissors, please; a letter will do");
            }
            choice = meant.get();
            moves++;
            decide();
            return Optional.empty();
        }

        @Override
        public GameView view() {
            String text = isOver()
                    ? outcome().word()
                    : other().isAwaited() ? other().name + " has to choose" : "rock, paper or scissors";
            return new GameView(RockPaperScissors.NAME, text, facts(Facts.NONE, choice));
        }

        @Override
        public Facts progress() {
            return facts(Facts.NONE.with(RpsFacts.PLAYER, name), null);
        }

        private Facts facts(Facts before, @Nullable Choice told) {
            Facts facts = before.with(RpsFacts.OPPONENT, other().name)
                    .with(RpsFacts.THROWS, seen())
                    .with(RpsFacts.WINS, wins())
                    .with(RpsFacts.LOSSES, other().wins());
            if (!isOver() && isAwaited()) {
                facts = facts.with(TURN, name);
            }
            if (!isOver() && other().isAwaited()) {
                facts = facts.with(TURN, other().name);
            }
            if (told != null) {
                facts = facts.with(RpsFacts.CHOICE, told.word());
            }
            facts = facts.with(MOVES, moves);
            return isOver() ? facts.with(RpsFacts.RESULT, outcome()) : facts;
        }

        @Override
        public int moves() {
            return moves;
        }

        @Override
        public boolean isOver() {
            return RpsTable.this.isOver();
        }

        @Override
        public boolean isWon() {
            return outcome() == Outcome.WON;
        }

        @Override
        public Outcome outcome() {
            if (!isOver()) {
                return Outcome.GIVEN_UP;
            }
            if (hasResigned || other().hasResigned) {
                return hasResigned ? Outcome.LOST : Outcome.WON;
            }
            int lead = Integer.compare(wins(), other().wins());
            return lead > 0 ? Outcome.WON : lead < 0 ? Outcome.LOST : Outcome.DRAWN;
        }

        @Override
        public void resign() {
            hasResigned = !isOver();
        }
    }
}
