package recess.server.chat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import recess.common.message.GameText;
import recess.common.message.ServerMessage;
import recess.common.message.ServerMessage.Notice;
import recess.common.text.CleanText;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.Solved;
import recess.server.inquiry.Inquiries;
import recess.server.session.LineSession;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.SessionContext;
import recess.server.session.Turn;

/** One of the two. What comes out of turn waits until it is the other's. */
public final class ChatSession implements LineSession {
    private static final int MOST_WAITING = 20;

    private final SessionContext context;
    private final ChatWords words;
    private final ChatHall hall;
    private final Inquiries inquiries;
    private final Queue<String> early = new ArrayDeque<>();

    private @Nullable Reply reply;
    private Optional<ChatSession> partner = Optional.empty();
    private OptionalInt asked = OptionalInt.empty();
    private volatile boolean myTurn;
    private boolean over;

    /** Whether a line of this one's has been passed on, and whether one has come back since. */
    private boolean spoke;

    private boolean answered;

    public ChatSession(SessionContext context, ChatWords words, ChatHall hall, Inquiries inquiries) {
        this.context = context;
        this.words = words;
        this.hall = hall;
        this.inquiries = inquiries;
    }

    @Override
    public void opened(Reply own) {
        synchronized (hall) {
            reply = own;
            if (words.withTeacher()) {
                greet();
                return;
            }
            partner = hall.partnerOf(this);
            partner.ifPresent(first -> {
                first.partner = Optional.of(this);
                first.greet();
            });
        }
    }

    /** It is this one's turn: it is greeted, or the teacher is asked to do it. */
    private void greet() {
        boolean teacherBegins = words.withTeacher() && words.hello().isEmpty();
        if (teacherBegins) {
            askTeacher("is here: say something");
            return;
        }
        words.hello().said().forEach(this::tell);
        takeTurn();
    }

    @Override
    public Next line(String text, Reply own) {
        context.events().publish(new Received(context.source(), text));
        synchronized (hall) {
            if (over) {
                return Next.CLOSE;
            }
            if (!myTurn) {
                if (early.size() < MOST_WAITING) {
                    early.add(text);
                }
                return Next.CONTINUE;
            }
            return say(text) ? Next.CLOSE : Next.CONTINUE;
        }
    }

    /** Passes a line on; true where it ends the chat. */
    private boolean say(String text) {
        myTurn = false;
        spoke = true;
        String line = CleanText.line(text);
        over = words.ends(line);
        partner.ifPresent(other -> other.hear(line.isEmpty() ? " " : line, over));
        if (words.withTeacher() && !over) {
            askTeacher("says: " + line);
        }
        return over;
    }

    private void hear(String line, boolean last) {
        if (spoke && !answered) {
            answered = true;
            context.events().publish(new Solved(context.source()));
        }
        tell(line.isBlank() ? new Notice("") : GameText.line(line));
        if (last) {
            end();
        } else {
            takeTurn();
        }
    }

    private void takeTurn() {
        myTurn = true;
        String next = early.poll();
        if (next != null && say(next)) {
            end();
        }
    }

    private void askTeacher(String what) {
        asked = OptionalInt.of(inquiries.ask(context.source(), what, List.of(), this::answered));
    }

    private void answered(String line) {
        synchronized (hall) {
            asked = OptionalInt.empty();
            hear(CleanText.line(line), words.ends(line));
        }
    }

    @Override
    public Next unreadable(String why, Reply own) {
        own.send(new Notice(why));
        return Next.CONTINUE;
    }

    @Override
    public void closed(CloseReason reason) {
        synchronized (hall) {
            hall.leave(this);
            asked.ifPresent(inquiries::withdraw);
            if (!over) {
                over = true;
                partner.ifPresent(ChatSession::leftAlone);
            }
        }
    }

    private void leftAlone() {
        if (!over) {
            words.gone().said().forEach(this::tell);
            end();
        }
    }

    private void tell(ServerMessage message) {
        if (reply != null) {
            reply.push(message);
        }
    }

    private void end() {
        over = true;
        if (reply != null) {
            reply.hangUp();
        }
    }

    @Override
    public boolean isMidway() {
        return partner.isPresent() || myTurn;
    }

    /** Who waits for the other one has all the time. */
    @Override
    public Turn turn() {
        return myTurn ? Turn.CLIENT : Turn.SERVER;
    }
}
