package recess.server.guess;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import recess.common.guess.NumberGame;
import recess.common.message.GuessReply;
import recess.common.message.Hint;
import recess.common.message.LobbyAnswer;
import recess.common.message.ServerMessage.Notice;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Entered;
import recess.server.event.ServerEvent.Received;
import recess.server.lobby.Lobby;
import recess.server.lobby.Operator;
import recess.server.lobby.RawSeat;
import recess.server.session.LineSession;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.SessionContext;
import recess.server.session.Turn;

/** One player of a room's race whose client knows only {@code GUESS}, {@code Low}, {@code High} and {@code Correct}. */
public final class GuessSeatSession implements LineSession {
    private final SessionContext context;
    private final Lobby lobby;
    private final String room;
    private final boolean closesAfterRound;

    /** Counts the beginnings and ends of rounds, as this seat is told of them. */
    private final AtomicInteger turns = new AtomicInteger();

    private Optional<RawSeat> seat = Optional.empty();

    /**
     * @param room the code of the room that the listener is bound to
     * @param closesAfterRound whether the connection ends with the round, and not with the lesson
     */
    public GuessSeatSession(SessionContext context, Lobby lobby, String room, boolean closesAfterRound) {
        this.context = context;
        this.lobby = lobby;
        this.room = room;
        this.closesAfterRound = closesAfterRound;
    }

    @Override
    public void opened(Reply reply) {
        try {
            RawSeat taken = RawSeat.sit(lobby, room, context.source().address(), sitter(reply));
            seat = Optional.of(taken);
            context.named(taken.name());
            context.events().publish(new Entered(context.source(), room, false));
        } catch (Operator.RefusedException e) {
            reply.send(new Notice(String.valueOf(e.getMessage())));
            reply.hangUp();
        }
    }

    @Override
    public Next line(String text, Reply reply) {
        context.events().publish(new Received(context.source(), text));
        return guess(text, reply);
    }

    @Override
    public Next unreadable(String why, Reply reply) {
        return refused(turns.get(), why, reply);
    }

    @Override
    public void closed(CloseReason reason) {
        seat.ifPresent(RawSeat::leave);
    }

    @Override
    public boolean isMidway() {
        return seat.filter(RawSeat::isPlaying).isPresent();
    }

    @Override
    public Turn turn() {
        return seat.map(RawSeat::turn).orElse(Turn.CLIENT);
    }

    private RawSeat.Sitter sitter(Reply reply) {
        return new RawSeat.Sitter() {
            @Override
            public void roundStarted() {
                turns.incrementAndGet();
                reply.push(new GuessReply.Asked(NumberGame.LOWEST, NumberGame.HIGHEST));
            }

            @Override
            public void roundLost(String how) {
                turns.incrementAndGet();
                reply.push(new Notice(how));
                if (closesAfterRound) {
                    reply.hangUp();
                }
            }

            @Override
            public void sentAway(String why) {
                reply.push(new Notice(why));
                reply.hangUp();
            }

            @Override
            public void hangUp() {
                reply.hangUp();
            }
        };
    }

    private Next guess(String text, Reply reply) {
        int turn = turns.get();
        Optional<LobbyAnswer.Moved> moved = seat.flatMap(s -> s.move(text));
        if (moved.isEmpty()) {
            // Between rounds: the next prompt comes with the next round.
            return Next.CONTINUE;
        }
        LobbyAnswer.Moved answer = moved.get();
        if (!answer.counted()) {
            return refused(turn, answer.remark(), reply);
        }
        return switch (String.valueOf(answer.view().facts().values().get("hint"))) {
            case "correct" -> {
                int number = (Integer) answer.view().facts().values().getOrDefault("guess", 0);
                int moves = (Integer) answer.view().facts().values().getOrDefault("moves", 0);
                reply.send(new GuessReply.Solved(number, moves));
                yield closesAfterRound ? Next.CLOSE : Next.CONTINUE;
            }
            case "low" -> hint(turn, Hint.LOW, reply);
            default -> hint(turn, Hint.HIGH, reply);
        };
    }

    private Next refused(int turn, String why, Reply reply) {
        reply.send(new Notice(why));
        ask(turn, reply);
        return Next.CONTINUE;
    }

    private Next hint(int turn, Hint hint, Reply reply) {
        reply.send(new GuessReply.Hinted(hint));
        ask(turn, reply);
        return Next.CONTINUE;
    }

    /** Asks again, unless the round has ended meanwhile: the next one asks for itself, and must not ask twice. */
    private void ask(int turn, Reply reply) {
        reply.sendIf(new GuessReply.Asked(NumberGame.LOWEST, NumberGame.HIGHEST), () -> turns.get() == turn);
    }
}
