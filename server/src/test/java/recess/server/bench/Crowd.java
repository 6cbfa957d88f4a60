package recess.server.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Many in one room, one of whom says something that all the others hear. */
final class Crowd implements AutoCloseable {
    /** How one enters and speaks, in lines. */
    interface Manners {
        /**
         * What a member says to be in the room.
         *
         * @param number 0 for the first, who may have to make the room
         * @param room what {@link #room} found
         */
        String enter(int number, String room);

        /** What stands in the line that says that a member is in the room. */
        String entered();

        /** The room's name, in what the first member has heard. */
        String room(String heard);

        String say(String text);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEPT_CHARS = 4096;

    private final ClientLoop loop = new ClientLoop();
    private final ByteBuffer in = ByteBuffer.allocateDirect(64 * 1024);
    private final InetSocketAddress address;
    private final Manners manners;
    private final Member[] members;

    private int waiting;
    private int said;

    /** Seats all of them. */
    Crowd(InetSocketAddress address, int count, Manners manners) throws IOException {
        this.address = address;
        this.manners = manners;
        this.members = new Member[count];
        String room = "";
        for (int i = 0; i < count; i++) {
            members[i] = new Member();
            members[i].expect(manners.entered());
            members[i].send(manners.enter(i, room));
            if (i == 0 || i % 50 == 49) {
                await();
            }
            if (i == 0) {
                room = manners.room(members[0].heard.toString());
            }
        }
        await();
    }

    /** Lets one member say something; returns how long until the last of the others has heard it. */
    Duration say() throws IOException {
        String text = "message-" + said++ + ".";
        for (int i = 1; i < members.length; i++) {
            members[i].expect(text);
        }
        long startNanos = System.nanoTime();
        members[0].send(manners.say(text));
        await();
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }

    private void await() throws IOException {
        if (!loop.runUntil(() -> waiting == 0, PATIENCE)) {
            throw new IOException(waiting + " of " + members.length + " members at " + address
                    + " have not heard what they should within " + PATIENCE.toSeconds() + " s");
        }
    }

    private final class Member implements ClientLoop.Peer {
        private final SocketChannel channel = loop.connect(address, this);
        private final StringBuilder heard = new StringBuilder();
        private String awaited = "";

        Member() throws IOException {}

        void expect(String text) {
            heard.setLength(0);
            awaited = text;
            waiting++;
        }

        void send(String lines) throws IOException {
            channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
        }

        @Override
        public void readable() throws IOException {
            if (channel.read(in.clear()) < 0) {
                throw new EOFException("a member's connection has been closed: " + heard);
            }
            if (awaited.isEmpty()) {
                return;
            }
            heard.append(StandardCharsets.UTF_8.decode(in.flip()));
            if (heard.indexOf(awaited) >= 0) {
                awaited = "";
                waiting--;
            } else if (heard.length() > KEPT_CHARS) {
                heard.delete(0, heard.length() - awaited.length());
            }
        }
    }
}
