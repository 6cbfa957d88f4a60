package recess.server.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.EchoReply;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.server.echo.EchoSession.Manner;
import recess.server.event.ServerEvent.Echoed;
import recess.server.session.Next;
import recess.server.session.RecordingReply;
import recess.server.session.SessionContext;
import recess.server.session.StageWorld;

class EchoSessionTest {
    private final StageWorld world = new StageWorld();
    private final RecordingReply reply = new RecordingReply();
    private int goodbyes;

    @ParameterizedTest
    @EnumSource
    void letsTheClientSpeakFirst(Manner manner) {
        EchoSession session = session(manner, world.local());
        session.opened(reply);
        assertThat(reply.take()).isEmpty();
        assertThat(session.isMidway()).isFalse();
    }

    @Test
    void acknowledgesOnceAndCloses() {
        EchoSession session = session(Manner.ACKNOWLEDGE_ONCE, world.local());
        assertThat(session.received(block("hello"), reply)).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).containsExactly(new EchoReply.Received());
    }

    @Test
    void acknowledgesThePiecesOfAMessageOnceAndTakesTheOthers() {
        EchoSession session = session(Manner.ACKNOWLEDGE_ONCE, world.local());
        assertThat(session.received(piece("one"), reply)).isEqualTo(Next.LISTEN);
        assertThat(reply.take()).containsExactly(new EchoReply.Received());
        assertThat(session.received(piece("bye"), reply)).isEqualTo(Next.LISTEN);
        assertThat(session.received(block(""), reply)).isEqualTo(Next.CLOSE);
        assertThat(reply.take()).isEmpty();
        assertThat(world.events(Echoed.class)).extracting(Echoed::sizeBytes).containsExactly(3, 3);
        assertThat(goodbyes).isZero();
    }

    @Test
    void tellsOfAMessageOfNothing() {
        EchoSession session = session(Manner.ACKNOWLEDGE_ONCE, world.local());
        assertThat(session.received(block(""), reply)).isEqualTo(Next.CLOSE);
        assertThat(world.events(Echoed.class)).hasSize(1);
    }

    @Test
    void stopsAtByeWithoutANul() {
        session(Manner.ACKNOWLEDGE_ONCE, world.local()).received(piece("bye"), reply);
        assertThat(goodbyes).isEqualTo(1);
    }

    @Test
    void returnsEachMessageAndGoesOn() {
        EchoSession session = session(Manner.RETURN, world.local());
        for (String text : new String[] {"hello", "", "\u001B[2J"}) {
            assertThat(session.received(block(text), reply)).isEqualTo(Next.CONTINUE);
            assertThat(reply.take()).containsExactly(new EchoReply.Returned(Bytes.utf8(text)));
        }
        session.received(new ClientMessage.Flow(Bytes.utf8("flow")), reply);
        session.received(new ClientMessage.Line("line"), reply);
        assertThat(reply.take())
                .containsExactly(
                        new EchoReply.Returned(Bytes.utf8("flow")), new EchoReply.Returned(Bytes.utf8("line")));
    }

    @ParameterizedTest
    @EnumSource
    void stopsAtByeFromThisMachineAndAnswersIt(Manner manner) {
        session(manner, world.local()).received(block("bye"), reply);
        assertThat(goodbyes).isEqualTo(1);
        assertThat(reply.take()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "192.168.1.2", "::2", "0.0.0.0"})
    void returnsByeFromElsewhereLikeAnyOtherMessage(String address) {
        session(Manner.RETURN, world.from(address)).received(block("bye"), reply);
        assertThat(goodbyes).isZero();
        assertThat(reply.take()).containsExactly(new EchoReply.Returned(Bytes.utf8("bye")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "::1"})
    void knowsThisMachineByEveryLoopbackAddress(String address) {
        session(Manner.RETURN, world.from(address)).received(block("bye"), reply);
        assertThat(goodbyes).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BYE", "bye\n", " bye", "byebye", "by"})
    void takesNothingElseForBye(String text) {
        session(Manner.RETURN, world.local()).received(block(text), reply);
        assertThat(goodbyes).isZero();
    }

    /** Where a stream is cut says nothing, so three of its bytes are no message. */
    @Test
    void findsNoByeInAStream() {
        session(Manner.RETURN, world.local()).received(new ClientMessage.Flow(Bytes.utf8("bye")), reply);
        assertThat(goodbyes).isZero();
        assertThat(world.events(Echoed.class)).isEmpty();
    }

    @Test
    void tellsOfMessagesAndKeepsOnlyTheBeginningOfALongOne() {
        EchoSession session = session(Manner.RETURN, world.local());
        session.received(block("a\u001B\nb"), reply);
        session.received(block("x".repeat(1024)), reply);
        session.received(block("x".repeat(1_000_000)), reply);
        assertThat(world.events(Echoed.class))
                .extracting(echoed -> echoed.start().size(), Echoed::sizeBytes)
                .containsExactly(tuple(4, 4), tuple(1024, 1024), tuple(1024, 1_000_000));
    }

    @Test
    void tellsAFaultThatTheConversationSurvives() {
        Fault fault = FaultCode.LINE_TOO_LONG.because("line too long");
        EchoSession session = session(Manner.RETURN, world.local());
        assertThat(session.received(new ClientMessage.Unreadable(fault), reply)).isEqualTo(Next.CONTINUE);
        assertThat(reply.take()).containsExactly(fault);
    }

    @Test
    void isNeverGivenUploads() {
        EchoSession session = session(Manner.RETURN, world.local());
        assertThatIllegalStateException().isThrownBy(() -> session.received(new ClientMessage.UploadEnded(), reply));
    }

    private EchoSession session(Manner manner, SessionContext context) {
        return new EchoSession(manner, context, () -> goodbyes++);
    }

    private static ClientMessage piece(String text) {
        return new ClientMessage.Flow(Bytes.utf8(text));
    }

    private static ClientMessage block(String text) {
        return new ClientMessage.Block(Bytes.utf8(text));
    }
}
