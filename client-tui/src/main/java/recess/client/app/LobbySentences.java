package recess.client.app;

import java.util.Optional;
import recess.client.app.LogLine.Kind;
import recess.common.Games;
import recess.common.game.GameWords;
import recess.common.message.LobbyEvent;
import recess.common.message.Outcome;
import recess.common.message.Person;

/**
 * What happens in a lobby, in English: the one set of sentences, for screens and for line mode. Texts in events are safe.
 *
 * @param self one's own name
 * @param game what is played in the room; empty outside
 * @param isPractice whether nothing is recorded, and nobody expects that
 * @param howToTellName how one tells one's real name here
 */
public record LobbySentences(String self, String game, boolean isPractice, String howToTellName) {
    /** What has happened; empty for progress, which has other places. */
    public Optional<LogLine> of(LobbyEvent event) {
        return switch (event) {
            case LobbyEvent.Joined(String _, Person person) -> told(person.name(), joined(person.role()));
            case LobbyEvent.Left(String _, String player, LobbyEvent.Left.Reason why) -> told(player, left(why));
            case LobbyEvent.Back(String _, String player) -> told(player, "is back");
            case LobbyEvent.Renamed renamed -> renamed(renamed);
            case LobbyEvent.HostChanged(String _, String host) -> host(host);
            case LobbyEvent.RoundStarted started ->
                told("", "round " + started.round() + " of " + started.rounds() + " has begun");
            case LobbyEvent.Progress _, LobbyEvent.UploadProgress _ -> Optional.empty();
            case LobbyEvent.RoundEnded ended -> {
                GameWords words = Games.words(game);
                String won = ended.winner().isEmpty() ? words.nobodyWon() : "has won";
                yield told(
                        ended.winner(),
                        won + " round " + ended.round() + "; "
                                + words.secret(ended.answer())
                                + unrecorded(ended.recorded()));
            }
            case LobbyEvent.MatchEnded _ -> told("", "all rounds are played");
            case LobbyEvent.SoloEnded ended ->
                told(
                        "",
                        ended.game() + " "
                                + Games.words(ended.game()).end(ended.outcome(), ended.moves(), ended.answer())
                                // What is given up is recorded nowhere.
                                + unrecorded(ended.recorded() || ended.outcome() == Outcome.GIVEN_UP));
            case LobbyEvent.Paused(String _, boolean paused) ->
                told("", "the clock between rounds " + (paused ? "stands still" : "goes on"));
            case LobbyEvent.Said(String _, String player, String text) ->
                Optional.of(new LogLine(Kind.CHAT, player, text));
            case LobbyEvent.ByTeacher teacher -> Optional.of(new LogLine(Kind.NOTICE, "teacher", byTeacher(teacher)));
            case LobbyEvent.TakenOver _ ->
                Optional.of(new LogLine(
                        Kind.PROBLEM, "", "your seat has been taken over from another window; this one is out"));
        };
    }

    /** What the teacher has said or done. */
    public String byTeacher(LobbyEvent.ByTeacher event) {
        return switch (event) {
            case LobbyEvent.Announced(String _, String text) -> text;
            case LobbyEvent.Kicked(String _, boolean mayReturn) ->
                mayReturn ? "the teacher has sent you away; you may come back" : "the teacher has banned your name";
            case LobbyEvent.RealNameAsked() ->
                "the teacher asks who you are: " + howToTellName + " tells it, and only the teacher sees it";
            case LobbyEvent.RoomClosed(String room) -> "room " + room + " has been closed";
        };
    }

    private static Optional<LogLine> told(String who, String what) {
        return Optional.of(new LogLine(Kind.EVENT, who, what));
    }

    private static String joined(Person.Role role) {
        return switch (role) {
            case SPECTATOR -> "is watching";
            case BOT -> "has sat down (a bot)";
            case PLAYER, HOST, UNKNOWN -> "has sat down";
        };
    }

    private static String left(LobbyEvent.Left.Reason why) {
        return switch (why) {
            case LOST -> "has lost the connection; the seat is kept";
            case KICKED -> "has been sent away by the teacher";
            case GONE -> "did not come back; the seat is free";
            case LEFT, UNKNOWN -> "has left";
        };
    }

    private Optional<LogLine> host(String host) {
        if (host.isEmpty()) {
            return told("", "the teacher starts the rounds now");
        }
        return host.equals(self) ? told("", "you are the host now") : told(host, "is the host now");
    }

    private Optional<LogLine> renamed(LobbyEvent.Renamed event) {
        return event.player().equals(self)
                ? told("", "the teacher has given you another name: you are " + event.name() + " now")
                : told(event.player(), "is called " + event.name() + " now");
    }

    private String unrecorded(boolean recorded) {
        return recorded || isPractice ? "" : " (not recorded: the server's disk does not work)";
    }
}
