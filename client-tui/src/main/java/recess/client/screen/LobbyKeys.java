package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Argument;
import recess.client.app.Effect;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Toast;
import recess.client.screen.LobbyScreen.Pane;
import recess.common.Games;
import recess.common.message.LobbyRequest;
import recess.common.message.RoomInfo;

/** The keys of the lobby; and where one does not work, why. */
record LobbyKeys(LobbyScreen screen) {
    private static final int PAGE = 10;

    List<Action> all() {
        List<Action> actions = new ArrayList<>(List.of(
                Action.of("join", "join the room that is chosen and play", screen::join, Keys.ENTER)
                        .unless(this::whyNoRoom)
                        .taking(Argument.word(LobbyKeys::codes, LobbyKeys::join).unless(LobbyKeys::whyNotEntering)),
                Action.of(
                                "list",
                                "go from the filter to the list",
                                s -> LobbyScreen.to(s, screen.filtering(false)),
                                Keys.ENTER)
                        .unless(_ -> screen.chooser().filtering()
                                ? Optional.empty()
                                : Optional.of("The list has the keyboard.")),
                Action.of(
                                "stop waiting",
                                "do not go into the room that has been asked for",
                                LobbyKeys::giveUp,
                                Keys.ESCAPE)
                        .unless(s -> s.world().pending().entering().isEmpty()
                                ? Optional.of("Nothing has been asked for.")
                                : Optional.empty()),
                Action.of(
                                "new room",
                                "open a room for others to join",
                                s -> open(s, CreateScreen.begin()),
                                Keys.of('n'))
                        .unless(LobbyScreen::whyOffline)
                        .taking(Argument.choice(_ -> Games.names(), (s, game) -> open(s, CreateScreen.of(game)))
                                .unless(LobbyScreen::whyOffline)),
                Action.of("alone", "play a game alone", s -> open(s, AskScreen.soloGame()), Keys.of('a'))
                        .unless(LobbyScreen::whyOffline)
                        .taking(Argument.choice(_ -> Games.names(), (s, game) -> ask(s, new LobbyRequest.Solo(game)))
                                .unless(LobbyKeys::whyNotEntering)),
                Action.of("code", "join a room by its code", s -> open(s, AskScreen.roomCode()), Keys.of('c'))
                        .unless(LobbyScreen::whyOffline),
                Action.of("watch", "watch the room that is chosen", screen::watch, Keys.of('w'))
                        .unless(this::whyNoRoom)
                        .taking(Argument.word(LobbyKeys::codes, (s, code) -> ask(s, new LobbyRequest.WatchRoom(code)))
                                .unless(LobbyKeys::whyNotEntering)),
                Action.of(
                                "filter",
                                "narrow the list as you type",
                                s -> LobbyScreen.to(s, screen.filtering(true)),
                                Keys.of('/'))
                        .unless(this::whyNoFilter),
                Action.of(
                        "sort",
                        "rooms by free seats, by game, the newest first, or as they were opened",
                        s -> LobbyScreen.to(s, screen.sorted()),
                        Keys.of('o')),
                Action.of("upload", "send files", s -> open(s, UploadScreen.begin(s)), Keys.of('u'), Keys.f(3))
                        .unless(UploadScreen::whyNoFiles),
                Action.of("echo", "see what comes back", s -> open(s, EchoScreen.begin()), Keys.of('e'), Keys.f(4))
                        .unless(LobbyScreen::whyOffline),
                Action.of("scores", "the best players", ScoresScreen::open, Keys.of('s'), Keys.f(2))
                        .unless(LobbyScreen::whyOffline),
                Action.of(
                                "replay",
                                "see the last match or game alone again, in ten seconds",
                                TableSteps::replay,
                                Keys.of('v'),
                                Keys.f(11))
                        .unless(TableRules::whyNoReplay),
                Action.of(
                                "next pane",
                                "to the people, to what has happened, to the rooms",
                                s -> screen.turn(s, 1),
                                Keys.TAB)
                        .unhinted(),
                Action.of("pane before", "the other way round", s -> screen.turn(s, 2), Keys.BACK_TAB)
                        .unhinted(),
                Action.of("see rooms", "to the rooms", s -> screen.focus(s, Pane.ROOMS), Keys.of('1'))
                        .unhinted(),
                Action.of("see people", "to the people", s -> screen.focus(s, Pane.PEOPLE), Keys.of('2'))
                        .unhinted(),
                Action.of("see events", "to what has happened", s -> screen.focus(s, Pane.EVENTS), Keys.of('3'))
                        .unhinted(),
                Action.of(
                                "enlarge",
                                "show only the part with the keyboard, or all",
                                s -> LobbyScreen.to(s, screen.turned()),
                                Keys.of('z'))
                        .unhinted()));
        actions.addAll(Keys.list(screen::move, PAGE));
        actions.add(Action.of("disconnect", "back to the start screen", ConfirmScreen::disconnected, Keys.of('d'))
                .unless(s -> s.whyNotAsGuest("q leaves.")));
        actions.add(Action.of("all", "show all again; or take note of what is lost", screen::all, Keys.ESCAPE)
                .unless(this::whyNotAll));
        return actions;
    }

    private static Optional<String> whyNotEntering(State state) {
        return LobbyScreen.whyOffline(state)
                .or(() -> state.world()
                        .pending()
                        .entering()
                        .map(_ -> "A room has been asked for already. Esc stops waiting."));
    }

    private Optional<String> whyNoRoom(State state) {
        if (screen.chooser().filtering()) {
            return Optional.of("Enter goes to the list first.");
        }
        return whyNotEntering(state).or(() -> {
            if (screen.focus() != Pane.ROOMS) {
                return Optional.of("Tab goes to the rooms first.");
            }
            return screen.room(state).isEmpty()
                    ? Optional.of("There is no room to choose. n opens one.")
                    : Optional.empty();
        });
    }

    private Optional<String> whyNoFilter(State state) {
        return switch (screen.focus()) {
            case ROOMS ->
                state.world().lobby().rooms().isEmpty()
                        ? Optional.of("There are no rooms yet. n opens one.")
                        : Optional.empty();
            case PEOPLE -> Optional.empty();
            case EVENTS -> Optional.of("Rooms and people can be filtered: Tab goes there.");
        };
    }

    private Optional<String> whyNotAll(State state) {
        if (state.world().pending().entering().isPresent()) {
            return Optional.of("Esc stops waiting first.");
        }
        boolean isAll = !screen.rooms().isNarrowed()
                && !screen.people().isNarrowed()
                && !screen.enlarged()
                && screen.focus() == Pane.ROOMS
                && state.world().recovery().lost().isEmpty();
        return isAll
                ? state.whyNotAsGuest("q quits.").or(() -> Optional.of("q quits, d disconnects."))
                : Optional.empty();
    }

    private static Step giveUp(State state) {
        return Step.to(state.with(state.world().notEntering()).toast(Toast.note("You stay in the lobby.")));
    }

    private static Step open(State state, Screen screen) {
        return Step.to(state.open(screen));
    }

    static Step ask(State state, LobbyRequest request) {
        return Step.to(state, new Effect.Ask(request));
    }

    static Step join(State state, String code) {
        return ask(state, new LobbyRequest.JoinRoom(code));
    }

    private static List<String> codes(State state) {
        return state.world().lobby().rooms().stream().map(RoomInfo::code).toList();
    }
}
