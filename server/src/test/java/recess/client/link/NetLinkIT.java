package recess.client.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.it.CuttingProxy;
import recess.client.it.Events;
import recess.client.it.LocalServer;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;
import recess.server.StartException;

class NetLinkIT {
    private static final LinkTiming QUICK = new LinkTiming(
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofMillis(5),
            Duration.ofMillis(50));

    @TempDir
    private Path data;

    private final Events events = new Events();
    private final Tokens tokens = Tokens.inMemory();

    @Test
    void playsAGameAlone() throws IOException, StartException, InterruptedException {
        try (LocalServer server = LocalServer.start(data);
                Link link = NetLink.open(server.lobby(), "ann", tokens, events)) {
            assertThat(events.await(LinkEvent.Connected.class).welcome().name()).isEqualTo("ann");
            assertThat(events.answer(link.ask(new LobbyRequest.Solo("hangman"))).answer())
                    .isInstanceOf(LobbyAnswer.Moved.class);
            for (String letter : List.of("h", "e", "l", "p")) {
                link.ask(new LobbyRequest.Move(letter));
            }
            LinkEvent.Told told = events.await(LinkEvent.Told.class, e -> e.event() instanceof LobbyEvent.SoloEnded);
            assertThat(((LobbyEvent.SoloEnded) told.event()).won()).isTrue();
        }
    }

    @Test
    void comesBackToItsSeatInTheMiddleOfARoundWithNothingLost()
            throws IOException, StartException, InterruptedException {
        try (LocalServer server = LocalServer.start(data);
                CuttingProxy proxy = CuttingProxy.to(server.lobby());
                Link link = NetLink.open(proxy.address(), "ann", tokens, QUICK, events)) {
            events.await(LinkEvent.Connected.class);
            link.ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 10, true));
            link.ask(new LobbyRequest.Start());
            LobbyAnswer.Moved first = (LobbyAnswer.Moved)
                    events.answer(link.ask(new LobbyRequest.Move("1"))).answer();
            assertThat(first.view().facts().values()).containsEntry("moves", 1);
            for (int cut = 1; cut <= 3; cut++) {
                proxy.cut();
                events.await(LinkEvent.Down.class);
                LobbyAnswer.Welcome back =
                        events.await(LinkEvent.Connected.class).welcome();
                assertThat(back.resumed()).isTrue();
                GameView kept = back.seat().flatMap(LobbyAnswer.InRoom::view).orElseThrow();
                assertThat(kept.text()).isEqualTo(first.view().text());
                assertThat(kept.facts().values())
                        .containsAllEntriesOf(first.view().facts().values())
                        .containsEntry("guesses", "1:low");
            }
            int low = 1;
            int high = 100;
            String hint = "low";
            while (!hint.equalsIgnoreCase("correct")) {
                int guess = (low + high) / 2;
                LobbyAnswer.Moved moved =
                        (LobbyAnswer.Moved) events.answer(link.ask(new LobbyRequest.Move(String.valueOf(guess))))
                                .answer();
                hint = String.valueOf(moved.view().facts().values().get("hint"));
                low = hint.equals("low") ? guess + 1 : low;
                high = hint.equals("high") ? guess - 1 : high;
            }
            assertThat(events.all())
                    .anyMatch(e -> e instanceof LinkEvent.Told(LobbyEvent.RoundEnded ended)
                            && ended.winner().equals("ann"));
        }
    }

    @Test
    void refusesWhatIsAskedWhileItIsDownAndRetriesAtOnceWhenTold()
            throws IOException, StartException, InterruptedException {
        LinkTiming patient = new LinkTiming(
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10));
        try (LocalServer server = LocalServer.start(data);
                CuttingProxy proxy = CuttingProxy.to(server.lobby());
                Link link = NetLink.open(proxy.address(), "ann", tokens, patient, events)) {
            events.await(LinkEvent.Connected.class);
            proxy.down();
            LinkEvent.Down down = events.await(LinkEvent.Down.class);
            assertThat(down.retryIn()).isGreaterThan(Duration.ofMinutes(4));
            assertThat(events.answer(link.ask(new LobbyRequest.Who())).answer())
                    .isInstanceOfSatisfying(
                            LobbyAnswer.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(RefusalCode.OFFLINE));
            LinkEvent.Down later = events.await(LinkEvent.Down.class);
            assertThat(later.sinceLastContact()).isGreaterThan(down.sinceLastContact());
            proxy.up();
            link.retryNow();
            assertThat(events.await(LinkEvent.Connected.class).welcome().resumed())
                    .isTrue();
        }
    }

    @Test
    void findsAServerThatIsStartedLater() throws IOException, StartException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (Link link = NetLink.open(new Server("127.0.0.1", port), "ann", tokens, QUICK, events)) {
            assertThat(events.await(LinkEvent.Down.class).why())
                    .isEqualTo("nothing listens at 127.0.0.1:" + port + ": is the server running?");
            try (LocalServer server = LocalServer.start(data, port)) {
                assertThat(events.await(LinkEvent.Connected.class).server()).isEqualTo(server.lobby());
                assertThat(events.answer(link.ask(new LobbyRequest.Ping())).answer())
                        .isEqualTo(new LobbyAnswer.Pong());
            }
        }
    }

    @Test
    void givesWayToAnotherWindowAndTakesTheSeatBackWhenTold() throws IOException, StartException, InterruptedException {
        Events others = new Events();
        try (LocalServer server = LocalServer.start(data);
                Link link = NetLink.open(server.lobby(), "ann", tokens, QUICK, events)) {
            events.await(LinkEvent.Connected.class);
            try (Link other = NetLink.open(server.lobby(), "ann", tokens, QUICK, others)) {
                assertThat(others.await(LinkEvent.Connected.class).welcome().resumed())
                        .isTrue();
                assertThat(events.await(LinkEvent.Down.class).retriesByItself()).isFalse();
                link.retryNow();
                events.await(LinkEvent.Connected.class);
                assertThat(others.await(LinkEvent.Down.class).why()).contains("another window");
                other.retryNow();
                others.await(LinkEvent.Connected.class);
            }
        }
    }

    @Test
    void asksForAnotherNameWhereItIsTaken() throws IOException, StartException, InterruptedException {
        Events others = new Events();
        try (LocalServer server = LocalServer.start(data);
                Link ann = NetLink.open(server.lobby(), "ann", tokens, events)) {
            events.await(LinkEvent.Connected.class);
            try (Link other = NetLink.open(server.lobby(), "Ann", Tokens.inMemory(), others)) {
                LinkEvent.Answered refused = others.answer(Link.GREETING);
                assertThat(refused.answer())
                        .isInstanceOfSatisfying(
                                LobbyAnswer.Refused.class,
                                r -> assertThat(r.code()).isEqualTo(RefusalCode.NAME_IN_USE));
                other.ask(new LobbyRequest.Hello("ben", Optional.empty()));
                assertThat(others.await(LinkEvent.Connected.class).welcome().name())
                        .isEqualTo("ben");
                assertThat(events.answer(ann.ask(new LobbyRequest.Who())).answer())
                        .isInstanceOf(LobbyAnswer.People.class);
            }
        }
    }

    @Test
    void showsEveryByteThatCrossedAndFreesTheNameAtTheEnd() throws IOException, StartException, InterruptedException {
        List<WireEntry> wire = new CopyOnWriteArrayList<>();
        try (LocalServer server = LocalServer.start(data)) {
            try (Link link = NetLink.open(server.lobby(), "ann", tokens, event -> {
                if (event instanceof LinkEvent.Crossed(WireEntry entry)) {
                    wire.add(entry);
                }
                events.accept(event);
            })) {
                events.await(LinkEvent.Connected.class);
                events.answer(link.ask(new LobbyRequest.Echo("über")));
            }
            assertThat(text(wire, WireEntry.Direction.SENT)).isEqualTo("""
                {"type":"hello","name":"ann","version":1,"id":0}
                {"type":"echo","text":"über","id":1}
                """);
            assertThat(text(wire, WireEntry.Direction.RECEIVED))
                    .startsWith("{\"type\":\"welcome\"")
                    .endsWith("{\"type\":\"echoed\",\"text\":\"über\",\"id\":1}\n");
            assertThat(wire.getFirst().direction()).isEqualTo(WireEntry.Direction.SENT);
            Events others = new Events();
            try (Link other = NetLink.open(server.lobby(), "ann", Tokens.inMemory(), QUICK, others)) {
                assertThat(others.await(LinkEvent.Connected.class).welcome().resumed())
                        .isFalse();
                other.retryNow();
            }
        }
    }

    @Test
    void neverBlocksWhoeverAsksAServerThatReadsNothing() throws IOException, InterruptedException {
        try (ServerSocket deaf = new ServerSocket(0);
                Link link = NetLink.open(new Server("127.0.0.1", deaf.getLocalPort()), "ann", tokens, events)) {
            events.await(LinkEvent.Connecting.class);
            try (Socket accepted = deaf.accept()) {
                assertThat(accepted.isConnected()).isTrue();
                for (int i = 0; i < 20_000; i++) {
                    link.ask(new LobbyRequest.Echo("x".repeat(1000)));
                }
                assertThat(events.answer(20_000).answer()).isInstanceOf(LobbyAnswer.Refused.class);
            }
        }
    }

    private static String text(List<WireEntry> wire, WireEntry.Direction direction) {
        StringBuilder text = new StringBuilder();
        wire.stream()
                .filter(entry -> entry.direction() == direction)
                .forEach(entry -> text.append(entry.bytes().asUtf8()));
        return text.toString();
    }
}
