package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import recess.client.app.Effect;
import recess.client.app.Home;
import recess.client.app.LinkStatus;
import recess.client.app.Update;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;

class ScreenFlowTest {
    @Test
    void asksForANameBeforeAnythingElse() {
        ScreenDriver driver = new ScreenDriver(Home.EMPTY, 80, 24);
        driver.press(Name.ENTER).shows("No name yet");
        driver.type("teacher").press(Name.ENTER).shows("reads like the server or the teacher");
        driver.press(Key.ctrl('u')).type("ann").press(Name.ENTER, Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Connect(Server.local(), "ann"));
        driver.shows("Connecting to 127.0.0.1:4242");
    }

    @Test
    void connectsToAnAddressThatIsTyped() {
        ScreenDriver driver = Scenes.start(80, 24);
        driver.press(Name.TAB, Name.TAB).press(Name.ENTER).shows("No address yet");
        driver.type("not an address!").press(Name.ENTER).shows("is no address");
        driver.press(Key.ctrl('u')).type("127.0.0.1:99999").press(Name.ENTER).shows("'99999' is no port");
        assertThat(driver.effects()).isEmpty();
        driver.press(Key.ctrl('u')).type("lab-7:4343").press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Connect(new Server("lab-7", 4343), "ann"));
    }

    @Test
    void movesThroughTheStartScreenWithArrowsAndLetters() {
        ScreenDriver driver = Scenes.start(80, 24);
        driver.press(Name.TAB).type("jjj").press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Practise("ann"));
        assertThat(driver.state().world().link()).isInstanceOf(LinkStatus.Practice.class);
    }

    @Test
    void stopsTryingWithEscape() {
        ScreenDriver driver = Scenes.start(80, 24).press(Name.ENTER, Name.ENTER);
        driver.effects();
        driver.press(Name.ESCAPE).hides("Connecting");
        assertThat(driver.effects()).containsExactly(new Effect.Disconnect());
        driver.press(Name.ESCAPE).shows("Nothing is being connected to");
    }

    @Test
    void staysAtTheStartWhenTheNameIsRefused() {
        ScreenDriver driver = Scenes.start(80, 24).press(Name.ENTER, Name.ENTER);
        driver.effects();
        driver.link(new LinkEvent.Answered(
                        Link.GREETING,
                        new LobbyRequest.Hello("ann", Optional.empty()),
                        new LobbyAnswer.Refused(RefusalCode.NAME_IN_USE, "the name 'ann' is in use")))
                .shows("The name 'ann' is in use.", "Your name");
        assertThat(driver.effects()).containsExactly(new Effect.Disconnect());
    }

    @Test
    void filtersRoomsWhileOneTypesAndJoins() {
        ScreenDriver driver = Scenes.lobby(80, 24);
        driver.effects();
        driver.type("/hang").shows("QWER").hides("FJHR");
        driver.press(Name.ENTER, Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.JoinRoom("QWER")));
        driver.type("/").press(Key.ctrl('u')).type("nothing").shows("No room fits 'nothing'. Esc shows all 3.");
        driver.press(Name.ESCAPE)
                .shows("You stay in the lobby.")
                .press(Name.ESCAPE)
                .shows("FJHR", "QWER");
    }

    @Test
    void opensARoomAsWished() {
        ScreenDriver driver = Scenes.lobby(80, 24).type("n");
        driver.effects();
        driver.type(" ")
                .press(Name.DOWN)
                .type(" ")
                .press(Name.DOWN, Name.BACKSPACE)
                .press(Name.ENTER)
                .shows("Rounds lacks its number from 1 to 99.")
                .type("5")
                .press(Name.ENTER);
        assertThat(driver.effects())
                .containsExactly(new Effect.Ask(new LobbyRequest.CreateRoom("hangman", Mode.GOLF, 5, 30, true)));
    }

    @Test
    void joinsByCode() {
        ScreenDriver driver = Scenes.lobby(80, 24);
        driver.effects();
        driver.type("c").press(Name.ENTER).shows("Type the answer first");
        driver.type("abcd").press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.JoinRoom("abcd")));
    }

    @Test
    void makesMovesAndNarrowsTheLine() {
        ScreenDriver driver = Scenes.started(80, 24);
        driver.press(Name.ENTER).shows("Type a move first: a number, 1 to 100.");
        driver.type("5x0").shows("▸ 50").press(Name.ENTER).hides("▸ 50");
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.Move("50", OptionalInt.of(1))));
        driver.answer(
                        new LobbyRequest.Move("50", OptionalInt.of(1)),
                        new LobbyAnswer.Moved(true, "", Scenes.guessView(1, 50, "low")))
                .shows("51 to 100", "50 numbers are left.", "▲ Low, go higher");
    }

    @Test
    void makesALetterAMoveAtOnceAndKeepsCommandsForOtherTimes() {
        ScreenDriver driver = Scenes.room(80, 24, "hangman");
        driver.type("s");
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.Start()));
        driver.tell(new LobbyEvent.RoundStarted("FJHR", 1, 3, 180, Scenes.guessView(0, 0, "")));
        assertThat(driver.effects()).containsExactly(new Effect.Ring());
        driver.type("s");
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.Move("s", OptionalInt.of(1))));
    }

    @Test
    void asksOnceBeforeARunningGameIsLeft() {
        ScreenDriver driver = Scenes.guess(80, 24);
        driver.effects();
        driver.press(Name.ESCAPE).shows("Leave the game?").type("n").hides("Leave the game?");
        assertThat(driver.effects()).isEmpty();
        driver.press(Name.ESCAPE).type("y");
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.LeaveRoom()));
        driver.answer(new LobbyRequest.LeaveRoom(), new LobbyAnswer.Done("left"))
                .shows("Asking for rooms ...");
    }

    @Test
    void asksBetweenTwoRoundsTooBecauseTheSeatWouldBeLost() {
        ScreenDriver driver = Scenes.guess(80, 24).tell(Scenes.ended());
        driver.type("q").shows("Quit?").type("n").hides("Quit?");
    }

    @Test
    void connectsOnceHoweverOftenEnterIsPressed() {
        ScreenDriver driver = Scenes.start(80, 24);
        driver.press(Name.ENTER, Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Connect(ScreenDriver.SERVER, "ann"));
        driver.press(Name.ENTER).press(Name.ENTER);
        assertThat(driver.effects()).isEmpty();
        driver.press(Name.ESCAPE);
        driver.effects();
        driver.press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Connect(ScreenDriver.SERVER, "ann"));
    }

    @Test
    void beginsWithTheServerThatWasNamedSoThatItCanBeCorrected() {
        Home home = new Home("ann", List.of(ScreenDriver.SERVER, new Server("lab", 1)), List.of());
        StartScreen typed = (StartScreen) Screens.first(home, Optional.of(new Server("no.such", 4242)));
        assertThat(typed.address().text()).isEqualTo("no.such:4242");
        assertThat(typed.focus()).isEqualTo(StartScreen.ADDRESS);
        StartScreen known = (StartScreen) Screens.first(home, Optional.of(new Server("lab", 1)));
        assertThat(known.chosen()).isEqualTo(1);
        assertThat(known.address().isEmpty()).isTrue();
    }

    @Test
    void saysThatOneHasFinishedWhileOthersStillPlay() {
        ScreenDriver guess = Scenes.guess(80, 24);
        Scenes.moved(guess, "31", Scenes.guessView(4, 31, "correct"));
        guess.shows("You have finished.");
        ScreenDriver hangman = Scenes.hangman(80, 24);
        Scenes.moved(hangman, "q", Scenes.hangmanView(".ot..eo.", 0, "exoq"));
        hangman.shows("You have finished.");
    }

    @Test
    void takesTheNewerLetterWhereALostConnectionHasGivenOneBack() {
        ScreenDriver hangman = Scenes.hangman(80, 24);
        LobbyRequest lost = new LobbyRequest.Move("e", OptionalInt.of(1));
        hangman.answer(lost, new LobbyAnswer.Refused(RefusalCode.OFFLINE, "there is no connection"));
        hangman.effects();
        hangman.type("i");
        assertThat(hangman.effects()).containsExactly(new Effect.Ask(new LobbyRequest.Move("i", OptionalInt.of(1))));
    }

    @Test
    void forgetsTheQuestionWhenTheRoundEnds() {
        ScreenDriver driver = Scenes.guess(80, 24).press(Name.ESCAPE);
        driver.tell(Scenes.ended()).hides("Leave the game?").shows("has won round 1");
    }

    @Test
    void doesNothingThatCannotBeUndoneAtEnter() {
        ScreenDriver driver = Scenes.guess(80, 24);
        driver.effects();
        driver.press(Name.ESCAPE)
                .type("50")
                .shows("Leave the game?")
                .press(Name.ENTER)
                .hides("Leave the game?");
        driver.type("?").press(Name.ESCAPE).type("qx").press(Name.ENTER);
        assertThat(driver.effects())
                .allMatch(Effect.Ask.class::isInstance)
                .noneMatch(Effect.Disconnect.class::isInstance);
        assertThat(driver.state().world().table()).isPresent();
        driver.press(Key.ctrl('c')).type("q").press(Name.ENTER);
        assertThat(driver.state().over()).isFalse();
    }

    @Test
    void quitsAtTheSecondCtrlC() {
        ScreenDriver driver = Scenes.guess(80, 24).press(Key.ctrl('c')).shows("Quit?");
        assertThat(driver.state().over()).isFalse();
        assertThat(driver.press(Key.ctrl('c')).state().over()).isTrue();
        assertThat(Scenes.lobby(80, 24).type("q").state().over()).isTrue();
    }

    @Test
    void quitsEvenWhereNothingCanBeShown() {
        ScreenDriver driver = Scenes.lobby(80, 24).resize(30, 5).shows("Recess needs 40x12, this is", "30x5");
        assertThat(driver.press(Key.ctrl('c')).state().over()).isTrue();
    }

    @Test
    void talksWithoutTouchingTheMove() {
        ScreenDriver driver = Scenes.started(80, 24).type("4").press(Name.TAB).type("5 or so?");
        driver.effects();
        driver.tell(new LobbyEvent.Said("FJHR", "bob", "who knows")).shows("bob: who knows", "5 or so?", "▸ 4");
        driver.press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.Say("5 or so?")));
        driver.press(Name.ESCAPE).type("2").shows("▸ 42");
    }

    @Test
    void saysThatOnlyAPersonCanComeBackWhereTheLinkDoesNotTry() {
        ScreenDriver driver = Scenes.started(80, 24);
        driver.link(new LinkEvent.Down("the teacher has sent you away", LinkEvent.Down.NEVER, Duration.ofSeconds(1)))
                .shows("Out: the teacher has sent you away · Ctrl-R: come back", "○ not connected");
        driver.effects();
        driver.press(Key.ctrl('r'));
        assertThat(driver.effects()).containsExactly(new Effect.RetryNow());
    }

    @Test
    void losesNothingThatWasTypedWhenTheConnectionIsLost() {
        ScreenDriver driver = Scenes.started(80, 24).type("42");
        driver.link(new LinkEvent.Down("cut", Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .shows("Reconnecting in 2 s, last contact 1 s ago", "▸ 42");
        driver.press(Name.ENTER);
        LobbyRequest move = new LobbyRequest.Move("42", OptionalInt.of(1));
        driver.answer(move, new LobbyAnswer.Refused(RefusalCode.OFFLINE, "offline"))
                .shows("▸ 42", "No connection, so nothing was sent. Ctrl-R tries again at once.");
        driver.effects();
        driver.press(Key.ctrl('r'));
        assertThat(driver.effects()).containsExactly(new Effect.RetryNow());
    }

    @Test
    void takesTheSeatAgainAfterALoss() {
        ScreenDriver driver = Scenes.guess(80, 24);
        driver.link(new LinkEvent.Down("cut", Duration.ofSeconds(2), Duration.ofSeconds(1)));
        LobbyAnswer.InRoom seat = new LobbyAnswer.InRoom(
                Scenes.info("FJHR", "guess", Mode.RACE, RoomInfo.State.RUNNING, "ann", 1, 3),
                false,
                90,
                0,
                Optional.of(Scenes.guessView(3, 37, "high")));
        driver.link(new LinkEvent.Connected(
                        ScreenDriver.SERVER, new LobbyAnswer.Welcome("ann", "1".repeat(32), true, Optional.of(seat))))
                .shows("your seat was kept", "1:30 left", "37  ▼ High", "25  ▲ Low", "26 to 36");
    }

    @Test
    void saysWhyAKeyDoesNotWork() {
        ScreenDriver driver = Scenes.guess(120, 40);
        driver.type("s").shows("A round is running already.");
        driver.type("p").shows("Only the clock between two rounds can be stopped.");
        driver.type("?s").shows("(A round is running already.)");
    }

    @Test
    void showsOnlyHintsThatWork() {
        assertThat(Scenes.guess(120, 40).hints()).doesNotContain("start").contains("Esc leave", "? help");
        ScreenDriver chatting = Scenes.guess(120, 40).press(Name.TAB);
        assertThat(chatting.hints()).contains("F1 help").doesNotContain("? help");
    }

    @Test
    void findsCommandsByTheirLetters() {
        ScreenDriver driver =
                Scenes.lobby(80, 24).press(Key.ctrl('p')).type("newr").press(Name.ENTER);
        driver.shows("open a room").press(Name.ESCAPE).hides("open a room");
        driver.press(Key.ctrl('p')).type("xyzzy").shows("No command fits.");
    }

    @Test
    void obeysClicks() {
        ScreenDriver driver = Scenes.lobby(80, 24).click("QWER").shows("▸ QWER");
        driver.effects();
        driver.click("QWER");
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.JoinRoom("QWER")));
        driver.click("n new room")
                .shows("open a room")
                .click("mode")
                .press(Key.character(' '))
                .shows("golf");
    }

    @Test
    void showsWhatComesBack() {
        ScreenDriver driver = Scenes.lobby(80, 24).type("e").type("a\u00e9").press(Name.ENTER);
        driver.shows("→ b'a\\xc3\\xa9'", "on its way").wait(Duration.ofMillis(12));
        driver.answer(new LobbyRequest.Echo("aé"), new LobbyAnswer.Echoed("ae")).shows("✗ not the same, 12 ms");
    }

    @Test
    void readsDroppedPathsAndSendsThem() {
        ScreenDriver driver = Scenes.lobby(80, 24).type("u");
        driver.effects();
        driver.paste("'/home/ann/it''s here.txt' ")
                .shows("/home/ann/its here.txt")
                .press(Name.ENTER);
        driver.paste("file:///home/ann/a%20b.txt")
                .press(Name.ENTER)
                .type("/tmp/O'Brien x.txt")
                .press(Name.ENTER);
        driver.paste("/a/one\n/a/two\n").shows("2 files are queued.");
        assertThat(driver.effects())
                .containsExactly(
                        new Effect.Upload("/home/ann/its here.txt"),
                        new Effect.Upload("/home/ann/a b.txt"),
                        new Effect.Upload("/tmp/O'Brien x.txt"),
                        new Effect.Upload("/a/one"),
                        new Effect.Upload("/a/two"));
        driver.press(Name.UP).shows("/tmp/O'Brien x.txt");
    }

    @Test
    void findsKeysByWordsInAnyOrder() {
        Scenes.lobby(80, 24)
                .type("?")
                .type("code room")
                .shows("join a room by its code")
                .hides("send files");
    }

    @Test
    void holdsTheWireStillWhileOneScrollsBack() {
        ScreenDriver driver = Scenes.wire(40, 12);
        String before = driver.press(Name.PAGE_UP).text();
        assertThat(driver.link(Scenes.entry("late\n")).text()).isEqualTo(before).contains("paused");
        driver.type("p").shows("late");
        driver.effects();
        driver.type("s");
        assertThat(driver.effects()).singleElement().isInstanceOf(Effect.SaveWire.class);
    }

    @Test
    void wakesOnlyForClocks() {
        assertThat(Update.wakeAt(Scenes.start(80, 24).state())).isEmpty();
        assertThat(Update.wakeAt(Scenes.guess(80, 24).state())).isPresent();
        assertThat(Update.wakeAt(Scenes.room(80, 24, "guess").state())).isEmpty();
        ScreenDriver lobby = Scenes.lobby(80, 24);
        assertThat(Update.wakeAt(lobby.state())).as("the answer is awaited").isEmpty();
        lobby.answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of()));
        assertThat(Update.wakeAt(lobby.state()))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void drawsEverySceneAtEverySize() {
        for (int columns = 1; columns <= 130; columns += 9) {
            int rows = 1 + columns * 7 % 45;
            for (var scene : Scenes.all().values()) {
                ScreenDriver driver = scene.apply(new int[] {80, 24}).resize(columns, rows);
                assertThat(driver.lines()).hasSize(rows);
            }
        }
    }

    @Test
    void namesEveryKeyOnceForAPlace() {
        for (var screen : Screens.all(Scenes.lobby(80, 24).state())) {
            List<String> names =
                    screen.actions().stream().map(a -> a.binding().name()).toList();
            assertThat(names).as(screen.name()).doesNotHaveDuplicates();
        }
    }
}
