package recess.client.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import recess.client.link.LobbyConnection;
import recess.client.link.Server;
import recess.common.Games;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;

/** A class of players who race in one room, each on a connection and a virtual thread of its own. */
public final class Swarm {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(200);

    /** The first of the list: the one that everybody knows. */
    private final Game game = Games.shipped().getFirst();

    private final Server server;
    private final int players;
    private final int rounds;
    private final Duration think;
    private final String tag;
    private final long deadline;
    private final Latencies latencies = new Latencies();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final List<LobbyConnection> connections = new ArrayList<>();

    private Swarm(Server server, int players, int rounds, Duration think, Duration limit) {
        this.server = server;
        this.players = players;
        this.rounds = rounds;
        this.think = think;
        this.deadline = System.nanoTime() + limit.toNanos();
        // Two swarms at one server have other names.
        this.tag = "s" + Integer.toString(new SplittableRandom().nextInt(46_656), 36);
    }

    /**
     * Lets them play.
     *
     * @param think before each move, on average; they do not move in step
     * @param limit everything ends then
     * @param told how far it is, a line each
     * @throws IOException with a sentence, where the players cannot be seated
     */
    public static SwarmResult run(
            Server server, int players, int rounds, Duration think, Duration limit, Consumer<String> told)
            throws IOException, InterruptedException {
        Swarm swarm = new Swarm(server, players, rounds, think, limit);
        try {
            return swarm.play(told);
        } finally {
            swarm.connections.forEach(Swarm::leave);
        }
    }

    private SwarmResult play(Consumer<String> told) throws IOException, InterruptedException {
        LobbyConnection host = seat(1);
        LobbyAnswer opened = host.ask(new LobbyRequest.CreateRoom(game.name(), Mode.RACE, rounds, players, false));
        if (!(opened instanceof LobbyAnswer.InRoom room)) {
            throw refusal(opened);
        }
        for (int i = 2; i <= players; i++) {
            LobbyAnswer joined =
                    seat(i).ask(new LobbyRequest.JoinRoom(room.room().code()));
            if (!(joined instanceof LobbyAnswer.InRoom)) {
                throw refusal(joined);
            }
        }
        told.accept(players + " players sit in " + room.room().code() + " of " + server);
        CountDownLatch done = new CountDownLatch(players);
        long begin = System.nanoTime();
        for (int i = 0; i < players; i++) {
            int number = i;
            Thread.ofVirtual().start(() -> {
                try {
                    playAll(connections.get(number), number);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await(Math.max(0, deadline - System.nanoTime()) + PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        return new SwarmResult(
                players,
                ended.get(),
                latencies.count(),
                Duration.ofNanos(System.nanoTime() - begin),
                latencies.percentile(50),
                latencies.percentile(99),
                latencies.percentile(100),
                refused.get(),
                lost.get());
    }

    /** With a goodbye, so that no seat is kept for who does not come back. */
    private static void leave(LobbyConnection connection) {
        try (connection) {
            connection.send(new LobbyRequest.Quit());
        } catch (IOException e) {
            // Gone already.
        }
    }

    private LobbyConnection seat(int number) throws IOException {
        LobbyConnection connection = LobbyConnection.open(server, PATIENCE);
        connections.add(connection);
        String name = String.format(Locale.ROOT, "%s-%d", tag, number);
        LobbyAnswer welcome = connection.ask(LobbyRequest.Hello.ofBot(name));
        if (!(welcome instanceof LobbyAnswer.Welcome)) {
            throw refusal(welcome);
        }
        return connection;
    }

    /** Plays every round, the first of them as the host too. */
    private void playAll(LobbyConnection connection, int number) {
        SplittableRandom random = new SplittableRandom(number);
        BotKind kind = game.bots().getLast();
        try {
            if (number == 0) {
                connection.ask(new LobbyRequest.Start());
            }
            while (System.nanoTime() < deadline) {
                Optional<LobbyEvent> event = connection.event(GLANCE);
                if (event.isPresent() && event.get() instanceof LobbyEvent.RoundStarted started) {
                    event = play(connection, started, kind.begin().apply(random), random);
                }
                if (event.isPresent() && event.get() instanceof LobbyEvent.RoundEnded end) {
                    if (number == 0) {
                        ended.incrementAndGet();
                    }
                    if (end.round() == end.rounds()) {
                        return;
                    }
                    if (number == 0) {
                        // At once: nobody here needs the pause between rounds.
                        connection.ask(new LobbyRequest.Start());
                    }
                }
            }
        } catch (IOException e) {
            lost.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Plays one round; the event that ended it, where one has come. */
    private Optional<LobbyEvent> play(
            LobbyConnection connection, LobbyEvent.RoundStarted started, Bot bot, SplittableRandom random)
            throws IOException, InterruptedException {
        BotGame.Pace pace = new BotGame.Pace() {
            @Override
            public boolean think() throws InterruptedException {
                Thread.sleep(Duration.ofNanos(random.nextLong(2 * think.toNanos() + 1)));
                return System.nanoTime() < deadline;
            }

            @Override
            public void answered(long nanos) {
                latencies.add(nanos);
            }
        };
        BotGame.End end = new BotGame(connection, bot, OptionalInt.of(started.round()), pace, started.view()).play();
        if (end.event().isEmpty()
                && end.refused().filter(answer -> !isTooLate(answer)).isPresent()) {
            refused.incrementAndGet();
        }
        return end.event();
    }

    /** Somebody else was faster: the round's end is being recorded, and is told when it is. */
    private static boolean isTooLate(LobbyAnswer answer) {
        return answer instanceof LobbyAnswer.Refused refusal
                && (refusal.code() == RefusalCode.NO_ROUND || refusal.code() == RefusalCode.WRONG_ROUND);
    }

    private static IOException refusal(LobbyAnswer answer) {
        return new IOException(
                answer instanceof LobbyAnswer.Refused refused ? refused.sentence() : "the server refuses to play");
    }
}
