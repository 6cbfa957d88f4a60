package recess.common.tictactoe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawForm;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.game.RawWords;
import recess.common.message.Facts;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;
import recess.common.setting.ValueType;

/** Tic-tac-toe in the words of the 2022 paper: {@code MOVEn} in turns, and {@code END}. */
final class MoveWords implements RawWords {
    private static final Place FIELD = new Place("field");
    private static final RawSetting<Phrase> PROMPT = RawSetting.phrase(
            "prompt", "", "the client has the first move, as it may in a room; empty: nothing is said");
    private static final RawSetting<Phrase> MOVE =
            RawSetting.phrase("move", "MOVE{field}", "the move of the other: the server, or another client", FIELD);
    private static final RawSetting<Phrase> WON = RawSetting.phrase("won", "END", "the client has three in a line");
    private static final RawSetting<Phrase> LOST =
            RawSetting.phrase("lost", "END", "the other has: behind its move, as a message of its own");
    private static final RawSetting<Phrase> TIED = RawSetting.phrase("tied", "END", "no field is left");
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "{why}", "what was sent is no move, and costs nothing", Asking.WHY);
    private static final RawSetting<Boolean> CLIENT_FIRST = RawSetting.manner(
            "begins",
            ValueType.oneOf("server|client", client -> client ? "client" : "server", List.of(false, true)),
            false,
            "who moves first, where the client plays alone");

    static final RawForm FORM = new RawForm(
            RawForm.USUAL,
            List.of(PROMPT, MOVE, WON, LOST, TIED, BAD, CLIENT_FIRST),
            (values, _) -> new RawForm.Made(new TicTacToe(!values.get(CLIENT_FIRST)), new MoveWords(values)),
            (fields, _) -> fields.stream().map(field -> "MOVE" + field).toList());

    /** {@code 5}, and {@code MOVE5}. */
    private static final Pattern MOVED = Pattern.compile("[A-Za-z]*\\s*([1-9])");

    private final Phrase prompt;
    private final Phrase move;
    private final Phrase won;
    private final Phrase lost;
    private final Phrase tied;
    private final Phrase bad;

    private MoveWords(RawValues values) {
        this.prompt = values.get(PROMPT);
        this.move = values.get(MOVE);
        this.won = values.get(WON);
        this.lost = values.get(LOST);
        this.tied = values.get(TIED);
        this.bad = values.get(BAD);
        Asking.ONCE.require(move, Map.of("move", move, "bad", bad));
    }

    @Override
    public Heard heard(String line, GameView view) {
        Matcher moved = MOVED.matcher(line.strip());
        return new Heard.Move(moved.matches() ? moved.group(1) : line);
    }

    @Override
    public List<GameText> begun(GameView view) {
        return view.facts().number(TicTacToeFacts.FIELD) == 0 ? prompt.said() : moved(view.facts());
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        return remark.map(why -> bad.said(Map.of(Asking.WHY, why))).orElseGet(() -> moved(view.facts()));
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        Phrase end = switch (outcome) {
            case WON -> won;
            case LOST, GIVEN_UP -> lost;
            case DRAWN -> tied;
        };
        int last = view.facts().number(TicTacToeFacts.FIELD);
        boolean isOwn = last > 0 && TicTacToeFacts.grid(view.facts()).at(last) == TicTacToeFacts.mark(view.facts());
        return isOwn
                ? end.said()
                : Stream.concat(moved(view.facts()).stream(), end.said().stream())
                        .toList();
    }

    private List<GameText> moved(Facts facts) {
        int last = facts.number(TicTacToeFacts.FIELD);
        return last == 0 ? List.of() : move.said(Map.of(FIELD, String.valueOf(last)));
    }
}
