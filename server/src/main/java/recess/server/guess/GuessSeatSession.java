package recess.server.guess;

import java.util.Optional;
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
        reply.send(new Notice(why));
        ask(reply);
        return Next.CONTINUE;
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
                reply.push(new GuessReply.Asked(NumberGame.LOWEST, NumberGame.HIGHEST));
            }

            @Override
            public void roundLost(String how) {
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
        Optional<LobbyAnswer.Moved> moved = seat.flatMap(s -> s.move(text));
        if (moved.isEmpty()) {
            // Between rounds: the next prompt comes with the next round.
            return Next.CONTINUE;
        }
        LobbyAnswer.Moved answer = moved.get();
        if (!answer.counted()) {
            return unreadable(answer.remark(), reply);
        }
        return switch (String.valueOf(answer.view().facts().values().get("hint"))) {
            case "correct" -> {
                int number = (Integer) answer.view().facts().values().getOrDefault("guess", 0);
                int moves = (Integer) answer.view().facts().values().getOrDefault("moves", 0);
                reply.send(new GuessReply.Solved(number, moves));
                yield closesAfterRound ? Next.CLOSE : Next.CONTINUE;
            }
            case "low" -> hint(Hint.LOW, reply);
            default -> hint(Hint.HIGH, reply);
        };
    }

    private static Next hint(Hint hint, Reply reply) {
        reply.send(new GuessReply.Hinted(hint));
        ask(reply);
        return Next.CONTINUE;
    }

    private static void ask(Reply reply) {
        reply.send(new GuessReply.Asked(NumberGame.LOWEST, NumberGame.HIGHEST));
    }
}
