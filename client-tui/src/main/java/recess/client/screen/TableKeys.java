package recess.client.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import recess.client.app.Action;
import recess.client.app.Argument;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.screen.TableScreen.Pane;

/** The keys of a table. */
record TableKeys(TableScreen screen) {
    private static final int PAGE = 4;
    private static final int PLAYERS_PAGE = 10;

    /** Those that do the same whatever is being typed. */
    private static final List<Action> ALWAYS = List.of(
            Action.of(
                            "start",
                            "start the first round, or the next one at once",
                            TableSteps::start,
                            Keys.of('s'),
                            Keys.f(5))
                    .unless(TableRules::whyNoStart),
            Action.of(
                            "rematch",
                            "play all rounds again with the same people",
                            TableSteps::rematch,
                            Keys.of('r'),
                            Keys.f(6))
                    .unless(TableRules::whyNoRematch),
            Action.of("play again", "play another game alone", TableSteps::again, Keys.of('a'))
                    .unless(TableRules::whyNotAgain),
            Action.of("bot", "seat a bot", s -> Step.to(s.open(AskScreen.bot(s))), Keys.of('b'), Keys.f(7))
                    .unless(TableRules::whyNoBot)
                    .taking(Argument.word(AskScreen::botKinds, AskScreen::seat).unless(TableRules::whyNoBot)),
            Action.of(
                            "pause",
                            "stop the clock between rounds, or let it go on",
                            TableSteps::pause,
                            Keys.of('p'),
                            Keys.f(8))
                    .unless(TableRules::whyNoPause),
            Action.of(
                            "board",
                            "the room in large letters, for a projector",
                            s -> Step.to(s.replace(new ProjectorScreen())),
                            Keys.of('B'))
                    .unless(TableRules::whyNoBoard),
            Action.of("copy", "copy the code of the room, or the result", TableSteps::copy, Keys.of('y'), Keys.f(10))
                    .unless(TableRules::whyNoCopy),
            Action.of(
                            "replay",
                            "see the last match or game alone again, in ten seconds",
                            TableSteps::replay,
                            Keys.of('v'),
                            Keys.f(11))
                    .unless(TableRules::whyNoReplay),
            Action.of("scores", "the best players", ScoresScreen::open, Keys.f(2)),
            Action.of("upload", "send files", s -> Step.to(s.open(UploadScreen.begin(s))), Keys.f(3))
                    .unless(UploadScreen::whyNoFiles));

    List<Action> all() {
        return Stream.of(typing(), ALWAYS, panes(), players(), leaving())
                .flatMap(List::stream)
                .toList();
    }

    private List<Action> typing() {
        return List.of(
                Action.of("make move", "make the move that you have typed", screen::make, Keys.ENTER)
                        .unless(this::whyNoMove),
                Action.of("letter", "nothing, where a letter is a move at once", s -> Step.to(s), Keys.ENTER)
                        .unhinted()
                        .unless(s -> TableScreen.isAtOnce(s) && screen.move().isEmpty() && screen.has(Pane.GAME)
                                ? TableRules.whyNoMove(s)
                                : Optional.of("Here a move ends with Enter.")),
                Action.of("say", "say what you have typed to the room", screen::say, Keys.ENTER)
                        .unless(_ -> screen.has(Pane.TALK) ? Optional.empty() : Optional.of("Tab goes to the talk.")),
                Action.of("say to", "say something to the player that is chosen", screen::address, Keys.ENTER)
                        .unless(_ -> screen.has(Pane.PLAYERS)
                                ? Optional.empty()
                                : Optional.of("Shift-Tab goes to the players.")),
                Action.of(
                                "chat",
                                "say something to the room; the game keeps what you have typed",
                                s -> screen.focus(s, Pane.TALK),
                                Keys.TAB)
                        .unless(s -> screen.has(Pane.GAME)
                                ? TableRules.whyNoChat(s)
                                : Optional.of("Tab goes back to the game.")));
    }

    private Optional<String> whyNoMove(State state) {
        Optional<String> why = TableRules.whyNoMove(state);
        if (why.isPresent()) {
            return why;
        }
        return switch (screen.focus()) {
            case TALK -> Optional.of("The talk has the keyboard. Tab goes back to the game.");
            case PLAYERS -> Optional.of("The players have the keyboard. Tab goes back to the game.");
            case GAME ->
                screen.move().isEmpty()
                        ? Optional.of("Type a move first: " + TableScreen.prompt(state) + ".")
                        : Optional.empty();
        };
    }

    private List<Action> panes() {
        return List.of(
                Action.of("players", "to the players, where letters are commands", to(Pane.PLAYERS), Keys.of('2'))
                        .unhinted()
                        .unless(s -> whyNot(Pane.PLAYERS, s)),
                Action.of("see game", "to the game", to(Pane.GAME), Keys.of('1'))
                        .unhinted()
                        .unless(s -> whyNot(Pane.GAME, s)),
                Action.of("see talk", "to the talk", to(Pane.TALK), Keys.of('3'))
                        .unhinted()
                        .unless(s -> whyNot(Pane.TALK, s)),
                Action.of(
                                "pane before",
                                "to the players, to the talk, to the game",
                                s -> screen.focus(s, screen.focus().before()),
                                Keys.BACK_TAB)
                        .unhinted()
                        .unless(TableRules::whyNoPanes),
                Action.of(
                                "enlarge",
                                "show only the part with the keyboard, or all",
                                s -> Step.to(s.replace(screen.turned())),
                                Keys.of('z'))
                        .unhinted()
                        .unless(TableRules::whyNoPanes),
                Action.of("older", "scroll the talk and the events back", s -> screen.scroll(s, PAGE), Keys.PAGE_UP)
                        .unhinted()
                        .unless(_ -> whyList()),
                Action.of("newer", "scroll the talk and the events on", s -> screen.scroll(s, -PAGE), Keys.PAGE_DOWN)
                        .unhinted()
                        .unless(_ -> whyList()));
    }

    private Function<State, Step> to(Pane pane) {
        return s -> screen.focus(s, pane);
    }

    private Optional<String> whyNot(Pane pane, State state) {
        if (screen.has(pane)) {
            return Optional.of("It has the keyboard already.");
        }
        // Who types a move too early or too late shall not speak to the class with what is left of it.
        return screen.has(Pane.GAME) && TableScreen.hasDigits(state)
                ? Optional.of("Digits are moves here. Shift-Tab goes to the players, Tab to the talk.")
                : TableRules.whyNoPanes(state);
    }

    private Optional<String> whyList() {
        return screen.has(Pane.PLAYERS) ? Optional.of("Here it turns the pages of the players.") : Optional.empty();
    }

    private List<Action> players() {
        return Keys.list(screen::choose, PLAYERS_PAGE).stream()
                .map(action -> action.unless(_ -> screen.has(Pane.PLAYERS)
                        ? Optional.empty()
                        : Optional.of("Shift-Tab goes to the players first.")))
                .toList();
    }

    private List<Action> leaving() {
        return List.of(
                Action.of(
                                "back to game",
                                "leave the talk or the players; what is typed stays",
                                to(Pane.GAME),
                                Keys.ESCAPE,
                                Keys.TAB)
                        .unless(_ ->
                                screen.has(Pane.GAME) ? Optional.of("The game has the keyboard.") : Optional.empty()),
                Action.of("all", "show all parts again", s -> Step.to(s.replace(screen.turned())), Keys.ESCAPE)
                        .unless(_ -> screen.has(Pane.GAME) && screen.enlarged()
                                ? Optional.empty()
                                : Optional.of("Nothing is enlarged.")),
                Action.of("leave", "leave the game; a running one asks first", TableSteps::leave, Keys.ESCAPE)
                        .unless(_ -> screen.has(Pane.GAME) && !screen.enlarged()
                                ? Optional.empty()
                                : Optional.of("Esc goes back to the game.")));
    }
}
