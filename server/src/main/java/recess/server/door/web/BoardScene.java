package recess.server.door.web;

import io.nayuki.qrcodegen.QrCode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import recess.client.app.Clock;
import recess.client.app.Recording;
import recess.client.app.Table;
import recess.client.app.Verdict;
import recess.common.Games;
import recess.common.game.GameBoard;
import recess.common.game.Line;
import recess.common.game.Position;
import recess.common.message.Facts;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;
import recess.common.message.TaskInfo;

/**
 * What the page for the projector is told: all that it shows, each time. People are called as they call themselves.
 *
 * @param endsInMillis of the round that runs; 0 while none does
 * @param nextInMillis until the next one begins by itself; 0 where none does
 * @param lanes who is ahead comes first
 * @param board the lines of one on which all play; empty where everybody has a game of one's own
 * @param results of the round that was the last: one, or none while a round runs
 * @param tasks of the class, a line each
 */
record BoardScene(
        String room,
        String game,
        String state,
        int round,
        int rounds,
        long endsInMillis,
        long lastsMillis,
        long nextInMillis,
        int watching,
        List<Lane> lanes,
        List<List<Run>> board,
        List<Result> results,
        List<String> tasks,
        Join join) {
    private static final int LANE_COLUMNS = 24;
    private static final int BOARD_COLUMNS = 40;
    private static final int BOARD_ROWS = 12;

    /** So many squares stay free around the code (ISO/IEC 18004, quiet zone). */
    private static final int BORDER = 4;

    /** Whoever reads it is not among the players. */
    private static final String NOBODY = "";

    /** A player. */
    record Lane(String name, boolean connected, int score, String words, List<Run> runs) {}

    /** A piece of text, and its tone in small letters. */
    record Run(String text, String tone) {}

    /**
     * How a round, or a match, has ended.
     *
     * @param verdicts a sentence or two
     * @param steps the best first
     */
    record Result(List<String> verdicts, String secret, List<Step> steps) {}

    /** A place in it, which others may share; 0 for none. */
    record Step(int place, String name, int score) {}

    /** How others come in: an address, and the code of it for a camera, as a path of so many squares. */
    record Join(String url, int squares, String path) {
        static Join at(String url) {
            QrCode code = QrCode.encodeText(url, QrCode.Ecc.MEDIUM);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < code.size; y++) {
                for (int x = 0; x < code.size; x++) {
                    if (code.getModule(x, y)) {
                        path.append('M')
                                .append(x + BORDER)
                                .append(' ')
                                .append(y + BORDER)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new Join(url, code.size + 2 * BORDER, path.toString());
        }
    }

    static BoardScene of(Table table, RoomInfo room, List<TaskInfo> tasks, Join join, Duration now) {
        GameBoard board = Games.board(table.game());
        List<Person> players = table.people().stream()
                .filter(person -> person.role() != Person.Role.SPECTATOR)
                .sorted(Comparator.comparingInt((Person person) -> lead(board, table, person))
                        .reversed())
                .toList();
        Clock clock = table.clock();
        return new BoardScene(
                room.code(),
                room.played(),
                room.paused() ? "paused" : room.state().word(),
                room.round(),
                room.rounds(),
                clock.endsAt().map(end -> millisTo(end, now)).orElse(0L),
                clock.lasts().toMillis(),
                clock.nextAt().map(next -> millisTo(next, now)).orElse(0L),
                table.people().size() - players.size(),
                players.stream().map(person -> lane(board, table, person)).toList(),
                shared(board, table),
                table.isRacing()
                        ? List.of()
                        : table.result().flatMap(BoardScene::round).map(ended -> result(table, ended)).stream()
                                .toList(),
                tasks.stream().map(TaskInfo::line).toList(),
                join);
    }

    private static List<List<Run>> shared(GameBoard board, Table table) {
        Position position = new Position(table.view(), Optional.empty(), List.of(), List.of());
        return table.isRacing() && table.isShared()
                ? board.draw(position, BOARD_COLUMNS, BOARD_ROWS).stream()
                        .map(BoardScene::runs)
                        .toList()
                : List.of();
    }

    private static Optional<Table.Result.Round> round(Table.Result result) {
        return switch (result) {
            case Table.Result.Round ended -> Optional.of(ended);
            case Table.Result.Solo _ -> Optional.empty();
        };
    }

    private static long millisTo(Duration time, Duration now) {
        return Math.max(1, time.minus(now).toMillis());
    }

    private static List<Facts> trail(Table table, Person person) {
        return table.trails().getOrDefault(person.name(), List.of());
    }

    private static int lead(GameBoard board, Table table, Person person) {
        List<Facts> trail = trail(table, person);
        return trail.isEmpty() ? Integer.MIN_VALUE : board.lead(trail.getLast());
    }

    private static Lane lane(GameBoard board, Table table, Person person) {
        List<Facts> trail = trail(table, person);
        Line line = table.room().isPresent() && table.isRacing() ? board.lane(trail, LANE_COLUMNS) : Line.EMPTY;
        return new Lane(
                person.name(),
                person.connected(),
                person.score(),
                trail.isEmpty() ? "" : board.progress(trail.getLast()),
                runs(line));
    }

    private static List<Run> runs(Line line) {
        return line.runs().stream()
                .map(run -> new Run(run.text(), run.tone().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** After the last round the scores decide, before that the round. */
    private static Result result(Table table, Table.Result.Round result) {
        LobbyEvent.RoundEnded ended = result.ended();
        boolean last = result.last();
        int streak = table.recording().map(Recording::streak).orElse(0);
        Verdict round = Verdict.round(ended, NOBODY, Games.words(table.game()), streak);
        List<Standing> standings =
                ended.standings().stream().sorted(Standing.order(last)).toList();
        return new Result(
                (last ? Stream.of(Verdict.match(standings, NOBODY), round) : Stream.of(round))
                        .map(Verdict::text)
                        .toList(),
                Games.words(table.game()).secret(ended.answer()),
                standings.stream()
                        .map(s -> new Step(Verdict.place(s, last), s.player(), s.score()))
                        .toList());
    }
}
