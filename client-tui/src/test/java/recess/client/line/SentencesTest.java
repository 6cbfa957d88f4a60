package recess.client.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import recess.client.app.LobbySentences;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Outcome;
import recess.common.message.Period;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.message.ScoreLine;
import recess.common.message.Standing;

class SentencesTest {
    private static final RoomInfo ROOM =
            new RoomInfo("ABCD", "guess", Mode.RACE, RoomInfo.State.RUNNING, true, "ann", 1, 3, 2, 30, 1);

    @Test
    void tellGamesInWords() {
        Facts guess = Facts.NONE.with("lowest", 1).with("highest", 100).with("moves", 0);
        assertThat(Sentences.view(new GameView("guess", "GUESS", guess))).isEqualTo("guess a number from 1 to 100");
        assertThat(Sentences.view(new GameView(
                        "guess", "High", guess.with("moves", 2).with("guess", 7).with("hint", "high"))))
                .isEqualTo("7 is too high (2 moves)");
        assertThat(Sentences.view(new GameView(
                        "guess",
                        "Correct",
                        guess.with("moves", 1).with("guess", 7).with("hint", "correct"))))
                .isEqualTo("7 is correct (1 move)");
        assertThat(Sentences.view(new GameView(
                        "hangman",
                        "",
                        Facts.NONE
                                .with("masked", ".el.")
                                .with("attemptsLeft", 7)
                                .with("letters", "el"))))
                .isEqualTo("the word is . e l ., 7 attempts left, tried e l");
        assertThat(Sentences.view(new GameView("chess", "e4", Facts.NONE.with("moves", 1))))
                .isEqualTo("e4 moves 1");
    }

    @Test
    void tellAnswers() {
        assertThat(Sentences.of(new LobbyAnswer.Rooms(List.of(ROOM))))
                .containsExactly(
                        "ABCD: guess, race, running (paused), round 1 of 3, 2 of 30 players, 1 watching, host ann");
        assertThat(Sentences.of(new LobbyAnswer.Rooms(List.of()))).containsExactly("no rooms: create one");
        assertThat(Sentences.of(new LobbyAnswer.Welcome(
                        "ann", "t", true, Optional.of(new LobbyAnswer.InRoom(ROOM, true, 17, 0, Optional.empty())))))
                .hasSize(2)
                .first()
                .isEqualTo("you are ann, and your seat was kept");
        assertThat(Sentences.of(new LobbyAnswer.People(List.of(new Person("bob", Person.Role.PLAYER, 2, false)))))
                .containsExactly("bob, player, score 2, connection lost");
        assertThat(Sentences.of(new LobbyAnswer.Scores(Period.ALL, List.of(new ScoreLine("bob", 1, 2, 5)))))
                .containsExactly("bob: 1 of 2 won, best in 5 moves");
        assertThat(Sentences.of(new LobbyAnswer.Refused(RefusalCode.NO_ROOM, "there is none")))
                .containsExactly("error no-room: there is none");
    }

    @Test
    void tellEventsInOneLineEachThatBeginsWithAStar() {
        List<Standing> standings = List.of(new Standing("ann", 1, 1, 3, 5, 900), new Standing("bob", 0, 0, 1, 4, 900));
        assertThat(Sentences.of(new LobbyEvent.RoundEnded("ABCD", 1, 3, "ann", "42", standings, false, 5), in("guess")))
                .isEqualTo("* ann has won round 1; it was 42 (not recorded: the server's disk does not work);"
                        + " standings: 1. ann 3, - bob 1; the next one begins in 5 s");
        Facts progress = Facts.NONE.with("moves", 3).with("hint", "low");
        assertThat(Sentences.of(new LobbyEvent.Progress("ABCD", "ann", progress), in("guess")))
                .isEqualTo("* ann: 3 moves, too low");
        assertThat(Sentences.of(new LobbyEvent.Progress("ABCD", "ann", progress), in("chess")))
                .isEqualTo("* ann: moves 3, hint low");
        Facts board = Facts.NONE
                .with("board", "O--/-X-/---")
                .with("x", "ann")
                .with("o", "bob")
                .with("turn", "ann")
                .with("mark", "X")
                .with("moves", 1)
                .with("field", 1);
        GameView seen = new GameView("tictactoe", "your turn", board);
        assertThat(Sentences.of(new LobbyEvent.Progress("ABCD", "bob", board).with(seen), in("tictactoe")))
                .isEqualTo("* bob: O took 1; X has 5, O has 1; your turn with X");
        assertThat(Sentences.of(new LobbyEvent.Left("ABCD", "bob", LobbyEvent.Left.Reason.LOST), in("")))
                .isEqualTo("* bob has lost the connection; the seat is kept");
        assertThat(Sentences.of(new LobbyEvent.SoloEnded("guess", Outcome.WON, 1, "42", true), in("")))
                .isEqualTo("* guess won in 1 move, it was 42");
        assertThat(Sentences.of(new LobbyEvent.SoloEnded("guess", Outcome.GIVEN_UP, 2, "42", false), in("")))
                .isEqualTo("* guess given up after 2 moves, it was 42");
        assertThat(Sentences.of(new LobbyEvent.Joined("ABCD", new Person("bob", Person.Role.BOT, 0, true)), in("")))
                .isEqualTo("* bob has sat down (a bot)");
        assertThat(Sentences.of(new LobbyEvent.HostChanged("ABCD", "ann"), in("")))
                .isEqualTo("* you are the host now");
        assertThat(Sentences.of(new LobbyEvent.Said("ABCD", "bob", "hello"), in("")))
                .isEqualTo("* bob says: hello");
        assertThat(Sentences.of(new LobbyEvent.Announced("", "stop"), in(""))).isEqualTo("* the teacher says: stop");
        assertThat(Sentences.of(new LobbyEvent.Kicked("ann", true), in("")))
                .isEqualTo("* the teacher has sent you away; you may come back: retry does so");
        assertThat(Sentences.of(new LobbyEvent.RealNameAsked(), in("")))
                .isEqualTo("* the teacher asks who you are: iam YOUR REAL NAME tells it, and only the teacher sees it");
    }

    private static LobbySentences in(String game) {
        return new LobbySentences("ann", game, false, "iam YOUR REAL NAME");
    }
}
