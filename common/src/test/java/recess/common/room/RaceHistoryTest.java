package recess.common.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import recess.common.guess.GuessGame;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;

/** Sixty-four racers who try to be first, a thousand times: the server's order decides, and all are told the same. */
class RaceHistoryTest {
    private static final int RACERS = 64;
    private static final int ROUNDS = 1000;
    private static final long SEED = 20_261_122;

    private final List<RoundResult> results = new CopyOnWriteArrayList<>();

    private final class Book implements Ledger {
        @Override
        public CompletableFuture<Boolean> record(RoundResult result) {
            results.add(result);
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public void told(RoundResult result, boolean recorded) {}
    }

    private final AtomicLong wins = new AtomicLong();
    private final NamedRoom room = new NamedRoom(
            new RoomRules("RACE", new GuessGame(), Mode.RACE, ROUNDS, RACERS, true, false, Lead.HOST),
            new RoomContext(new Random(SEED), System::nanoTime, Timing.DEFAULT, new Book()));

    /** A racer hears of rounds, and plays each by halving the range with random pauses. */
    private final class Racer implements Audience {
        private final String name;
        private final Random random;
        private final LinkedBlockingQueue<LobbyEvent> news = new LinkedBlockingQueue<>();
        private final List<LobbyEvent.RoundEnded> ends = new ArrayList<>();

        Racer(int number) {
            this.name = "racer-" + number;
            this.random = new Random(SEED + number);
        }

        @Override
        public void tell(LobbyEvent event) {
            if (event instanceof LobbyEvent.RoundStarted || event instanceof LobbyEvent.RoundEnded) {
                news.add(event);
            }
        }

        void raceAll() throws InterruptedException {
            while (ends.size() < ROUNDS) {
                LobbyEvent event = news.poll(30, TimeUnit.SECONDS);
                if (event instanceof LobbyEvent.RoundEnded end) {
                    ends.add(end);
                    startNextIfHost();
                } else if (event instanceof LobbyEvent.RoundStarted) {
                    race();
                } else {
                    throw new AssertionError(name + " was told nothing after " + ends.size() + " rounds");
                }
            }
        }

        private void startNextIfHost() {
            try {
                if (name.equals("racer-0") && ends.size() < ROUNDS) {
                    room.start(name);
                }
            } catch (Refusal e) {
                throw new AssertionError(e);
            }
        }

        private void race() throws InterruptedException {
            int low = 1;
            int high = 100;
            try {
                while (true) {
                    if (random.nextInt(8) == 0) {
                        Thread.sleep(Duration.ofNanos(random.nextInt(200_000)));
                    }
                    if (low > high) {
                        // The next round has begun in the meantime: what was learnt is of no use.
                        low = 1;
                        high = 100;
                    }
                    int guess = low + random.nextInt(high - low + 1);
                    Match.Made made = room.move(name, String.valueOf(guess));
                    switch (String.valueOf(made.answer().view().facts().values().get("hint"))) {
                        case "low" -> low = guess + 1;
                        case "high" -> high = guess - 1;
                        default -> {
                            wins.incrementAndGet();
                            return;
                        }
                    }
                }
            } catch (Refusal e) {
                // Somebody was faster.
            }
        }
    }

    @Test
    void everyRoundHasOneWinnerAndAllAreToldTheSame() throws Exception {
        List<Racer> racers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            Racer racer = new Racer(i);
            racers.add(racer);
            room.play(racer.name, racer);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Racer racer : racers) {
                running.add(threads.submit(() -> {
                    racer.raceAll();
                    return true;
                }));
            }
            room.start("racer-0");
            for (Future<?> one : running) {
                one.get();
            }
        }
        List<LobbyEvent.RoundEnded> history = racers.getFirst().ends;
        for (Racer racer : racers) {
            assertThat(racer.ends).as(racer.name).isEqualTo(history);
        }
        for (int i = 0; i < ROUNDS; i++) {
            LobbyEvent.RoundEnded end = history.get(i);
            assertThat(end.round()).isEqualTo(i + 1);
            assertThat(end.standings()).filteredOn(s -> s.place() == 1).hasSize(1);
            assertThat(end.standings()).hasSize(RACERS);
        }
        assertThat(wins.get()).as("told correct").isEqualTo(ROUNDS);
        assertThat(results).hasSize(ROUNDS).allSatisfy(round -> {
            assertThat(round.players()).hasSize(RACERS);
            assertThat(round.standings())
                    .filteredOn(standing -> standing.place() == 1)
                    .hasSize(1);
        });
    }
}
