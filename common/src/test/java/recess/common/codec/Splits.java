package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.Fault;
import recess.common.message.FaultCode;

/** Feeds a decoder the same bytes in every way that a network may cut them. */
final class Splits {
    /** Up to here every pair of cuts is tried, beyond it every single one. */
    private static final int SHORT_INPUT_BYTES = 48;

    /** More answers to one read than bytes in it, and a few at the end: a decoder that says more is going in circles. */
    private static final int SPARE_STEPS = 4;

    /**
     * All that came of an input.
     *
     * @param messages neighbouring pieces of a file or of a stream are joined: where one ends says nothing
     * @param answers what the peer was owed, joined
     * @param faults the fault that ended it, if any
     */
    record Outcome(List<ClientMessage> messages, Bytes answers, List<Fault> faults) {
        /** The texts of the lines; fails if there is anything else. */
        List<String> lines() {
            assertThat(faults).isEmpty();
            return messages.stream()
                    .map(message -> ((ClientMessage.Line) message).text())
                    .toList();
        }

        /** The blocks; fails if there is anything else. */
        List<Bytes> blocks() {
            assertThat(faults).isEmpty();
            return messages.stream()
                    .map(message -> ((ClientMessage.Block) message).bytes())
                    .toList();
        }

        /** The kind of fault that ended it; fails if none did. */
        FaultCode brokenBy() {
            assertThat(faults).hasSize(1);
            return faults.getFirst().code();
        }
    }

    private Splits() {}

    /** A byte for each character, U+0000 to U+00FF. */
    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What comes of an input that arrives whole, after making sure that no way of cutting it changes that. */
    static Outcome everySplit(Supplier<? extends Decoder> decoders, byte[] input) {
        Outcome whole = feed(decoders.get(), input);
        assertThat(feed(decoders.get(), input, eachByte(input.length)))
                .as("byte by byte")
                .isEqualTo(whole);
        for (int first = 0; first <= input.length; first++) {
            assertThat(feed(decoders.get(), input, first))
                    .as("cut at %d", first)
                    .isEqualTo(whole);
            for (int second = first + 1; input.length <= SHORT_INPUT_BYTES && second < input.length; second++) {
                assertThat(feed(decoders.get(), input, first, second))
                        .as("cut at %d and %d", first, second)
                        .isEqualTo(whole);
            }
        }
        return whole;
    }

    /** What comes of an input that arrives in pieces, and of its end. */
    static Outcome feed(Decoder decoder, byte[] input, int... cuts) {
        Collector collector = new Collector();
        int from = 0;
        for (int piece = 0; piece <= cuts.length && collector.goesOn(); piece++) {
            int to = piece < cuts.length ? cuts[piece] : input.length;
            ByteBuffer in = ByteBuffer.wrap(input, from, to - from);
            collector.untilDry(() -> decoder.next(in), to - from);
            from = to;
        }
        if (collector.goesOn()) {
            collector.untilDry(decoder::end, 0);
        }
        return collector.outcome();
    }

    /** What the next bytes of a conversation amount to; the decoder stays as they leave it. */
    static Outcome next(Decoder decoder, byte[] input) {
        Collector collector = new Collector();
        ByteBuffer in = ByteBuffer.wrap(input);
        collector.untilDry(() -> decoder.next(in), input.length);
        return collector.outcome();
    }

    private static int[] eachByte(int length) {
        int[] cuts = new int[Math.max(0, length - 1)];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = i + 1;
        }
        return cuts;
    }

    private static final class Collector {
        private final List<ClientMessage> messages = new ArrayList<>();
        private final StringBuilder answers = new StringBuilder();
        private final List<Fault> faults = new ArrayList<>();

        boolean goesOn() {
            return faults.isEmpty();
        }

        void untilDry(Supplier<Decoded> step, int bytes) {
            for (int steps = 0; goesOn(); steps++) {
                assertThat(steps).as("steps for %d bytes", bytes).isLessThanOrEqualTo(bytes + SPARE_STEPS);
                switch (step.get()) {
                    case Decoded.Message(ClientMessage message) -> add(message);
                    case Decoded.Answer(Bytes bytesOwed) ->
                        answers.append(new String(bytesOwed.toArray(), StandardCharsets.ISO_8859_1));
                    case Decoded.Broken(Fault fault) -> faults.add(fault);
                    case Decoded.NeedMore _ -> {
                        return;
                    }
                }
            }
        }

        Outcome outcome() {
            return new Outcome(List.copyOf(messages), Bytes.copyOf(bytes(answers.toString())), List.copyOf(faults));
        }

        private void add(ClientMessage message) {
            ClientMessage last = messages.isEmpty() ? null : messages.getLast();
            if (last instanceof ClientMessage.Flow(Bytes head) && message instanceof ClientMessage.Flow(Bytes tail)) {
                messages.set(messages.size() - 1, new ClientMessage.Flow(joined(head.view(), tail.view())));
            } else if (last instanceof ClientMessage.UploadPart(ByteBuffer head)
                    && message instanceof ClientMessage.UploadPart(ByteBuffer tail)) {
                messages.set(
                        messages.size() - 1,
                        new ClientMessage.UploadPart(joined(head, tail).view()));
            } else {
                messages.add(message);
            }
        }

        private static Bytes joined(ByteBuffer head, ByteBuffer tail) {
            assertThat(tail.hasRemaining()).as("a piece is never empty").isTrue();
            ByteBuffer both = ByteBuffer.allocate(head.remaining() + tail.remaining());
            return Bytes.drain(both.put(head).put(tail).flip());
        }
    }
}
