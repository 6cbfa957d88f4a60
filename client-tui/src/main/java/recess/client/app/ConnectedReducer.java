package recess.client.app;

import java.time.Duration;
import java.util.Optional;
import recess.client.app.LogLine.Kind;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;

/** What comes of a connection that was made, for the first time or again: where one sits then, and what is lost. */
final class ConnectedReducer {
    private ConnectedReducer() {}

    static Step connected(Server server, LobbyAnswer.Welcome welcome, State before) {
        World world = before.world();
        if (world.link() instanceof LinkStatus.Practice) {
            return lobby(before.with(world.named(welcome.name())));
        }
        boolean isBack = isBack(world);
        World known = (isBack ? world : world.unlisted()).named(welcome.name()).with(new LinkStatus.Up(server));
        if (isBack) {
            known = known.with(new LogLine(Kind.EVENT, "", "connected again"));
        }
        State state = before.with(known).used(server, welcome.name());
        Optional<LobbyAnswer.InRoom> seat = welcome.seat();
        if (known.recovery().leaves()) {
            return left(seat, state);
        }
        if (seat.isPresent()) {
            return seated(seat.get(), state)
                    .then(s -> Step.to(s.toast(Toast.good("Welcome back: your seat was kept."))));
        }
        Optional<LobbyRequest> again = known.recovery().rejoins();
        if (again.isPresent()) {
            return rejoin(again.get(), state);
        }
        return world.table().map(table -> seatless(table, state)).orElseGet(() -> lobby(state));
    }

    /** Whether there was a connection before this one, and somebody has seen what was there. */
    private static boolean isBack(World world) {
        return world.lobby().listed() || world.table().isPresent();
    }

    /** The table was left while nobody could be told. */
    private static Step left(Optional<LobbyAnswer.InRoom> seat, State state) {
        State free = state.with(state.world().with(SeatRecovery.NOTHING).at(Optional.empty()));
        Step lobby = lobby(free);
        return seat.isPresent()
                ? Step.to(free, new Effect.Ask(new LobbyRequest.LeaveRoom())).then(_ -> lobby)
                : lobby;
    }

    /** The server does not know of the seat: the room is asked for again, under the name that one has now. */
    private static Step seatless(Table table, State state) {
        if (table.room().isEmpty()) {
            return lobby(state.with(lost(state.world(), "Your game is gone: a game alone ends with the connection.")));
        }
        String code = table.room().get().code();
        return rejoin(table.watching() ? new LobbyRequest.WatchRoom(code) : new LobbyRequest.JoinRoom(code), state);
    }

    private static Step rejoin(LobbyRequest again, State state) {
        World asking = state.world().with(new SeatRecovery(false, Optional.of(again), ""));
        return Step.to(state.with(asking), new Effect.Ask(again)).then(ConnectedReducer::lobby);
    }

    private static Step lobby(State state) {
        return Step.to(
                state.with(state.world().at(Optional.empty())),
                new Effect.Ask(new LobbyRequest.ListRooms()),
                new Effect.Ask(new LobbyRequest.Who()));
    }

    private static World lost(World world, String sentence) {
        return world.with(new LogLine(Kind.PROBLEM, "", sentence))
                .with(new SeatRecovery(false, Optional.empty(), sentence));
    }

    /** One sits, or watches. */
    static Step seated(LobbyAnswer.InRoom seat, State state) {
        World world = state.world();
        boolean isSame = world.table()
                .flatMap(Table::room)
                .filter(room -> room.code().equals(seat.room().code()))
                .isPresent();
        if (!isSame) {
            // What is above that is about somewhere else.
            String where = (seat.watching() ? "you are watching room " : "you are in room ") + seat.room().code();
            world = world.with(new LogLine(Kind.EVENT, "", where));
        }
        Optional<String> rejoined = world.recovery().rejoins().flatMap(ConnectedReducer::code);
        State there = state.with(
                world.with(SeatRecovery.NOTHING).at(Optional.of(Table.in(seat, world.table(), state.now()))));
        if (rejoined.filter(seat.room().code()::equals).isPresent() && !seat.watching()) {
            String what = "your old seat was gone: you have a new one, without the score";
            there = there.with(there.world().with(new LogLine(Kind.PROBLEM, "", what)))
                    .toast(Toast.note(LinkEventReducer.sentence(what)));
        }
        return Step.to(there, new Effect.Ask(new LobbyRequest.Who()), new Effect.Ask(new LobbyRequest.Doors()));
    }

    /** Whether a request asks for the room that was lost. */
    static boolean isRejoining(LobbyRequest request, World world) {
        return world.recovery().rejoins().filter(request::equals).isPresent();
    }

    /** The room that one wants to get into. */
    static Optional<String> code(LobbyRequest request) {
        return request instanceof LobbyRequest.Entry entry ? Optional.of(entry.code()) : Optional.empty();
    }

    /** The room that was lost cannot be had again. */
    static Step notBack(LobbyAnswer.Refused refused, State state) {
        if (refused.code() == RefusalCode.OFFLINE) {
            return Step.to(state);
        }
        String code = state.world()
                .recovery()
                .rejoins()
                .flatMap(ConnectedReducer::code)
                .orElse("");
        String sentence = refused.code() == RefusalCode.NO_ROOM
                ? "Room " + code + " is gone, and its scores with it: the server has been started again."
                : "You are no longer in room " + code + ": " + LinkEventReducer.sentence(refused.sentence());
        State after = state.with(lost(state.world(), sentence));
        return Step.to(refused.code() == RefusalCode.NO_ROOM ? DarkBoard.without(code, after) : after);
    }

    /** The name was refused. Whoever was there before keeps the place, and is asked for another name; a guest is, too. */
    static Step greeted(LobbyAnswer answer, State state) {
        if (!(answer instanceof LobbyAnswer.Refused refused)) {
            return Step.to(state);
        }
        World world = state.world();
        String why = LinkEventReducer.sentence(refused.sentence());
        boolean isOver = world.link() instanceof LinkStatus.Down(var _, Duration again, var _)
                && again.equals(LinkEvent.Down.NEVER);
        if (isOver) {
            return Step.to(state);
        }
        return isBack(world) || state.home().guest().isPresent()
                ? Step.to(state.with(world.with(new LinkStatus.Nameless(why))))
                : Step.to(
                        state.with(world.with(new LinkStatus.None())).toast(Toast.problem(why)),
                        new Effect.Disconnect());
    }
}
