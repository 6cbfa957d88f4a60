package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.codec.Decoder;
import recess.common.codec.LineFramer;
import recess.common.codec.LineLimits;
import recess.common.message.Bytes;
import recess.common.message.ServerMessage;
import recess.common.message.ServerMessage.Notice;
import recess.server.dialect.Dialect;
import recess.server.event.CloseReason;
import recess.server.session.LineSession;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.SessionContext;
import recess.server.session.StageWorld;
import recess.server.stats.Traffic;

/** When each message goes out: a clock that only waiting moves, and a peer that speaks by it. */
class ConversationTest {
    private static final long MILLISECOND = 1_000_000;
    private static final Duration GAP = Duration.ofMillis(250);

    /** What the dialect has no word for. */
    private static final Notice UNSPOKEN = new Notice("unspoken");

    private final StageWorld world = new StageWorld();
    private final List<String> said = new ArrayList<>();
    private final Peer peer = new Peer();
    private final SessionContext context = world.local(new Random(1));
    private final long startNanos = context.nanoTime().getAsLong();

    /** Sends what it was told to at its time; before that, reading waits as long as it may, in no time at all. */
    private final class Peer extends FakeChannel {
        private record Send(long atNanos, String text) {}

        private final Queue<Send> sends = new ArrayDeque<>();

        Peer sends(long atMillis, String text) {
            sends.add(new Send(startNanos() + atMillis * MILLISECOND, text));
            return this;
        }

        @Override
        public int read(byte[] buffer, int from, int timeoutMillis) throws IOException {
            Send next = sends.peek();
            long waitNanos = next == null ? 0 : Math.max(0, next.atNanos() - now());
            if (next != null && timeoutMillis > 0 && waitNanos > timeoutMillis * MILLISECOND) {
                world.pass(Duration.ofMillis(timeoutMillis));
                throw new SocketTimeoutException();
            }
            if (next == null) {
                return -1;
            }
            world.pass(Duration.ofNanos(waitNanos));
            byte[] text = sends.remove().text().getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(text, 0, buffer, from, text.length);
            return text.length;
        }

        @Override
        public void write(Bytes bytes) {
            said.add((now() - startNanos()) / MILLISECOND + " " + bytes.asUtf8());
        }
    }

    /** Says each word of a line as a message of its own. */
    private static final class Speaker implements LineSession {
        @Override
        public void opened(Reply reply) {}

        @Override
        public Next line(String text, Reply reply) {
            for (String word : text.isEmpty() ? new String[] {"nothing"} : text.split(" ")) {
                reply.send(new Notice(word));
            }
            return Next.CONTINUE;
        }

        @Override
        public Next unreadable(String why, Reply reply) {
            return Next.CLOSE;
        }

        @Override
        public boolean isMidway() {
            return false;
        }
    }

    private record Words(LineFramer.Unended unended) implements Dialect {
        @Override
        public Decoder newDecoder() {
            return new LineFramer(LineLimits.DEFAULT, unended, () -> 0);
        }

        @Override
        public Bytes encode(ServerMessage message) {
            return message.equals(UNSPOKEN) ? Bytes.EMPTY : Bytes.utf8(((Notice) message).text());
        }

        @Override
        public boolean carriesNotices() {
            return true;
        }
    }

    @Test
    void keepsTheMessagesOfOneAnswerApart() throws Exception {
        peer.sends(10, "Low GUESS\n").sends(900, "High GUESS\n").sends(2000, "");
        converse();
        assertThat(said).containsExactly("10 Low", "260 GUESS", "900 High", "1150 GUESS");
    }

    @Test
    void waitsForNothingWhereTheDialectHasNoWord() throws Exception {
        peer.sends(10, "Low unspoken\n").sends(20, "unspoken Low unspoken\n").sends(30, "Low unspoken GUESS\n");
        peer.sends(2000, "");
        converse();
        assertThat(said).containsExactly("10 Low", "20 Low", "30 Low", "280 GUESS");
    }

    /** Whoever has sent the next guess has read the answer to the last, or reads whatever comes. */
    @ParameterizedTest
    @ValueSource(strings = {"High\n", "\nHigh\n", "\0High\n", "H"})
    void waitsNoLongerOnceThePeerSaysSomethingNew(String news) throws Exception {
        peer.sends(10, "Low GUESS\n").sends(50, news).sends(2000, "");
        converse();
        assertThat(said).startsWith("10 Low", "50 GUESS");
    }

    @Test
    void doesNotWaitWhereThePeerHasSentTheNextLineAlready() throws Exception {
        peer.sends(10, "Low GUESS\nHigh GUESS\n").sends(2000, "");
        converse();
        assertThat(said).containsExactly("10 Low", "10 GUESS", "10 High", "260 GUESS");
    }

    /** A number and its line end in two sends, a string with its NUL: the peer has said nothing since. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\0", "\n\0\0\0"})
    void waitsOnWhereOnlyTheEndOfTheLineBeforeComes(String end) throws Exception {
        peer.sends(10, "Low GUESS")
                .sends(50, end)
                .sends(100, "\0")
                .sends(900, "High\n")
                .sends(2000, "");
        converse(LineFramer.Unended.AT_EACH_READ);
        assertThat(said).containsExactly("10 Low", "260 GUESS", "900 High");
    }

    @Test
    void answersAtOnceWhoHasNothingMoreToSay() throws Exception {
        peer.sends(10, "Low GUESS\n");
        assertThat(converse()).isEqualTo(CloseReason.END_OF_INPUT);
        assertThat(said).containsExactly("10 Low", "10 GUESS");
    }

    @Test
    void saysAnAnswerInOneWriteWhereNothingIsToKeepItsMessagesApart() throws Exception {
        peer.sends(10, "Low GUESS\nHigh GUESS\n").sends(2000, "");
        converse(LineFramer.Unended.AFTER_A_PAUSE, Duration.ZERO);
        assertThat(said).containsExactly("10 LowGUESS", "10 HighGUESS");
    }

    private CloseReason converse() throws IOException {
        return converse(LineFramer.Unended.AFTER_A_PAUSE);
    }

    private CloseReason converse(LineFramer.Unended unended) throws IOException {
        return converse(unended, GAP);
    }

    private CloseReason converse(LineFramer.Unended unended, Duration gap) throws IOException {
        ConnectionLimits usual = ConnectionLimits.DEFAULT;
        ConnectionLimits limits =
                new ConnectionLimits(usual.waits(), gap, usual.write(), usual.pace(), usual.rate(), usual.drain());
        Endpoint endpoint = new Endpoint("test/words", new Words(unended), _ -> new Speaker(), limits);
        return new Conversation(
                        new DeadlineReader(peer, this::now),
                        new Outbox(peer, limits.gap(), this::now, new Traffic()),
                        endpoint,
                        new Speaker(),
                        context,
                        new NoEnding(),
                        () -> null)
                .run();
    }

    private static final class NoEnding implements Conversation.Ending {
        @Override
        public void end(CloseReason reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void endOutput() {
            throw new AssertionError("nobody asked for it");
        }
    }

    private long startNanos() {
        return startNanos;
    }

    private long now() {
        return context.nanoTime().getAsLong();
    }
}
