package recess.server.pickup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.EchoReply;
import recess.common.message.ServerMessage.Notice;
import recess.common.text.CleanText;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.Solved;
import recess.server.inquiry.Inquiries;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.Session;
import recess.server.session.SessionContext;
import recess.server.session.Turn;

/** One request to be picked up. */
public final class PickupSession implements Session {
    private static final List<String> ANSWERS = List.of("yes", "no");
    private static final Pattern REQUEST = Pattern.compile("(.+)/([^/]+)/(\\d{1,6})");

    private final SessionContext context;
    private final Pickups pickups;
    private final Inquiries inquiries;

    private volatile OptionalInt waiting = OptionalInt.empty();

    public PickupSession(SessionContext context, Pickups pickups, Inquiries inquiries) {
        this.context = context;
        this.pickups = pickups;
        this.inquiries = inquiries;
    }

    @Override
    public void opened(Reply reply) {
        // The client speaks first.
    }

    @Override
    public Next received(ClientMessage message, Reply reply) {
        return switch (message) {
            case ClientMessage.Block(Bytes bytes) -> waiting.isPresent() ? Next.CONTINUE : request(bytes, reply);
            case ClientMessage.Asked _,
                    ClientMessage.Flow _,
                    ClientMessage.Line _,
                    ClientMessage.Unreadable _,
                    ClientMessage.UploadBegun _,
                    ClientMessage.UploadPart _,
                    ClientMessage.UploadEnded _ ->
                throw new IllegalStateException("this listener's dialect frames blocks");
        };
    }

    private Next request(Bytes bytes, Reply reply) {
        Charset charset = charset(bytes);
        String plain = pickups.shift().plain(new String(bytes.toArray(), charset));
        Matcher request = REQUEST.matcher(plain);
        if (!request.matches()) {
            context.events().publish(new Received(context.source(), "no request: " + plain));
            reply.send(
                    new Notice("not understood: password/team/size is wanted, each character shifted by the password"));
            return Next.CLOSE;
        }
        boolean right = request.group(1).equals(pickups.shift().password());
        int people = Integer.parseInt(request.group(3));
        String team = "team " + CleanText.quote(request.group(2)) + ", " + people + " people";
        context.events().publish(new Received(context.source(), right ? team : team + ", and a wrong password"));
        if (!right || people == 0 || !pickups.hasRoom(people)) {
            reply.send(word(false, charset));
            return Next.CLOSE;
        }
        if (pickups.isAuto()) {
            reply.send(word(accept(people), charset));
            return Next.CLOSE;
        }
        waiting = OptionalInt.of(inquiries.ask(
                context.source(), "pick up " + team + "? (" + pickups.stand() + " accepted)", ANSWERS, answer -> {
                    reply.push(word(answer.equals("yes") && accept(people), charset));
                    reply.hangUp();
                }));
        return Next.CONTINUE;
    }

    private boolean accept(int people) {
        boolean accepted = pickups.accept(people);
        if (accepted) {
            context.events().publish(new Solved(context.source()));
        }
        return accepted;
    }

    private EchoReply.Returned word(boolean yes, Charset charset) {
        return new EchoReply.Returned(
                Bytes.copyOf(pickups.shift().hidden(pickups.word(yes)).getBytes(charset)));
    }

    /** Python's {@code encode()} is UTF-8; who sends each code as a byte is answered so. */
    private static Charset charset(Bytes bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toArray()));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    @Override
    public void closed(CloseReason reason) {
        waiting.ifPresent(inquiries::withdraw);
    }

    @Override
    public boolean isMidway() {
        return waiting.isPresent();
    }

    @Override
    public Turn turn() {
        return waiting.isPresent() ? Turn.SERVER : Turn.CLIENT;
    }
}
