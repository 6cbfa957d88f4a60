package recess.client.screen;

import java.util.List;
import recess.client.app.Action;
import recess.client.app.Argument;
import recess.client.app.Step;

/** The keys of a table that do the same whatever is being typed. */
final class TableKeys {
    static final List<Action> ALL = List.of(
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
                            "see the last match again, in ten seconds",
                            TableSteps::replay,
                            Keys.of('v'),
                            Keys.f(11))
                    .unless(TableRules::whyNoReplay),
            Action.of("scores", "the best players", ScoresScreen::open, Keys.f(2)),
            Action.of("upload", "send files", s -> Step.to(s.open(UploadScreen.begin(s))), Keys.f(3))
                    .unless(UploadScreen::whyNoFiles));

    private TableKeys() {}
}
