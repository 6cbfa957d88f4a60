package recess.server.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.code.CodeBreaker;
import recess.common.game.Game;
import recess.common.game.RawForm;
import recess.common.guess.GuessGame;
import recess.common.hangman.Hangman;
import recess.common.hangman.WordList;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.GameText;
import recess.common.message.Outcome;
import recess.common.message.ServerMessage;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent;
import recess.server.event.ServerEvent.GameEnded;
import recess.server.game.RecordedResults;
import recess.server.game.SoloLedger;
import recess.server.session.Next;
import recess.server.session.RecordingReply;
import recess.server.session.SessionContext;
import recess.server.session.StageWorld;

class GameSessionTest {
    private static final ServerMessage GUESS = GameText.line("GUESS");

    private final StageWorld world = new StageWorld();
    private final RecordingReply reply = new RecordingReply();
    private final SessionContext context = world.local(StageWorld.always(50));
    private final RecordedResults results = new RecordedResults();
    private GameSession session = open(context, new GuessGame());

    private GameSession open(SessionContext with, Game game) {
        GameSession opened =
                new GameSession(with, new SoloLedger(results), new RawForm.Made(game, game.rawWords()), Over.CLOSE);
        opened.opened(reply);
        return opened;
    }

    /** The word is {@code help}, of which the second letter is shown. */
    private void hangman() {
        session = open(world.local(), new Hangman(WordList.parse("help")));
        reply.take();
    }

    @Test
    void guessHintsAndAsksAgainUntilTheGuessIsRight() {
        assertThat(reply.take()).containsExactly(GUESS);
        assertThat(say("49")).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).containsExactly(GameText.line("Low"), GUESS);
        assertThat(say("51")).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).containsExactly(GameText.line("High"), GUESS);
        assertThat(session.isMidway()).isTrue();
        assertThat(say("50")).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).containsExactly(GameText.line("Correct"));
        assertThat(session.isMidway()).isFalse();
        assertThat(results.all())
                .singleElement()
                .satisfies(result -> assertThat(result.moves()).isEqualTo(3));
    }

    @Test
    void guessAsksAgainAfterWhatIsNoGuessAndDoesNotCountIt() {
        reply.take();
        assertThat(say("fifty")).isEqualTo(Next.CONTINUE);
        assertThat(reply.take())
                .containsExactly(GameText.line("not a number 'fifty': a whole number from 1 to 100, please"), GUESS);
        say("50");
        assertThat(results.all())
                .singleElement()
                .satisfies(result -> assertThat(result.moves()).isEqualTo(1));
    }

    @Test
    void guessAsksAgainAfterALineThatIsTooLong() {
        reply.take();
        assertThat(session.received(tooLong(), reply)).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).containsExactly(GameText.line("line too long"), GUESS);
    }

    @Test
    void hangmanIsPlayedInTheWordsOfThePaper() {
        session = open(world.local(), new Hangman(WordList.parse("help")));
        assertThat(reply.take()).last().isEqualTo(turn("You have 8 attempts. Good Luck!\n.e..\n[8]Guess letter:"));
        say("a");
        assertThat(reply.take()).containsExactly(turn(".e..\n[7]Guess letter:"));
        say("l");
        assertThat(reply.take()).containsExactly(turn(".el.\n[6]Guess letter:"));
        assertThat(say("h")).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).containsExactly(turn("hel.\n[5]Guess letter:"));
        assertThat(say("p")).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).containsExactly(GameText.line("help\nWIN"));
    }

    @Test
    void hangmanTellsTheWordToWhoHasLost() {
        hangman();
        for (char letter : "zyxwvut".toCharArray()) {
            assertThat(say(String.valueOf(letter))).isEqualTo(Next.CONTINUE);
        }
        reply.take();
        assertThat(say("s")).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).containsExactly(GameText.line(".e..\nLOSE..The word is help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L", " l ", "l\t", "\u3000l"})
    void hangmanTakesCapitalsAndBlanksLightly(String typed) {
        hangman();
        say(typed);
        assertThat(reply.take()).containsExactly(turn(".el.\n[7]Guess letter:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "1", "é", "e\u0301", "İ", "🎲", "?", "ll"})
    void hangmanAsksAgainAfterWhatIsNoLetterAndChargesNothing(String typed) {
        hangman();
        assertThat(say(typed)).isEqualTo(Next.CONTINUE);
        assertThat(reply.take())
                .singleElement()
                .isInstanceOfSatisfying(
                        GameText.class,
                        said -> assertThat(said.text())
                                .startsWith("not a letter '")
                                .endsWith(": one letter a to z, please\n.e..\n[8]Guess letter:"));
    }

    @Test
    void hangmanRemarksOnWhatIsNoGuessInTheSameTextAsTheTurn() {
        hangman();
        say("");
        assertThat(reply.take())
                .containsExactly(turn("nothing typed: one letter a to z, please\n.e..\n[8]Guess letter:"));
        say("l");
        say("l");
        assertThat(reply.take())
                .containsExactly(
                        turn(".el.\n[7]Guess letter:"),
                        turn("already guessed 'l': another letter, please\n.el.\n[7]Guess letter:"));
        session.received(tooLong(), reply);
        assertThat(reply.take()).containsExactly(turn("line too long\n.el.\n[7]Guess letter:"));
        say("a\u001Bb");
        assertThat(reply.take())
                .containsExactly(turn("not a letter 'a\uFFFDb': one letter a to z, please\n.el.\n[7]Guess letter:"));
    }

    @Test
    void codeIsPlayedInTheWordsOfThePaper() {
        session = open(world.local(StageWorld.always(5)), new CodeBreaker());
        assertThat(reply.take()).last().isEqualTo(GUESS);
        say("0555");
        assertThat(reply.take()).containsExactly(GameText.line("RGGG"), GUESS);
        say("555");
        assertThat(reply.take()).containsExactly(GameText.line("'555' has 3 digits: 4 digits, please"), GUESS);
        assertThat(say("5555")).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).containsExactly(GameText.line("WIN"));
    }

    @Test
    void codeTellsTheCodeToWhoHasLost() {
        session = open(world.local(StageWorld.always(5)), new CodeBreaker());
        for (int i = 1; i < 10; i++) {
            assertThat(say("0000")).isEqualTo(Next.CONTINUE);
        }
        reply.take();
        assertThat(say("0000")).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).containsExactly(GameText.line("LOSE\n5555"));
    }

    @Test
    void recordsTheEndOnceAndBeforeTheAnswerIsSent() {
        say("49");
        world.pass(Duration.ofSeconds(5));
        GameEnded ended = new GameEnded(context.source(), "guess", Outcome.WON, "50", 2, Duration.ofSeconds(5));
        RecordingReply watching = new RecordingReply(() -> {
            assertThat(results.all()).hasSize(1);
            assertThat(world.events(GameEnded.class)).containsExactly(ended);
        });
        session.received(new ClientMessage.Line("50"), watching);
        assertThat(watching.take()).hasSize(1);
        session.closed(CloseReason.FINISHED);
        assertThat(world.events(GameEnded.class)).containsExactly(ended);
    }

    @Test
    void logsAGameThatWasGivenUp() {
        say("49");
        session.closed(CloseReason.LOST);
        assertThat(world.events(GameEnded.class))
                .containsExactly(new GameEnded(context.source(), "guess", Outcome.GIVEN_UP, "50", 1, Duration.ZERO));
        assertThat(results.all()).isEmpty();
    }

    @Test
    void logsNoGameInWhichNoMoveWasMade() {
        say("fifty");
        session.closed(CloseReason.END_OF_INPUT);
        assertThat(world.events(GameEnded.class)).isEmpty();
    }

    @Test
    void logsWhatWasTypedClean() {
        say("5\u001B0");
        assertThat(world.events(ServerEvent.Received.class))
                .containsExactly(new ServerEvent.Received(context.source(), "5\u001B0"));
    }

    static Stream<ClientMessage> messagesOfOtherServices() {
        return Stream.of(
                new ClientMessage.Block(Bytes.utf8("50")),
                new ClientMessage.Flow(Bytes.utf8("50")),
                new ClientMessage.UploadBegun("50"),
                new ClientMessage.UploadPart(Bytes.utf8("50").view()),
                new ClientMessage.UploadEnded());
    }

    @ParameterizedTest
    @MethodSource("messagesOfOtherServices")
    void isNeverGivenMessagesOfOtherServices(ClientMessage message) {
        assertThatIllegalStateException().isThrownBy(() -> session.received(message, reply));
    }

    private static ClientMessage tooLong() {
        return new ClientMessage.Unreadable(FaultCode.LINE_TOO_LONG.because("line too long"));
    }

    private static ServerMessage turn(String text) {
        return new GameText(text, true);
    }

    private Next say(String text) {
        return session.received(new ClientMessage.Line(text), reply);
    }
}
