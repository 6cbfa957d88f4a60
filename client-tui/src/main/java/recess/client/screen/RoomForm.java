package recess.client.screen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import recess.client.widget.TextInput;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.game.RawSetting;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;
import recess.common.message.Range;
import recess.common.text.CleanText;

/**
 * What stands in the form for a new room.
 *
 * @param rules as a room tells them; empty for the usual ones
 */
record RoomForm(TextInput game, Mode mode, TextInput rounds, TextInput capacity, boolean listed, TextInput rules) {
    /** A line of the form, from the top. */
    enum Line {
        GAME("game"),
        MODE("mode"),
        ROUNDS("rounds"),
        CAPACITY("players"),
        LISTED("listed"),
        RULES("rules");

        static final List<Line> ALL = List.of(values());

        final String label;

        Line(String label) {
            this.label = label;
        }

        /** Which line it is, from 0. */
        int index() {
            return ALL.indexOf(this);
        }

        /** As many lines further down, or up; behind the last one comes the first. */
        Line next(int by) {
            return ALL.get(Math.floorMod(index() + by, ALL.size()));
        }
    }

    static RoomForm of(String game) {
        return new RoomForm(
                TextInput.empty(40).with(game),
                Mode.RACE,
                TextInput.empty(2).with(String.valueOf(CreateRoom.USUAL_ROUNDS)),
                TextInput.empty(4).with(String.valueOf(CreateRoom.USUAL_CAPACITY)),
                true,
                TextInput.empty(120));
    }

    /** The text of a line; empty where there is a choice of two. */
    Optional<TextInput> field(Line line) {
        return switch (line) {
            case GAME -> Optional.of(game);
            case ROUNDS -> Optional.of(rounds);
            case CAPACITY -> Optional.of(capacity);
            case RULES -> Optional.of(rules);
            case MODE, LISTED -> Optional.empty();
        };
    }

    RoomForm with(Line line, TextInput typed) {
        return switch (line) {
            case GAME -> new RoomForm(typed, mode, rounds, capacity, listed, rules);
            case ROUNDS -> new RoomForm(game, mode, typed, capacity, listed, rules);
            case CAPACITY -> new RoomForm(game, mode, rounds, typed, listed, rules);
            case RULES -> new RoomForm(game, mode, rounds, capacity, listed, typed);
            case MODE, LISTED -> this;
        };
    }

    /** With the next choice of a line, or the one before. */
    RoomForm changed(Line line, int by) {
        return switch (line) {
            case GAME -> with(line, game.with(otherGame(by)));
            case MODE -> new RoomForm(game, mode == Mode.RACE ? Mode.GOLF : Mode.RACE, rounds, capacity, listed, rules);
            case ROUNDS -> with(line, counted(rounds, by, CreateRoom.ROUNDS));
            case CAPACITY -> with(line, counted(capacity, by, CreateRoom.CAPACITY));
            case LISTED -> new RoomForm(game, mode, rounds, capacity, !listed, rules);
            case RULES -> this;
        };
    }

    private String otherGame(int by) {
        List<String> names = Games.names();
        return names.get(Math.floorMod(names.indexOf(game.text()) + by, names.size()));
    }

    private static TextInput counted(TextInput field, int by, Range range) {
        int number = field.text().matches("[0-9]{1,4}") ? Integer.parseInt(field.text()) : 1;
        return field.with(String.valueOf(Math.clamp(number + by, range.min(), range.max())));
    }

    /** What is wrong with a line, as the server would say it; of a game that is not known here only the server knows. */
    Optional<String> objection(Line line) {
        return switch (line) {
            case ROUNDS -> objection(CreateRoom.ROUNDS, rounds);
            case CAPACITY -> objection(CreateRoom.CAPACITY.named(line.label), capacity);
            case RULES -> {
                try {
                    told();
                    yield Optional.empty();
                } catch (IllegalArgumentException e) {
                    // Not as a sentence: it begins with what has to be typed.
                    yield Optional.of(String.valueOf(e.getMessage()));
                }
            }
            case GAME, MODE, LISTED -> Optional.empty();
        };
    }

    private static Optional<String> objection(Range range, TextInput field) {
        return range.read(field.text()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        Frame.sentence(range.objection(field.text().isEmpty() ? "" : CleanText.quote(field.text()))));
    }

    private String told() {
        return known().map(played -> played.by(rules.text()).rules().told())
                .orElse(rules.text().strip());
    }

    /** The request for it, where no line has an {@link #objection}. */
    CreateRoom wanted() {
        return new CreateRoom(
                game.text().strip(),
                mode,
                CreateRoom.ROUNDS.read(rounds.text()).orElseThrow(),
                CreateRoom.CAPACITY.read(capacity.text()).orElseThrow(),
                listed,
                told());
    }

    private Optional<Game> known() {
        return Games.find(game.text().strip());
    }

    /** What can be put into a line. */
    String hint(Line line) {
        Optional<Game> board = known().filter(Game::isShared);
        return switch (line) {
            case GAME -> "Space: another; or type one";
            case MODE ->
                board.isPresent()
                        ? mode == Mode.RACE ? "a win is worth 1 point" : "a win is worth 3 points"
                        : mode == Mode.RACE ? "the first to find it wins" : "fewest moves win, all finish";
            case ROUNDS -> "1 to " + CreateRoom.ROUNDS.max();
            case CAPACITY ->
                board.map(shared -> "it is for " + shared.seats()).orElse("at most, 1 to " + CreateRoom.CAPACITY.max());
            case LISTED -> listed ? "others see it in the lobby" : "only by its code";
            case RULES -> known().map(RoomForm::settings).orElse("NAME=VALUE, with commas between");
        };
    }

    private static String settings(Game played) {
        return played.playerSettings().isEmpty()
                ? "none can be set"
                : played.playerSettings().stream().map(RoomForm::setting).collect(Collectors.joining(", "));
    }

    private static String setting(RawSetting<?> setting) {
        String range = setting.type().range();
        return setting.name() + "=" + setting.type().label() + (range.isEmpty() ? "" : " (" + range + ")");
    }
}
