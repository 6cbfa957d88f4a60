package recess.server.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.GuessReply;
import recess.common.message.Hint;
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

class GuessSessionTest {
    private static final ServerMessage ASK = new GuessReply.Asked(1, 100);

    private final StageWorld world = new StageWorld();
    private final RecordingReply reply = new RecordingReply();
    private final SessionContext context = world.local(StageWorld.always(50));
    private final RecordedResults results = new RecordedResults();
    private final GuessSession session = new GuessSession(context, new SoloLedger(results));

    @BeforeEach
    void open() {
        session.opened(reply);
        assertThat(reply.take()).containsExactly(ASK);
    }

    @Test
    void hintsAndAsksAgainUntilTheGuessIsRight() {
        assertThat(say("49")).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).containsExactly(new GuessReply.Hinted(Hint.LOW), ASK);
        assertThat(say("51")).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).containsExactly(new GuessReply.Hinted(Hint.HIGH), ASK);
        assertThat(session.isMidway()).isTrue();
        assertThat(say("50")).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).containsExactly(new GuessReply.Solved(50, 3));
        assertThat(session.isMidway()).isFalse();
    }

    @Test
    void asksAgainAfterWhatIsNoGuessAndDoesNotCountIt() {
        assertThat(say("fifty")).isEqualTo(Next.CONTINUE);
        assertThat(reply.take())
                .containsExactly(
                        new ServerMessage.Notice("not a number 'fifty': a whole number from 1 to 100, please"), ASK);
        say("50");
        assertThat(reply.take()).containsExactly(new GuessReply.Solved(50, 1));
    }

    @Test
    void asksAgainAfterALineThatIsTooLong() {
        ClientMessage tooLong = new ClientMessage.Unreadable(FaultCode.LINE_TOO_LONG.because("line too long"));
        assertThat(session.received(tooLong, reply)).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).containsExactly(new ServerMessage.Notice("line too long"), ASK);
    }

    @Test
    void recordsTheEndOnceAndBeforeTheAnswerIsSent() {
        say("49");
        world.pass(Duration.ofSeconds(5));
        GameEnded ended = new GameEnded(context.source(), "guess", Outcome.WON, "50", 2, Duration.ofSeconds(5));
        RecordingReply watching = new RecordingReply(
                () -> assertThat(world.events(GameEnded.class)).containsExactly(ended));
        session.received(new ClientMessage.Line("50"), watching);
        assertThat(watching.take()).hasSize(1);
        session.closed(CloseReason.FINISHED);
        assertThat(world.events(GameEnded.class)).containsExactly(ended);
    }

    @Test
    void recordsAGameThatWasGivenUp() {
        say("49");
        session.closed(CloseReason.LOST);
        assertThat(world.events(GameEnded.class))
                .containsExactly(new GameEnded(context.source(), "guess", Outcome.GIVEN_UP, "50", 1, Duration.ZERO));
    }

    @Test
    void recordsNoGameInWhichNothingWasGuessed() {
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

    private Next say(String text) {
        return session.received(new ClientMessage.Line(text), reply);
    }
}
