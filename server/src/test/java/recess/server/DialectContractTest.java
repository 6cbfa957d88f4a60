package recess.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import recess.common.codec.Decoded;
import recess.common.codec.Decoder;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.EchoReply;
import recess.common.message.FaultCode;
import recess.common.message.GameText;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.ServerMessage;
import recess.common.message.UploadReply;
import recess.common.text.CleanText;
import recess.server.dialect.Dialect;
import recess.server.paper.FaultyPaperException;

/** What the network and the sessions rely on in the dialect of every listener. */
class DialectContractTest {
    static final List<Offer> OFFERS = Catalogue.offers();

    /** Every listener as it usually is, and as each paper sets it. */
    static final List<Named<ListenSpec>> LISTENERS = Stream.concat(
                    OFFERS.stream().map(offer -> Named.of(offer.name(), ListenSpec.usual(offer))),
                    Papers.shipped().stream().map(DialectContractTest::paper))
            .toList();

    private static Named<ListenSpec> paper(String name) {
        Papers papers = new Papers(Path.of("no such folder"));
        try {
            return Named.of(name, papers.spec(papers.find(name), Optional.empty(), 0, Map.of(), Patience.USUAL));
        } catch (FaultyPaperException e) {
            throw new AssertionError(e);
        }
    }

    /** What students, their programs and programs that are lost have sent. */
    private static final List<byte[]> INPUTS = Stream.of(
                    "",
                    "\n",
                    "50\n",
                    "50",
                    "50\r\n25\r\n",
                    "50\r\0x\n",
                    "a\0b\0",
                    "notes.txt\0some text\0\0",
                    "name ann\nsolo guess\n50\nquit\n",
                    "{\"type\":\"ping\"}\n{\"type\":\"move\",\"move\":\"0987\"}\n",
                    "{\"type\":\"echo\",\"text\":\"\u00E9\"}\n{broken\n",
                    "\u00FF\u00FD\u0003\u00FF\u00FA\u001F\0P\0\u0018\u00FF\u00F050\n",
                    "caf\u00C3\u00A9 \u00C3\n\u00E2\u0082\u00AC\n",
                    "\u00EF\u00BB\u00BF50\n",
                    "5\b6\n77\u00157\n",
                    "GET / HTTP/1.1\r\n\r\n",
                    "x".repeat(3000) + "\n50\n")
            .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
            .toList();

    private static final List<ServerMessage> MESSAGES = List.of(
            new EchoReply.Received(),
            new EchoReply.Returned(Bytes.utf8("hello")),
            FaultCode.IDLE.because("nothing came in 300 s, bye"),
            GameText.line("GUESS"),
            new GameText("....\n[8]Guess letter:", true),
            new LobbyEvent.Said("ABCD", "ann", "Good luck 🍀 everybody!"),
            new LobbyReply("", new LobbyAnswer.Done("said")),
            new ServerMessage.Notice("closing in 10 s"),
            new UploadReply.Stored("notes.txt", 9));

    @ParameterizedTest
    @FieldSource("OFFERS")
    void hasANameAndAPortOfItsOwn(Offer offer) {
        assertThat(offer.name()).matches("[a-z]+/[a-z]+");
        assertThat(offer.defaultPort()).isBetween(1, 65_535);
        assertThat(OFFERS.stream().map(Offer::name)).containsOnlyOnce(offer.name());
        assertThat(OFFERS.stream().map(Offer::defaultPort)).containsOnlyOnce(offer.defaultPort());
    }

    @ParameterizedTest
    @FieldSource("LISTENERS")
    void readsTheSameHoweverTheNetworkCutsIt(ListenSpec listener) {
        Dialect dialect = dialect(listener);
        for (byte[] input : INPUTS) {
            List<Object> whole = read(dialect, input, input.length);
            if (isReadByRead(dialect)) {
                // Where one read is one message, a cut is what the client means.
                assertThat(read(dialect, input, input.length)).isEqualTo(whole);
                continue;
            }
            for (int cut = 0; cut < input.length; cut += input.length > 200 ? 97 : 1) {
                assertThat(read(dialect, input, cut)).as("cut at %d", cut).isEqualTo(whole);
            }
            assertThat(read(dialect, input, -1)).as("byte by byte").isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @FieldSource("LISTENERS")
    void endsEveryInputWithoutAnException(ListenSpec listener) {
        for (byte[] input : INPUTS) {
            for (int length = 0; length <= input.length; length += input.length > 200 ? 97 : 1) {
                byte[] beginning = Arrays.copyOf(input, length);
                assertThatCode(() -> read(dialect(listener), beginning, beginning.length))
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LISTENERS")
    void saysNothingButCleanTextAndItsOwnFraming(ListenSpec listener) {
        Dialect dialect = dialect(listener);
        for (ServerMessage message : MESSAGES) {
            String said = dialect.encode(message).asUtf8();
            assertThat(Bytes.utf8(said)).as("is UTF-8").isEqualTo(dialect.encode(message));
            String text = said.replace("\n", "").replace("\0", "");
            assertThat(CleanText.line(text)).isEqualTo(text);
        }
        String greeting = dialect.greeting().asUtf8();
        assertThat(greeting).matches(line -> line.isEmpty() || line.endsWith("\n"));
    }

    /** A peer that is turned away reads why, whatever it speaks; one that may be told something is told it in one line. */
    @ParameterizedTest
    @FieldSource("LISTENERS")
    void tellsFaultsAndNoticesInALine(ListenSpec listener) {
        Dialect dialect = dialect(listener);
        assertThat(dialect.encode(FaultCode.IDLE.because("nothing came")).asUtf8())
                .contains("nothing came")
                .endsWith("\n");
        if (dialect.carriesNotices()) {
            assertThat(dialect.encode(new ServerMessage.Notice("closing in 10 s"))
                            .asUtf8())
                    .contains("closing in 10 s");
        }
    }

    @ParameterizedTest
    @FieldSource("LISTENERS")
    void spellsTheSameMessageAlwaysTheSame(ListenSpec listener) {
        Dialect dialect = dialect(listener);
        for (ServerMessage message : MESSAGES) {
            assertThat(dialect.encode(message)).isEqualTo(dialect.encode(message));
        }
    }

    private static Dialect dialect(ListenSpec listener) {
        return Catalogue.offer(listener.name()).speaks().apply(listener.dialectSettings());
    }

    /** Whether what comes in one read is a message. */
    private static boolean isReadByRead(Dialect dialect) {
        Decoder decoder = dialect.newDecoder();
        decoder.next(ByteBuffer.wrap(new byte[] {'5'}));
        return decoder.patienceNanos() == 0;
    }

    /**
     * What comes of an input, cut once, or at each byte, and of its end.
     *
     * @param cut -1 for each byte
     */
    private static List<Object> read(Dialect dialect, byte[] input, int cut) {
        Decoder decoder = dialect.newDecoder();
        List<Object> read = new ArrayList<>();
        boolean goesOn = true;
        for (int from = 0; goesOn && from < input.length; ) {
            int to = cut < 0 ? from + 1 : from < cut ? cut : input.length;
            ByteBuffer in = ByteBuffer.wrap(input, from, to - from);
            goesOn = drain(() -> decoder.next(in), read);
            from = to;
        }
        if (goesOn) {
            drain(decoder::end, read);
        }
        decoder.close();
        return read;
    }

    /** Takes what there is. Neighbouring pieces of a stream or a file are joined: where one ends says nothing. */
    private static boolean drain(Supplier<Decoded> step, List<Object> read) {
        while (true) {
            switch (step.get()) {
                case Decoded.Message(ClientMessage.Flow(Bytes bytes)) ->
                    join("flow ", new String(bytes.toArray(), StandardCharsets.ISO_8859_1), read);
                case Decoded.Message(ClientMessage.UploadPart(ByteBuffer bytes)) ->
                    join("part ", StandardCharsets.ISO_8859_1.decode(bytes).toString(), read);
                case Decoded.Message(ClientMessage message) -> read.add(message);
                case Decoded.Answer(Bytes bytes) ->
                    join("answer ", new String(bytes.toArray(), StandardCharsets.ISO_8859_1), read);
                case Decoded.Broken broken -> {
                    read.add(broken);
                    return false;
                }
                case Decoded.NeedMore _ -> {
                    return true;
                }
            }
        }
    }

    private static void join(String kind, String more, List<Object> read) {
        if (!read.isEmpty() && read.getLast() instanceof String last && last.startsWith(kind)) {
            read.set(read.size() - 1, last + more);
        } else {
            read.add(kind + more);
        }
    }
}
