package recess.server;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import recess.common.Games;
import recess.common.codec.Decoded;
import recess.common.codec.Decoder;
import recess.common.message.Bytes;
import recess.common.message.LobbyRequest;
import recess.common.message.ScoreLine;
import recess.common.message.ServerMessage;
import recess.server.dialect.Dialect;
import recess.server.event.CloseReason;
import recess.server.event.Source;
import recess.server.game.SoloLedger;
import recess.server.inquiry.Inquiries;
import recess.server.session.Next;
import recess.server.session.Pieces;
import recess.server.session.Reply;
import recess.server.session.Session;
import recess.server.session.SessionContext;
import recess.server.store.GameResult;
import recess.server.store.ResultStore;
import recess.server.upload.SeatUploads;

/** A listener's conversation with a client that is made up, held without a network: dialect and session are the real ones. */
public final class Rehearsal {
    /** One message, as it is on the wire. */
    public record Message(boolean fromServer, Bytes bytes) {}

    /** What it is told stays here. */
    private static final ResultStore FORGETFUL = new ResultStore() {
        @Override
        public CompletableFuture<Boolean> record(List<GameResult> results) {
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public CompletableFuture<List<ScoreLine>> scores(LobbyRequest.Scores asked, String room, int limit) {
            return CompletableFuture.completedFuture(List.of());
        }
    };

    private final Inquiries inquiries = new Inquiries(_ -> {});
    private final List<Message> held = new ArrayList<>();
    private final Dialect dialect;
    private final Session session;
    private final Reply reply = new Reply() {
        @Override
        public void send(ServerMessage message) {
            said(dialect.encode(message));
        }

        @Override
        public void sendIf(ServerMessage message, BooleanSupplier due) {
            if (due.getAsBoolean()) {
                send(message);
            }
        }

        @Override
        public void send(ServerMessage message, Pieces pieces) {
            send(message);
        }

        @Override
        public void push(ServerMessage message) {
            send(message);
        }

        @Override
        public void hangUp() {
            over = true;
        }
    };

    private boolean over;

    private Rehearsal(ListenSpec spec, long seed) {
        Offer offer = Catalogue.offer(spec.name());
        this.dialect = offer.speaks().apply(spec.dialectSettings());
        Features features = new Features(
                Games.shipped(),
                new ForgetfulUploads(),
                new SeatUploads(),
                new SoloLedger(FORGETFUL),
                () -> {},
                Optional.empty(),
                inquiries,
                spec.words(),
                Optional.empty());
        Source source = new Source(1, spec.name(), InetAddress.getLoopbackAddress(), 1);
        this.session = offer.begin()
                .apply(features)
                .begin(new SessionContext(source, new SplittableRandom(seed), System::nanoTime, _ -> {}));
    }

    /**
     * Holds it.
     *
     * @param end what the client sends behind each message; it may be empty
     * @return nothing where the listener has no example
     */
    public static List<Message> of(ListenSpec spec, String end) {
        Sample sample = Catalogue.offer(spec.name()).sample().apply(spec.words());
        Rehearsal rehearsal = new Rehearsal(spec, sample.seed());
        rehearsal.hold(sample.messages(), end);
        return sample.messages().isEmpty() ? List.of() : List.copyOf(rehearsal.held);
    }

    private void hold(List<String> messages, String end) {
        Decoder decoder = dialect.newDecoder();
        session.opened(reply);
        for (String message : messages) {
            if (over) {
                break;
            }
            byte[] sent = (message + end).getBytes(StandardCharsets.UTF_8);
            held.add(new Message(false, Bytes.copyOf(sent)));
            ByteBuffer in = ByteBuffer.wrap(sent);
            take(decoder, decoder.next(in), in);
            answer();
        }
        session.closed(CloseReason.FINISHED);
        decoder.close();
    }

    /** Deals with everything that one message means; then it is quiet for a while. */
    private void take(Decoder decoder, Decoded first, ByteBuffer in) {
        Decoded decoded = first;
        while (!over) {
            switch (decoded) {
                case Decoded.Message(var message) -> over = session.received(message, reply) != Next.CONTINUE;
                case Decoded.Broken(var fault) -> {
                    reply.send(fault);
                    over = true;
                }
                case Decoded.Answer(Bytes bytes) -> said(bytes);
                case Decoded.NeedMore _ -> {
                    if (decoder.patienceNanos() == Decoder.FOREVER) {
                        return;
                    }
                    decoded = decoder.quiet();
                    continue;
                }
            }
            decoded = decoder.next(in);
        }
    }

    /** Nobody waits for the teacher for long. */
    private void answer() {
        inquiries
                .open()
                .forEach(one -> inquiries.answer(
                        one.number(),
                        one.answers().isEmpty() ? "How are you?" : one.answers().getFirst()));
    }

    private void said(Bytes bytes) {
        if (bytes.size() > 0) {
            held.add(new Message(true, bytes));
        }
    }
}
