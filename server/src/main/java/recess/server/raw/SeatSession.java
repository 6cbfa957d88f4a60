package recess.server.raw;

import java.util.List;
import java.util.Optional;
import recess.common.game.Game;
import recess.common.game.RawWords;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.Outcome;
import recess.common.message.ServerMessage.Notice;
import recess.common.room.Refusal;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Entered;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.Renamed;
import recess.server.lobby.Lobby;
import recess.server.lobby.RawSeat;
import recess.server.session.LineSession;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.SessionContext;
import recess.server.session.Turn;

/** One player of a room whose client knows nothing but the words of the game. */
public final class SeatSession implements LineSession {
    private final SessionContext context;
    private final Lobby lobby;
    private final String room;
    private final boolean closesAfterRound;
    private final Game game;
    private final RawWords words;

    private Optional<RawSeat> seat = Optional.empty();

    /** The first part of a move, with its line end. */
    private String begun = "";

    /**
     * @param room the code of the room that the listener is bound to
     * @param closesAfterRound whether the connection ends with the round, and not with the lesson
     * @param game what is played in the room
     */
    public SeatSession(
            SessionContext context, Lobby lobby, String room, boolean closesAfterRound, Game game, RawWords words) {
        this.context = context;
        this.lobby = lobby;
        this.room = room;
        this.closesAfterRound = closesAfterRound;
        this.game = game;
        this.words = words;
    }

    @Override
    public void opened(Reply reply) {
        try {
            RawSeat taken = RawSeat.sit(lobby, room, context.source().address(), sitter(reply));
            seat = Optional.of(taken);
            context.named(taken.name());
            context.events().publish(new Entered(context.source(), room, false));
        } catch (Refusal e) {
            reply.send(new Notice(String.valueOf(e.getMessage())));
            reply.hangUp();
        }
    }

    @Override
    public Next line(String text, Reply reply) {
        context.events().publish(new Received(context.source(), text));
        Turn turn = turn();
        // Where none can be made, no more is asked of it than of a move.
        RawWords.Heard heard = seat.flatMap(RawSeat::view)
                .map(view -> words.heard(begun + text, view))
                .orElseGet(() -> new RawWords.Heard.Move(text));
        String before = begun;
        begun = "";
        return switch (heard) {
            case RawWords.Heard.Move(String move) -> move(move, turn, reply);
            case RawWords.Heard.Asked(List<GameText> answer) -> {
                ask(turn, answer, reply);
                yield Next.CONTINUE;
            }
            case RawWords.Heard.Quit(List<GameText> farewell) -> {
                farewell.forEach(reply::send);
                yield Next.CLOSE;
            }
            case RawWords.Heard.Begun() -> {
                begun = before + text + "\n";
                yield Next.CONTINUE;
            }
        };
    }

    /** Between rounds nothing is asked: the next question comes with the next round. */
    @Override
    public Next unreadable(String why, Reply reply) {
        Turn turn = turn();
        seat.flatMap(RawSeat::view)
                .ifPresentOrElse(
                        view -> ask(turn, words.turn(Optional.of(why), view), reply),
                        () -> reply.send(new Notice(why)));
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
            public void roundStarted(GameView view) {
                words.begun(view).forEach(reply::push);
            }

            @Override
            public void othersMoved(GameView view) {
                Optional<Outcome> outcome = game.outcome(view.facts());
                outcome.map(how -> words.ended(view, how, Optional.empty()))
                        .orElseGet(() -> words.turn(Optional.empty(), view))
                        .forEach(reply::push);
                if (outcome.isPresent() && closesAfterRound) {
                    reply.hangUp();
                }
            }

            @Override
            public void roundLost(String how) {
                reply.push(new Notice(how));
                if (closesAfterRound) {
                    reply.hangUp();
                }
            }

            @Override
            public void renamed(String name) {
                String before = context.source().player();
                context.named(name);
                context.events().publish(new Renamed(context.source(), before));
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

    private Next move(String text, Turn turn, Reply reply) {
        Optional<LobbyAnswer.Moved> moved = seat.flatMap(s -> s.move(text, turn));
        if (moved.isEmpty()) {
            // Between rounds, or after the own game's end: the next question comes with the next round.
            return Next.CONTINUE;
        }
        GameView view = moved.get().view();
        Optional<Outcome> outcome = game.outcome(view.facts());
        if (outcome.isEmpty()) {
            Optional<String> remark = Optional.of(moved.get().remark()).filter(why -> !why.isEmpty());
            if (remark.isEmpty() && !seat.get().isOwnTurn(view)) {
                return Next.CONTINUE;
            }
            ask(turn, words.turn(remark, view), reply);
            return Next.CONTINUE;
        }
        boolean knows = outcome.get() == Outcome.WON || game.isShared();
        // Others may still play, so the secret is told with the end of the round; who has lost with it is told that
        // alone.
        words.ended(view, outcome.get(), Optional.empty())
                .forEach(said -> reply.sendIf(said, () -> knows || isStillIn(turn)));
        return knows && closesAfterRound ? Next.CLOSE : Next.CONTINUE;
    }

    private boolean isStillIn(Turn turn) {
        return seat.filter(own -> own.isStillIn(turn)).isPresent();
    }

    /** Asks again, unless the round has ended meanwhile: the next one asks for itself, and must not ask twice. */
    private void ask(Turn turn, List<GameText> texts, Reply reply) {
        for (int i = 0; i < texts.size(); i++) {
            boolean asks = i == texts.size() - 1;
            reply.sendIf(texts.get(i), () -> !asks || isStillIn(turn));
        }
    }
}
