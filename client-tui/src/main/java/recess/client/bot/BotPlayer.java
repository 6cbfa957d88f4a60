package recess.client.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import recess.client.link.LobbyConnection;
import recess.common.Games;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;

/** A bot at a connection that has said who it is. Blocks; used by one thread. */
public final class BotPlayer {
    private final LobbyConnection connection;
    private final BotKind kind;
    private final RandomGenerator random;
    private final Duration think;
    private final Consumer<String> told;

    /**
     * Sits a bot down.
     *
     * @param told what happens, a line each
     */
    public BotPlayer(
            LobbyConnection connection, BotKind kind, RandomGenerator random, Duration think, Consumer<String> told) {
        this.connection = connection;
        this.kind = kind;
        this.random = random;
        this.think = think;
        this.told = told;
    }

    /**
     * Plays games alone, one after the other.
     *
     * @return false where the server refused
     */
    public boolean playAlone(String game, int games) throws IOException, InterruptedException {
        for (int i = 1; i <= games; i++) {
            LobbyAnswer dealt = connection.ask(new LobbyRequest.Solo(game));
            if (!(dealt instanceof LobbyAnswer.Moved(boolean _, String _, GameView view))) {
                return refused(dealt);
            }
            LobbyEvent end =
                    play(view, OptionalInt.empty()).orElseThrow(() -> new IOException("the game does not go on"));
            if (end instanceof LobbyEvent.SoloEnded ended) {
                told.accept("game " + i + ": "
                        + Games.words(game).end(ended.outcome(), ended.moves(), ended.answer())
                        + (ended.recorded() ? ", recorded" : ", not recorded"));
            }
        }
        return true;
    }

    /**
     * Plays in a room until its rounds are over.
     *
     * @return false where the server refused
     */
    public boolean playIn(String room) throws IOException, InterruptedException {
        LobbyAnswer sat = connection.ask(new LobbyRequest.JoinRoom(room));
        if (!(sat instanceof LobbyAnswer.InRoom seat)) {
            return refused(sat);
        }
        told.accept(connection.name() + " sits in " + seat.room().code() + " and waits for the next round");
        Optional<GameView> running = seat.view();
        Optional<LobbyEvent> last = Optional.empty();
        if (running.isPresent()) {
            last = play(running.get(), OptionalInt.of(seat.room().round()));
        }
        while (true) {
            LobbyEvent event = last.isPresent() ? last.get() : await();
            last = Optional.empty();
            switch (event) {
                case LobbyEvent.RoundStarted started -> last = play(started.view(), OptionalInt.of(started.round()));
                case LobbyEvent.RoundEnded ended ->
                    told.accept("round " + ended.round() + "/" + ended.rounds() + ": "
                            + (ended.winner().isEmpty() ? "nobody" : ended.winner()) + " won, "
                            + Games.words(seat.room().game()).secret(ended.answer()));
                case LobbyEvent.MatchEnded _ -> {
                    connection.ask(new LobbyRequest.Quit());
                    return true;
                }
                case LobbyEvent.Kicked _ -> throw new IOException("the teacher has sent the bot away");
                case LobbyEvent.RoomClosed(String closed) -> {
                    told.accept("the teacher has closed room " + closed);
                    return true;
                }
                case LobbyEvent.TakenOver _ -> throw new IOException("another connection has taken the seat");
                case LobbyEvent.Announced _,
                        LobbyEvent.Back _,
                        LobbyEvent.HostChanged _,
                        LobbyEvent.Joined _,
                        LobbyEvent.Left _,
                        LobbyEvent.Paused _,
                        LobbyEvent.Progress _,
                        LobbyEvent.RealNameAsked _,
                        LobbyEvent.Renamed _,
                        LobbyEvent.Said _,
                        LobbyEvent.SoloEnded _,
                        LobbyEvent.UploadProgress _ -> {}
            }
        }
    }

    /** What ended it; empty where only a refusal did: others still play this round. */
    private Optional<LobbyEvent> play(GameView dealt, OptionalInt round) throws IOException, InterruptedException {
        Bot bot = kind.begin().apply(random);
        return new BotGame(connection, bot, round, new Thinking(think), dealt)
                .play()
                .event();
    }

    private record Thinking(Duration time) implements BotGame.Pace {
        @Override
        public boolean think() throws InterruptedException {
            Thread.sleep(time);
            return true;
        }

        @Override
        public void answered(long nanos) {
            // Nobody asks how long it took.
        }
    }

    private LobbyEvent await() throws IOException {
        while (true) {
            Optional<LobbyEvent> event = connection.event(BotGame.PING_EVERY);
            if (event.isPresent()) {
                return event.get();
            }
            connection.ask(new LobbyRequest.Ping());
        }
    }

    private boolean refused(LobbyAnswer answer) {
        told.accept(answer instanceof LobbyAnswer.Refused refusal ? refusal.sentence() : "refused");
        return false;
    }
}
