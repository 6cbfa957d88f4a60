package recess.client.screen;

import java.util.Optional;
import recess.client.app.Effect;
import recess.client.app.ResultCard;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Table;
import recess.client.app.Toast;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.RoomInfo;

/** What the keys of a table do that is the same whatever is being typed. */
final class TableSteps {
    private TableSteps() {}

    static Step start(State state) {
        return ask(state, new LobbyRequest.Start());
    }

    static Step rematch(State state) {
        return ask(state, new LobbyRequest.Rematch());
    }

    private static Step ask(State state, LobbyRequest request) {
        return Step.to(state, new Effect.Ask(request));
    }

    static Step again(State state) {
        return ask(
                state,
                new LobbyRequest.Solo(state.world().table().map(Table::game).orElse("")));
    }

    static Step pause(State state) {
        boolean paused =
                state.world().table().flatMap(Table::room).map(RoomInfo::paused).orElse(false);
        return ask(state, new LobbyRequest.Pause(!paused));
    }

    /** What there is to be shown around: the result, or the code while there is none. */
    static Step copy(State state) {
        Optional<Table> table = state.world().table();
        Optional<String> result = table.filter(t -> t.result().isPresent()).flatMap(TableSteps::card);
        Optional<String> code = table.flatMap(Table::room).map(RoomInfo::code);
        String what = result.isPresent() ? "The result" : "The code";
        return result.or(() -> code)
                .map(text -> Step.to(
                        state.toast(Toast.good(what + " is in the clipboard, if this terminal lets programs copy.")),
                        new Effect.Copy(text)))
                .orElse(Step.to(state));
    }

    private static Optional<String> card(Table table) {
        return table.result().flatMap(result -> switch (result) {
            case Table.Result.Round _ -> table.recording().map(r -> String.join("\n", ResultCard.of(r)) + "\n");
            case Table.Result.Solo(LobbyEvent.SoloEnded ended) -> Optional.of(ResultCard.of(ended) + "\n");
        });
    }

    static Step replay(State state) {
        return state.home()
                .played()
                .lastMatch()
                .map(recording -> Step.to(state.open(ReplayScreen.of(recording, state.now()))))
                .orElse(Step.to(state));
    }

    static Step leave(State state) {
        if (state.world().table().filter(Table::isAtStake).isPresent()) {
            return Step.to(state.open(ConfirmScreen.leaving(state, ConfirmScreen::left)));
        }
        boolean soloOver = state.world()
                .table()
                .filter(t -> t.room().isEmpty() && t.result().isPresent())
                .isPresent();
        return soloOver && state.world().link().isUp()
                ? Step.to(
                        state.with(state.world().at(Optional.empty())),
                        new Effect.Ask(new LobbyRequest.ListRooms()),
                        new Effect.Ask(new LobbyRequest.Who()))
                : ConfirmScreen.left(state);
    }
}
