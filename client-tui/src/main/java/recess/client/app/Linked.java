package recess.client.app;

import java.time.Duration;
import java.util.Optional;
import recess.client.app.LogLine.Kind;
import recess.client.link.Crossing;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.link.UploadState;
import recess.common.message.Fault;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.UploadAnswer;

/** What something that happened on the link changes, and what has to be asked because of it. */
final class Linked {
    private Linked() {}

    static Step after(LinkEvent event, State state) {
        World world = state.world();
        return switch (event) {
            case LinkEvent.Connecting(Server server, int attempt) ->
                world.link() instanceof LinkStatus.Down && attempt > 1
                        ? Step.to(state)
                        : Step.to(state.with(world.with(new LinkStatus.Connecting(server, attempt))));
            case LinkEvent.Connected(Server server, LobbyAnswer.Welcome welcome) -> connected(server, welcome, state);
            case LinkEvent.Down(String why, Duration retryIn, Duration since) ->
                Step.to(state.with(down(world, new LinkStatus.Down(why, retryIn, since))));
            case LinkEvent.Answered(long ticket, LobbyRequest request, LobbyAnswer answer) ->
                ticket == Link.GREETING ? greeted(answer, state) : answered(request, answer, state);
            case LinkEvent.Told(LobbyEvent told) -> Step.to(state.with(Told.after(told, world, state.now())));
            case LinkEvent.Noticed(String text) ->
                Step.to(state.with(world.with(new LogLine(Kind.NOTICE, "server", text)))
                        .toast(Toast.note("The server says: " + text)));
            case LinkEvent.Failed(Fault fault) ->
                Step.to(state.with(world.with(new LogLine(Kind.PROBLEM, "server", fault.sentence())))
                        .toast(Toast.problem("The server says: " + fault.sentence())));
            case LinkEvent.Crossed(Crossing crossing) ->
                Step.to(state.with(world.with(world.wire().with(crossing))));
            case LinkEvent.UploadMoved(UploadState moved) -> Step.to(state.with(world.with(moved)));
        };
    }

    private static World down(World world, LinkStatus.Down down) {
        World lost = world.with(down);
        return world.link().isUp() ? lost.with(new LogLine(Kind.PROBLEM, "", "connection lost: " + down.why())) : lost;
    }

    private static Step connected(Server server, LobbyAnswer.Welcome welcome, State state) {
        World world = state.world();
        boolean practice = world.link() instanceof LinkStatus.Practice;
        boolean back = world.link() instanceof LinkStatus.Down;
        World known =
                world.named(welcome.name()).with(practice ? new LinkStatus.Practice() : new LinkStatus.Up(server));
        if (back) {
            known = known.with(new LogLine(Kind.EVENT, "", "connected again"));
        }
        State there = state.with(known);
        if (!practice) {
            there = there.used(server, welcome.name());
        }
        Optional<LobbyAnswer.InRoom> seat = welcome.seat();
        if (seat.isPresent()) {
            return seated(seat.get(), there)
                    .then(s -> Step.to(s.toast(Toast.good("Welcome back: your seat was kept."))));
        }
        boolean hadTable = world.table().isPresent();
        State alone = there.with(there.world().at(Optional.empty()));
        if (hadTable) {
            alone = alone.toast(Toast.note("Connected again, but the game is gone: the server did not keep it."));
        }
        return Step.to(alone, new Effect.Ask(new LobbyRequest.ListRooms()), new Effect.Ask(new LobbyRequest.Who()));
    }

    private static Step greeted(LobbyAnswer answer, State state) {
        return answer instanceof LobbyAnswer.Refused refused
                ? Step.to(
                        state.with(state.world().with(new LinkStatus.None())).toast(problem(refused)),
                        new Effect.Disconnect())
                : Step.to(state);
    }

    private static Step answered(LobbyRequest request, LobbyAnswer answer, State state) {
        World world = state.world();
        return switch (answer) {
            case LobbyAnswer.Welcome welcome -> Step.to(state.with(world.named(welcome.name())));
            case LobbyAnswer.Rooms(var rooms) -> Step.to(state.with(world.listing(rooms)));
            case LobbyAnswer.InRoom seat -> seated(seat, state);
            case LobbyAnswer.Moved moved -> moved(request, moved, state);
            case LobbyAnswer.People(var people) ->
                world.table().filter(t -> t.room().isPresent()).isPresent()
                        ? Step.to(state.with(world.at(world.table().map(t -> t.with(people)))))
                        : Step.to(state.with(world.peopled(people)));
            case LobbyAnswer.Scores scores -> Step.to(state.with(world.with(scores)));
            case LobbyAnswer.Done _ ->
                request instanceof LobbyRequest.LeaveRoom
                        ? Step.to(
                                state.with(world.at(Optional.empty())),
                                new Effect.Ask(new LobbyRequest.ListRooms()),
                                new Effect.Ask(new LobbyRequest.Who()))
                        : Step.to(state);
            case LobbyAnswer.Refused refused -> refused(request, refused, state);
            case LobbyAnswer.Echoed _, LobbyAnswer.Pong _, LobbyAnswer.HelpLines _, UploadAnswer _ -> Step.to(state);
        };
    }

    private static Step seated(LobbyAnswer.InRoom seat, State state) {
        World world = state.world();
        return Step.to(
                state.with(world.at(Optional.of(Table.in(seat, world.table(), state.now())))),
                new Effect.Ask(new LobbyRequest.Who()));
    }

    private static Step moved(LobbyRequest request, LobbyAnswer.Moved moved, State state) {
        World world = state.world();
        if (request instanceof LobbyRequest.Solo) {
            return Step.to(state.with(world.at(Optional.of(Table.solo(moved.view())))));
        }
        State after = state.with(world.at(world.table().map(t -> t.after(moved))));
        return Step.to(moved.remark().isEmpty() ? after : after.toast(Toast.note(sentence(moved.remark()))));
    }

    /** A seat that the server does not know any more is none; a question nobody waits for is refused in silence. */
    private static Step refused(LobbyRequest request, LobbyAnswer.Refused refused, State state) {
        if (request instanceof LobbyRequest.ListRooms || request instanceof LobbyRequest.Who) {
            return Step.to(state);
        }
        boolean gone = refused.code().equals("not-in-room")
                || (request instanceof LobbyRequest.LeaveRoom && refused.code().equals("no-room"));
        State after = gone ? state.with(state.world().at(Optional.empty())) : state;
        return Step.to(after.toast(problem(refused)));
    }

    private static Toast problem(LobbyAnswer.Refused refused) {
        return refused.code().equals(Link.OFFLINE)
                ? Toast.problem("No connection, so nothing was sent. Ctrl-R tries again at once.")
                : Toast.problem(sentence(refused.sentence()));
    }

    /** With a capital letter and a full stop. */
    static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        String whole = Character.toString(Character.toUpperCase(first)) + text.substring(Character.charCount(first));
        return whole.endsWith(".") || whole.endsWith("!") || whole.endsWith("?") ? whole : whole + ".";
    }
}
