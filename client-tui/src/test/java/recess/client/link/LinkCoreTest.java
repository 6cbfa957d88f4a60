package recess.client.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import recess.common.codec.JsonMessages;
import recess.common.message.Bytes;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;
import recess.common.message.ServerMessage;

class LinkCoreTest {
    private static final Server SERVER = new Server("lab", 4242);

    private final List<LinkEvent> events = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final Tokens tokens = Tokens.inMemory();
    private final RecordingPort port = new RecordingPort();
    private final LinkCore core =
            new LinkCore(SERVER, "ann", tokens, events::add, port, LinkTiming.DEFAULT, new Random(1));
    private long now = -5_000_000_000L;

    private final class RecordingPort implements LinkPort {
        private int connects;
        private int disconnects;

        @Override
        public void connect() {
            connects++;
        }

        @Override
        public void send(Bytes line) {
            sent.add(line.asUtf8().strip());
        }

        @Override
        public void disconnect() {
            disconnects++;
        }
    }

    @Test
    void saysWhoItIsAndKeepsTheToken() {
        greet();
        assertThat(sent).containsExactly("{\"type\":\"hello\",\"name\":\"ann\",\"version\":1,\"id\":0}");
        assertThat(tokens.find(SERVER, "ann")).contains("t1");
        assertThat(events)
                .containsExactly(
                        new LinkEvent.Connecting(SERVER, 1), new LinkEvent.Connected(SERVER, welcome("ann", "t1")));
    }

    @Test
    void comesBackWithTheTokenAndTheNameThatTheServerKeeps() {
        up("Ann");
        core.lost("cut", now);
        core.retryNow(now);
        core.opened(now);
        sent.clear();
        receive(new LobbyReply("-1", new LobbyAnswer.Pong()));
        assertThat(sent)
                .containsExactly("{\"type\":\"hello\",\"name\":\"Ann\",\"version\":1,\"token\":\"t1\",\"id\":0}");
    }

    @Test
    void comesBackUnderTheNameThatTheTeacherHasGiven() {
        up("ann");
        receive(new LobbyEvent.Renamed("ABCD", "bob", "robert"));
        receive(new LobbyEvent.Renamed("", "ann", "anna"));
        core.lost("cut", now);
        core.retryNow(now);
        core.opened(now);
        receive(new LobbyReply("-1", new LobbyAnswer.Pong()));
        assertThat(sent)
                .last()
                .isEqualTo("{\"type\":\"hello\",\"name\":\"anna\",\"version\":1,\"token\":\"t1\",\"id\":0}");
    }

    @Test
    void bringsAnswersToTheirRequests() {
        up("ann");
        core.ask(1, new LobbyRequest.Who(), now);
        core.ask(2, new LobbyRequest.Echo("x"), now);
        receive(new LobbyReply("2", new LobbyAnswer.Echoed("x")));
        receive(new LobbyReply("1", new LobbyAnswer.People(List.of())));
        receive(new LobbyReply("1", new LobbyAnswer.Done("twice")));
        assertThat(events)
                .filteredOn(e -> !(e instanceof LinkEvent.RoundTrip))
                .containsExactly(
                        new LinkEvent.Answered(2, new LobbyRequest.Echo("x"), new LobbyAnswer.Echoed("x")),
                        new LinkEvent.Answered(1, new LobbyRequest.Who(), new LobbyAnswer.People(List.of())));
    }

    @Test
    void refusesRequestsWhileItIsDownAndThoseThatTheLossLeftOpen() {
        core.start(now);
        core.ask(1, new LobbyRequest.Who(), now);
        assertThat(refusalOf(1)).isEqualTo("offline");
        assertThat(sent).isEmpty();
        core.opened(now);
        receive(new LobbyReply("0", welcome("ann", "t1")));
        core.ask(2, new LobbyRequest.Move("50"), now);
        core.lost("cut", now);
        assertThat(refusalOf(2)).isEqualTo("offline");
        assertThat(sent).hasSize(2);
    }

    @Test
    void asksASilentServerWhetherItIsThere() {
        up("ann");
        after(2);
        assertThat(sent).isEmpty();
        after(1);
        assertThat(sent).containsExactly("{\"type\":\"ping\",\"id\":-1}");
        receive(new LobbyReply("-1", new LobbyAnswer.Pong()));
        assertThat(events).allMatch(LinkEvent.RoundTrip.class::isInstance);
        after(3);
        assertThat(sent).hasSize(2);
    }

    @Test
    void tellsATalkativeServerEveryHalfMinuteThatItIsThere() {
        up("ann");
        for (int i = 0; i < 30; i++) {
            after(1);
            receive(new LobbyEvent.Said("ABCD", "bob", "hi"));
        }
        assertThat(sent).containsExactly("{\"type\":\"ping\",\"id\":-1}");
    }

    @Test
    void tellsHowLongAnAnswerIsOverdueAndGivesUpAfterTenSeconds() {
        up("ann");
        core.ask(1, new LobbyRequest.Move("50"), now);
        after(1);
        assertThat(events).isEmpty();
        after(4);
        assertThat(events).containsExactly(silent(2), silent(3), silent(4), silent(5));
        assertThat(port.disconnects).isZero();
        events.clear();
        after(5);
        assertThat(port.disconnects).isEqualTo(1);
        assertThat(events).last().isInstanceOfSatisfying(LinkEvent.Down.class, down -> {
            assertThat(down.why()).isEqualTo("lab:4242 has not answered for 10 s");
            assertThat(down.sinceLastContact()).isEqualTo(Duration.ofSeconds(10));
        });
    }

    @Test
    void takesBackThatAnAnswerIsOverdueWhenItComes() {
        up("ann");
        core.ask(1, new LobbyRequest.Who(), now);
        after(3);
        receive(new LobbyReply("1", new LobbyAnswer.People(List.of())));
        assertThat(events).contains(silent(2), silent(3)).last().isEqualTo(new LinkEvent.Silent(Duration.ZERO));
    }

    @Test
    void tellsHowLongAnAnswerHasTaken() {
        up("ann");
        core.ask(1, new LobbyRequest.Who(), now);
        now += Duration.ofMillis(40).toNanos();
        receive(new LobbyReply("1", new LobbyAnswer.People(List.of())));
        assertThat(events).contains(new LinkEvent.RoundTrip(Duration.ofMillis(40)));
        after(4);
        now += Duration.ofMillis(7).toNanos();
        receive(new LobbyReply("-1", new LobbyAnswer.Pong()));
        assertThat(events).last().isInstanceOf(LinkEvent.RoundTrip.class);
    }

    @Test
    void isPatientWithASlowLineAsLongAsBytesCome() {
        up("ann");
        core.ask(1, new LobbyRequest.ListRooms(), now);
        for (int i = 0; i < 30; i++) {
            after(1);
            core.received(Bytes.utf8(" "), now);
        }
        assertThat(events).isEmpty();
        assertThat(port.disconnects).isZero();
    }

    @Test
    void doesNotBlameTheServerForAStopOfThisProgram() {
        up("ann");
        core.ask(1, new LobbyRequest.Who(), now);
        now += Duration.ofMinutes(5).toNanos();
        core.tick(now);
        assertThat(port.disconnects).isZero();
        receive(new LobbyReply("1", new LobbyAnswer.People(List.of())));
        assertThat(events).singleElement().isInstanceOf(LinkEvent.Answered.class);
    }

    @Test
    void countsOnWhileAnAttemptHangs() {
        up("ann");
        core.lost("cut", now);
        core.retryNow(now);
        core.opened(now);
        events.clear();
        after(9);
        assertThat(events)
                .hasSize(9)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                LinkEvent.Down.class,
                                down -> assertThat(down.retryIn()).isZero()));
        assertThat(((LinkEvent.Down) events.getLast()).sinceLastContact()).isEqualTo(Duration.ofSeconds(9));
        after(1);
        assertThat(port.disconnects).isEqualTo(1);
        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        LinkEvent.Down.class, down -> assertThat(down.why()).contains("says nothing"));
    }

    @Test
    void showsItsTokenOnlyToAServerThatIsAwake() {
        up("ann");
        core.lost("cut", now);
        core.retryNow(now);
        sent.clear();
        core.opened(now);
        assertThat(sent).containsExactly("{\"type\":\"ping\",\"id\":-1}");
        receive(new LobbyReply("-1", new LobbyAnswer.Pong()));
        assertThat(sent.getLast()).contains("\"token\":\"t1\"");
    }

    @Test
    void beginsAnewAtOnceWhenToldInEveryStateThatIsNotWell() {
        core.start(now);
        core.retryNow(now);
        assertThat(port.connects).as("while it connects").isEqualTo(2);
        core.opened(now);
        core.retryNow(now);
        assertThat(port.connects).as("while the greeting is open").isEqualTo(3);
        core.opened(now);
        receive(new LobbyReply("0", new LobbyAnswer.Refused(RefusalCode.NAME_IN_USE, "somebody is ann")));
        core.retryNow(now);
        assertThat(port.connects).as("after a refused name").isEqualTo(4);
        core.opened(now);
        receive(new LobbyReply("0", welcome("ann", "t1")));
        core.retryNow(now);
        assertThat(port.connects).as("where all is well").isEqualTo(4);
        core.ask(1, new LobbyRequest.Who(), now);
        after(2);
        core.retryNow(now);
        assertThat(port.connects).as("where an answer is overdue").isEqualTo(5);
        core.lost("cut", now);
        core.retryNow(now);
        assertThat(port.connects).as("while it waits").isEqualTo(6);
    }

    @Test
    void doesNotTryForEverWhatCannotWork() {
        core.start(now);
        core.unreachable("there is no host 'lab'", now);
        after(3600);
        assertThat(port.connects).isEqualTo(1);
        assertThat(events).contains(new LinkEvent.Down("there is no host 'lab'", LinkEvent.Down.NEVER, Duration.ZERO));
    }

    @Test
    void triesAgainWhatHasWorkedBefore() {
        up("ann");
        core.lost("cut", now);
        core.retryNow(now);
        core.unreachable("there is no host 'lab'", now);
        after(60);
        assertThat(port.connects).isGreaterThan(2);
    }

    @Test
    void knowsItsOwnEcho() {
        core.start(now);
        core.opened(now);
        core.received(Bytes.utf8(sent.getLast() + "\n"), now);
        assertThat(events).last().isInstanceOfSatisfying(LinkEvent.Down.class, down -> {
            assertThat(down.why()).contains("something else than JSON lines");
            assertThat(down.retriesByItself()).isFalse();
        });
    }

    @Test
    void isNotLostWhileEventsCome() {
        up("ann");
        for (int i = 0; i < 20; i++) {
            after(9);
            receive(new LobbyEvent.Said("ABCD", "bob", "hi"));
        }
        assertThat(port.disconnects).isZero();
    }

    @Test
    void tellsEverySecondHowLongItHasBeenDownAndTriesAgainByItself() {
        core.start(now);
        for (int i = 0; i < 5; i++) {
            core.lost("refused", now);
            core.tick(now + 999_999_999L);
            core.tick(now);
            now += 60_000_000_000L;
            core.tick(now);
        }
        assertThat(port.connects).isEqualTo(6);
        assertThat(events).contains(new LinkEvent.Connecting(SERVER, 6));
        events.clear();
        core.lost("refused", now);
        now += 1_000_000_000L;
        core.tick(now);
        now += 1_000_000_000L;
        core.tick(now);
        List<LinkEvent.Down> told =
                events.stream().map(LinkEvent.Down.class::cast).toList();
        assertThat(told).hasSize(3).allMatch(LinkEvent.Down::retriesByItself);
        assertThat(told.get(0).retryIn().minus(told.get(2).retryIn())).isEqualTo(Duration.ofSeconds(2));
        assertThat(told.get(2).sinceLastContact().minus(told.get(0).sinceLastContact()))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void doesNotFightForASeatThatAnotherWindowHasTaken() {
        up("ann");
        receive(new LobbyEvent.TakenOver("ann"));
        core.lost("closed", now);
        assertThat(events)
                .contains(new LinkEvent.Down(
                        "another window has taken your seat over", LinkEvent.Down.NEVER, Duration.ZERO));
        after(3600);
        assertThat(port.connects).isEqualTo(1);
        core.retryNow(now);
        assertThat(port.connects).isEqualTo(2);
    }

    @Test
    void saysTheServersReasonWhereItGaveOne() {
        up("ann");
        receive(FaultCode.STOPPING.because("closing"));
        core.lost("lab:4242 has closed the connection", now);
        assertThat(events).first().isInstanceOf(LinkEvent.Failed.class);
        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        LinkEvent.Down.class, down -> assertThat(down.why()).isEqualTo("closing"));
    }

    @Test
    void staysConnectedWithoutANameUntilAnotherIsChosen() {
        core.start(now);
        core.opened(now);
        receive(new LobbyReply("0", new LobbyAnswer.Refused(RefusalCode.NAME_IN_USE, "somebody is ann")));
        assertThat(refusalOf(Link.GREETING)).isEqualTo("name-in-use");
        core.ask(1, new LobbyRequest.Hello("bob", Optional.empty()), now);
        events.clear();
        receive(new LobbyReply("1", welcome("bob", "t2")));
        assertThat(events).first().isEqualTo(new LinkEvent.Connected(SERVER, welcome("bob", "t2")));
        core.lost("cut", now);
        core.retryNow(now);
        core.opened(now);
        receive(new LobbyReply("-1", new LobbyAnswer.Pong()));
        assertThat(sent.getLast()).contains("\"name\":\"bob\"").contains("\"token\":\"t2\"");
    }

    @Test
    void explainsAServerThatSpeaksSomethingElse() {
        core.start(now);
        core.opened(now);
        core.received(Bytes.utf8("GUESS\n"), now);
        assertThat(port.disconnects).isEqualTo(1);
        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        LinkEvent.Down.class,
                        down -> assertThat(down.why()).contains("something else than JSON lines"));
    }

    @Test
    void stopsWhereTheServerSpeaksAnotherVersion() {
        core.start(now);
        core.opened(now);
        receive(new LobbyReply("0", new LobbyAnswer.Refused(FaultCode.WRONG_VERSION, "this server speaks 2")));
        after(3600);
        assertThat(port.connects).isEqualTo(1);
        assertThat(events).contains(new LinkEvent.Down("this server speaks 2", LinkEvent.Down.NEVER, Duration.ZERO));
    }

    @Test
    void saysGoodbyeOnlyWhereItIsConnected() {
        core.start(now);
        core.close();
        assertThat(sent).isEmpty();
    }

    @Test
    void saysGoodbyeBehindWhatWasAsked() {
        up("ann");
        core.ask(1, new LobbyRequest.Who(), now);
        core.close();
        core.ask(2, new LobbyRequest.Who(), now);
        assertThat(sent).containsExactly("{\"type\":\"who\",\"id\":1}", "{\"type\":\"quit\",\"id\":-1}");
    }

    private static LinkEvent silent(long seconds) {
        return new LinkEvent.Silent(Duration.ofSeconds(seconds));
    }

    private void greet() {
        core.start(now);
        core.opened(now);
        receive(new LobbyReply("0", welcome("ann", "t1")));
    }

    private void up(String name) {
        core.start(now);
        core.opened(now);
        receive(new LobbyReply("0", welcome(name, "t1")));
        sent.clear();
        events.clear();
    }

    private void receive(ServerMessage message) {
        core.received(JsonMessages.line(message), now);
    }

    private void after(long seconds) {
        for (long i = 0; i < seconds; i++) {
            now += Duration.ofSeconds(1).toNanos();
            core.tick(now);
        }
    }

    private String refusalOf(long ticket) {
        return events.stream()
                .filter(e -> e instanceof LinkEvent.Answered(long t, var _, LobbyAnswer.Refused _) && t == ticket)
                .map(e -> ((LobbyAnswer.Refused) ((LinkEvent.Answered) e).answer())
                        .code()
                        .code())
                .findFirst()
                .orElseThrow();
    }

    private static LobbyAnswer.Welcome welcome(String name, String token) {
        return new LobbyAnswer.Welcome(name, token, false, Optional.empty());
    }
}
