package recess.client.app;

import java.time.Duration;
import java.util.Optional;
import recess.client.app.LogLine.Kind;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.link.UploadState;
import recess.client.link.WireEntry;
import recess.common.message.Fault;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;
import recess.common.message.UploadAnswer;
import recess.common.text.CleanText;

/** What something that happened on the link changes, and what has to be asked because of it. */
final class LinkEventReducer {
    private LinkEventReducer() {}

    static Step after(LinkEvent event, State state) {
        World world = state.world();
        return switch (event) {
            case LinkEvent.Connecting(Server server, int _) -> Step.to(state.with(connecting(server, state)));
            case LinkEvent.Connected(Server server, LobbyAnswer.Welcome welcome) ->
                ConnectedReducer.connected(server, welcome, state);
            case LinkEvent.Silent(Duration lasts) -> Step.to(state.with(silent(world, lasts)));
            case LinkEvent.RoundTrip(Duration lasts) -> Step.to(state.with(answeredIn(world, lasts)));
            case LinkEvent.Down(String why, Duration retryIn, Duration since) ->
                Step.to(state.with(down(world, new LinkStatus.Down(why, retryIn, since))));
            case LinkEvent.Answered(long ticket, LobbyRequest request, LobbyAnswer answer) ->
                ticket == Link.GREETING ? ConnectedReducer.greeted(answer, state) : answered(request, answer, state);
            case LinkEvent.Told(LobbyEvent told) -> {
                State known = state.with(LobbyEventReducer.after(told, world, state.now()));
                State after =
                        told instanceof LobbyEvent.RoomClosed(String room) ? DarkBoard.without(room, known) : known;
                if (told instanceof LobbyEvent.Renamed renamed
                        && renamed.player().equals(world.name())) {
                    yield Step.to(used(after, renamed.name())
                            .toast(Toast.note(
                                    "The teacher has given you another name: you are " + renamed.name() + " now.")));
                }
                yield told instanceof LobbyEvent.ByTeacher teacher
                        ? Step.to(after.toast(Toast.note("The teacher: "
                                + LobbyEventReducer.sentences(world).byTeacher(teacher))))
                        : Highlights.after(told, after);
            }
            case LinkEvent.Noticed(String text) ->
                Step.to(state.with(world.with(new LogLine(Kind.NOTICE, "server", text)))
                        .toast(Toast.note("The server says: " + text)));
            case LinkEvent.Failed(Fault fault) ->
                Step.to(state.with(world.with(new LogLine(Kind.PROBLEM, "server", fault.sentence())))
                        .toast(Toast.problem("The server says: " + fault.sentence())));
            case LinkEvent.Crossed(WireEntry entry) ->
                Step.to(state.with(world.with(world.connection().wire().with(entry, state.now(), wireBytes(state)))));
            case LinkEvent.UploadMoved(UploadState moved) -> Step.to(uploaded(moved, state));
        };
    }

    private static State used(State state, String name) {
        return state.world().link() instanceof LinkStatus.Up(Server server, var _, var _)
                ? state.used(server, name)
                : state;
    }

    /** Who has gone on with something else is told how it ended. */
    private static State uploaded(UploadState moved, State state) {
        State after = state.with(state.world().with(moved));
        boolean ends = moved.phase().isOver()
                && state.world().uploads().stream()
                        .noneMatch(u -> u.id() == moved.id() && u.phase() == moved.phase());
        if (!ends || state.top().name().equals("upload")) {
            return after;
        }
        return switch (moved.phase()) {
            case DONE -> after.toast(Toast.good("Your file is stored as " + moved.storedName() + "."));
            case FAILED -> after.toast(Toast.problem(sentence("not stored: " + moved.name() + ": " + moved.why())));
            case QUEUED, HASHING, SENDING, PAUSED, STOPPED, CANCELLED -> after;
        };
    }

    private static int wireBytes(State state) {
        return state.home().guest().isPresent() ? WireLog.MAX_BYTES_OF_A_GUEST : WireLog.MAX_BYTES;
    }

    private static World down(World world, LinkStatus.Down down) {
        World lost = world.with(down);
        return world.link().isUp() ? lost.with(new LogLine(Kind.PROBLEM, "", "connection lost: " + down.why())) : lost;
    }

    private static World connecting(Server server, State state) {
        World world = state.world();
        return switch (world.link()) {
            // Until it is there again, it is told why it was lost, and since when.
            case LinkStatus.Down(String why, Duration _, Duration since) ->
                world.with(new LinkStatus.Down(why, Duration.ZERO, since));
            case LinkStatus.Connecting(Server to, Duration _) when to.equals(server) -> world;
            case LinkStatus.None _,
                    LinkStatus.Connecting _,
                    LinkStatus.Up _,
                    LinkStatus.Practice _,
                    LinkStatus.Nameless _ -> world.with(new LinkStatus.Connecting(server, state.now()));
        };
    }

    private static World silent(World world, Duration lasts) {
        return world.link() instanceof LinkStatus.Up(Server server, Duration _, Optional<Duration> roundTrip)
                ? world.with(new LinkStatus.Up(server, lasts, roundTrip))
                : world;
    }

    private static World answeredIn(World world, Duration lasts) {
        return world.link() instanceof LinkStatus.Up(Server server, Duration silence, Optional<Duration> _)
                ? world.with(new LinkStatus.Up(server, silence, Optional.of(lasts)))
                : world;
    }

    private static Step answered(LobbyRequest request, LobbyAnswer answer, State before) {
        boolean wanted = before.world().pending().wants(request);
        State state = before.with(before.world().answered(request));
        World world = state.world();
        if (!wanted) {
            return unwanted(answer, state);
        }
        return switch (answer) {
            case LobbyAnswer.Welcome welcome -> Step.to(state.with(world.named(welcome.name())));
            case LobbyAnswer.Rooms(var rooms, var _) -> DarkBoard.listed(rooms, state.with(world.listing(rooms)));
            case LobbyAnswer.InRoom seat -> ConnectedReducer.seated(seat, state);
            case LobbyAnswer.Moved moved -> moved(request, moved, state);
            case LobbyAnswer.People(var people, var _) ->
                world.table().filter(t -> t.room().isPresent()).isPresent()
                        ? Step.to(state.with(world.at(world.table().map(t -> t.listing(people)))))
                        : Step.to(state.with(world.peopled(people)));
            case LobbyAnswer.Doors(var doors) ->
                Step.to(state.with(world.with(world.lobby().with(doors))));
            case LobbyAnswer.Tasks(var tasks) ->
                Step.to(state.with(
                        world.with(world.lobby().with(world.lobby().tasks().with(tasks)))));
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

    /** Somebody has gone on with something else: the seat is left before it is seen. */
    private static Step unwanted(LobbyAnswer answer, State state) {
        boolean isThere = answer instanceof LobbyAnswer.InRoom || answer instanceof LobbyAnswer.Moved;
        return isThere ? Step.to(state, new Effect.Ask(new LobbyRequest.LeaveRoom())) : Step.to(state);
    }

    private static Step moved(LobbyRequest request, LobbyAnswer.Moved moved, State state) {
        World world = state.world();
        if (request instanceof LobbyRequest.Solo) {
            return Step.to(state.with(world.at(Optional.of(Table.solo(moved.view(), world.name(), state.now())))
                    .with(SeatRecovery.NOTHING)));
        }
        State after = state.with(world.at(world.table().map(t -> t.after(moved).recorded(moved, state.now()))));
        State told = moved.remark().isEmpty() ? after : after.toast(Toast.note(sentence(moved.remark())));
        // The move that ended it is answered behind its end.
        boolean isLast =
                after.world().table().filter(t -> t.result().isPresent()).isPresent();
        return isLast ? Highlights.kept(told) : Step.to(told);
    }

    /** A seat that the server does not know any more is none; a question nobody waits for is refused in silence. */
    private static Step refused(LobbyRequest request, LobbyAnswer.Refused refused, State state) {
        if (request instanceof LobbyRequest.Tasks) {
            World.Lobby lobby = state.world().lobby();
            return Step.to(
                    state.with(state.world().with(lobby.with(lobby.tasks().refused()))));
        }
        boolean isQuiet = request instanceof LobbyRequest.ListRooms
                || request instanceof LobbyRequest.Who
                || request instanceof LobbyRequest.Doors;
        if (isQuiet) {
            return Step.to(state);
        }
        if (request instanceof LobbyRequest.Hello && state.world().link() instanceof LinkStatus.Nameless) {
            return Step.to(state.with(state.world().with(new LinkStatus.Nameless(sentence(refused.sentence())))));
        }
        if (ConnectedReducer.isRejoining(request, state.world())) {
            return ConnectedReducer.notBack(refused, state);
        }
        boolean gone = refused.code() == RefusalCode.NOT_IN_ROOM
                || (request instanceof LobbyRequest.LeaveRoom && refused.code() == RefusalCode.NO_ROOM);
        State after = gone ? state.with(state.world().at(Optional.empty())) : state;
        boolean isBoard = state.home().preferences().projector();
        return isBoard
                        && request instanceof LobbyRequest.WatchRoom(String code)
                        && refused.code() == RefusalCode.NO_ROOM
                ? Step.to(DarkBoard.without(code, after))
                : Step.to(after.toast(problem(request, refused)));
    }

    private static Toast problem(LobbyRequest request, LobbyAnswer.Refused refused) {
        if (refused.code() == RefusalCode.NO_ROOM) {
            Optional<String> code = ConnectedReducer.code(request);
            if (code.isPresent()) {
                return Toast.problem("There is no room " + CleanText.quote(code.get())
                        + ". Look at the code again: its host sees it at the top of the screen.");
            }
        }
        return refused.code() == RefusalCode.OFFLINE
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
