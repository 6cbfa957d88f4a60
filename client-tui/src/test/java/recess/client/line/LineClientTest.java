package recess.client.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.link.UploadState;
import recess.client.link.UploadState.Phase;
import recess.client.link.WireEntry;
import recess.client.upload.UploadQueue;
import recess.common.message.Bytes;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Person;
import recess.common.message.RefusalCode;

class LineClientTest {
    private static final Server LAB = new Server("lab", 4242);

    private final List<String> printed = new ArrayList<>();
    private final RecordedLink link = new RecordedLink();
    private final RecordedQueue uploads = new RecordedQueue();

    private static final class RecordedLink implements Link {
        private final List<LobbyRequest> asked = new ArrayList<>();
        private int retries;

        @Override
        public long ask(LobbyRequest request) {
            asked.add(request);
            return asked.size();
        }

        @Override
        public void retryNow() {
            retries++;
        }

        @Override
        public void close() {}
    }

    private static final class RecordedQueue implements UploadQueue {
        private final List<Path> added = new ArrayList<>();

        @Override
        public void stop(int id) {}

        @Override
        public int add(Path file) {
            added.add(file);
            return added.size();
        }

        @Override
        public void cancel(int id) {}

        @Override
        public void resume(int id) {}

        @Override
        public void close() {}
    }

    @Test
    void keepsWhatIsTypedUntilThereIsAConnectionAndAnAnswer() {
        LineClient client = client(true);
        type(client, "solo guess");
        type(client, "50");
        assertThat(link.asked).isEmpty();
        assertThat(printed).contains("kept until there is a connection: 50");
        connect(client);
        assertThat(link.asked).containsExactly(new LobbyRequest.Solo("guess"));
        answer(client, 1, new LobbyAnswer.Moved(false, "", view(0, "")));
        assertThat(link.asked).last().isEqualTo(new LobbyRequest.Move("50"));
        answer(client, 2, new LobbyAnswer.Moved(true, "", view(1, "low")));
        assertThat(printed).endsWith("guess a number from 1 to 100", "50 is too low (1 move)");
    }

    @Test
    void namesTheRoundThatAMoveIsMeantFor() {
        LineClient client = client(true);
        connect(client);
        happen(client, new LinkEvent.Told(new LobbyEvent.RoundStarted("ABCD", 2, 3, 180, view(0, ""))));
        type(client, "50");
        assertThat(link.asked).containsExactly(new LobbyRequest.Move("50", OptionalInt.of(2)));
    }

    @Test
    void knowsItselfUnderTheNameThatTheTeacherHasGiven() {
        LineClient client = client(true);
        connect(client);
        happen(client, new LinkEvent.Told(new LobbyEvent.Renamed("", "ann", "anna")));
        happen(client, new LinkEvent.Told(new LobbyEvent.Renamed("ABCD", "bob", "robert")));
        happen(client, new LinkEvent.Told(new LobbyEvent.HostChanged("ABCD", "anna")));
        assertThat(printed)
                .endsWith(
                        "* the teacher has given you another name: you are anna now",
                        "* bob is called robert now",
                        "* you are the host now");
    }

    @Test
    void tellsALossOnceAndTheReturn() {
        LineClient client = client(true);
        connect(client);
        for (int second = 0; second < 5; second++) {
            happen(client, new LinkEvent.Down("cut", Duration.ofSeconds(5 - second), Duration.ofSeconds(second)));
        }
        connect(client);
        assertThat(printed)
                .containsOnlyOnce("* help lists the commands")
                .containsOnlyOnce("* no connection: cut; trying again, retry does so at once")
                .last()
                .isEqualTo("* you are ann");
        type(client, "retry");
        assertThat(link.retries).isEqualTo(1);
    }

    @Test
    void aScriptEndsWhereThereIsNoServer() {
        LineClient client = client(false);
        type(client, "rooms");
        happen(client, new LinkEvent.Down("nothing listens", Duration.ofSeconds(1), Duration.ZERO));
        assertThat(client.isOver()).isTrue();
        assertThat(client.hasNeverConnected()).isTrue();
    }

    @Test
    void aScriptGetsANumberBehindItsNameWhereItIsTaken() {
        LineClient client = client(false);
        LobbyAnswer.Refused taken = new LobbyAnswer.Refused(RefusalCode.NAME_IN_USE, "name in use: 'ann'");
        happen(client, new LinkEvent.Answered(Link.GREETING, new LobbyRequest.Hello("ann", Optional.empty()), taken));
        assertThat(link.asked).containsExactly(new LobbyRequest.Hello("ann-2", Optional.empty()));
        answer(client, 1, taken);
        assertThat(link.asked).last().isEqualTo(new LobbyRequest.Hello("ann-3", Optional.empty()));
    }

    @Test
    void aScriptEndsWhereItsNameIsRefusedUnlessItTakesAnother() {
        LineClient client = client(false);
        client.take(new Incoming.InputEnded());
        LobbyAnswer.Refused bad = new LobbyAnswer.Refused(RefusalCode.BAD_NAME, "the name 'a b' has something else");
        happen(client, new LinkEvent.Answered(Link.GREETING, new LobbyRequest.Hello("a b", Optional.empty()), bad));
        assertThat(client.isOver()).isTrue();
        assertThat(client.hasBeenRefused()).isTrue();
        connect(client);
        assertThat(client.hasBeenRefused()).isFalse();
    }

    @Test
    void tellsWhetherWhatTheCommandLineAskedForWasRefused() {
        LineClient client = new LineClient(
                link, Optional.of(uploads), List.of(new LobbyRequest.JoinRoom("QQQQ")), false, printed::add);
        connect(client);
        client.take(new Incoming.InputEnded());
        assertThat(client.isOver()).isFalse();
        answer(client, 1, new LobbyAnswer.Refused(RefusalCode.NO_ROOM, "there is no room 'QQQQ'"));
        assertThat(client.isOver()).isTrue();
        assertThat(client.hasBeenRefused()).isTrue();
    }

    @Test
    void waitsForAnswersAndUploadsAtTheEndOfTheInput() {
        LineClient client = client(false);
        type(client, "upload 'my notes.txt'");
        type(client, "who");
        client.take(new Incoming.InputEnded());
        connect(client);
        assertThat(uploads.added).containsExactly(Path.of("my notes.txt"));
        answer(client, 1, new LobbyAnswer.People(List.of()));
        assertThat(client.isOver()).isFalse();
        happen(client, new LinkEvent.UploadMoved(state(Phase.SENDING)));
        assertThat(client.isOver()).isFalse();
        happen(client, new LinkEvent.UploadMoved(state(Phase.DONE)));
        assertThat(client.isOver()).isTrue();
        assertThat(client.hasFailedUpload()).isFalse();
    }

    @Test
    void aScriptQuitsWhenItsUploadsAreOver() {
        LineClient client = client(false);
        connect(client);
        type(client, "upload a.txt");
        type(client, "quit");
        assertThat(link.asked).isEmpty();
        happen(client, new LinkEvent.UploadMoved(state(Phase.FAILED)));
        assertThat(link.asked).containsExactly(new LobbyRequest.Quit());
        answer(client, 1, new LobbyAnswer.Done("bye"));
        assertThat(client.isOver()).isTrue();
        assertThat(client.hasFailedUpload()).isTrue();
    }

    @Test
    void doesNotTellEachMoveOfABotUnlessOneWishesSo() {
        LineClient client = client(true);
        connect(client);
        LinkEvent comes =
                new LinkEvent.Told(new LobbyEvent.Joined("ABCD", new Person("binary-bot", Person.Role.BOT, 0, true)));
        LinkEvent move = progress("binary-bot");
        happen(client, comes);
        happen(client, move);
        happen(client, move);
        happen(client, progress("bob"));
        assertThat(printed)
                .containsOnlyOnce("* bots make their moves quietly: quiet bots off tells each of them")
                .noneMatch(line -> line.startsWith("* binary-bot: "))
                .last()
                .isEqualTo("* bob: moves 2");
        type(client, "quiet bots off");
        happen(client, move);
        assertThat(printed).endsWith("moves of bots are told", "* binary-bot: moves 2");
        type(client, "quiet bots on");
        happen(client, move);
        assertThat(printed).last().isEqualTo("moves of bots are not told any more");
        type(client, "quiet on");
        assertThat(link.asked).containsExactly(new LobbyRequest.Quiet(true));
    }

    @Test
    void aScriptIsToldEveryMove() {
        LineClient client = client(false);
        connect(client);
        happen(
                client,
                new LinkEvent.Told(new LobbyEvent.Joined("ABCD", new Person("binary-bot", Person.Role.BOT, 0, true))));
        happen(client, progress("binary-bot"));
        assertThat(printed).last().isEqualTo("* binary-bot: moves 2");
        assertThat(printed).doesNotContain("* help lists the commands");
    }

    private static LinkEvent progress(String player) {
        return new LinkEvent.Told(new LobbyEvent.Progress("ABCD", player, Facts.NONE.with("moves", 2)));
    }

    @Test
    void leavesWhereTheConnectionIsLostBeforeTheGoodbyeIsSaid() {
        LineClient client = client(true);
        connect(client);
        type(client, "rooms");
        type(client, "quit");
        assertThat(client.isOver()).isFalse();
        happen(client, new LinkEvent.Down("cut", Duration.ofSeconds(5), Duration.ZERO));
        answer(client, 1, new LobbyAnswer.Refused(RefusalCode.OFFLINE, "offline"));
        assertThat(client.isOver()).isTrue();
    }

    @Test
    void showsBytesOnlyWhenAskedTo() {
        LineClient client = client(true);
        connect(client);
        WireEntry entry = new WireEntry(Instant.EPOCH, WireEntry.Direction.SENT, Bytes.utf8("{}\n"));
        happen(client, new LinkEvent.Crossed(entry));
        type(client, "wire on");
        happen(client, new LinkEvent.Crossed(entry));
        assertThat(printed).containsOnlyOnce("> b'{}\\n'");
    }

    @Test
    void saysHowACommandIsUsed() {
        LineClient client = client(true);
        connect(client);
        for (String line : List.of("cancel", "resume x", "wire", "upload", "dance", "create")) {
            type(client, line);
        }
        assertThat(printed.subList(3, printed.size())).hasSize(6).allMatch(line -> line.startsWith("error: "));
        assertThat(link.asked).isEmpty();
    }

    private LineClient client(boolean isPerson) {
        return new LineClient(link, Optional.of(uploads), List.of(), isPerson, printed::add);
    }

    private static void type(LineClient client, String line) {
        client.take(new Incoming.Typed(line));
    }

    private static void happen(LineClient client, LinkEvent event) {
        client.take(new Incoming.Happened(event));
    }

    private static void connect(LineClient client) {
        happen(client, new LinkEvent.Connected(LAB, new LobbyAnswer.Welcome("ann", "t", false, Optional.empty())));
    }

    private void answer(LineClient client, long ticket, LobbyAnswer answer) {
        happen(client, new LinkEvent.Answered(ticket, link.asked.get((int) ticket - 1), answer));
    }

    private static GameView view(int moves, String hint) {
        Facts facts = Facts.NONE.with("lowest", 1).with("highest", 100).with("moves", moves);
        return new GameView(
                "guess", "", moves == 0 ? facts : facts.with("guess", 50).with("hint", hint));
    }

    private static UploadState state(Phase phase) {
        return new UploadState(1, "a.txt", 10, 5, 0, Optional.empty(), phase, "", "", "a.txt");
    }
}
