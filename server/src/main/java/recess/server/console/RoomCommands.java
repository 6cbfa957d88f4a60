package recess.server.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import recess.common.codec.RoomWords;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.room.MemberView;
import recess.common.room.Refusal;
import recess.server.lobby.Operator;
import recess.server.lobby.Register;
import recess.server.lobby.RoomOpening;

/** Rooms, and the rounds in them. */
final class RoomCommands {
    /** Something that is done to a room. */
    @FunctionalInterface
    private interface Deed {
        void on(String code) throws Refusal;
    }

    private RoomCommands() {}

    static Command rooms(Desk desk) {
        return Command.plain("rooms", "Every room, unlisted ones too.", (_, out) -> {
            Lines lines = new Lines("CODE", "GAME", "MODE", "STATE", "ROUND", "PLAYERS", "WATCHING", "HOST");
            for (Operator.RoomView room : desk.operator().rooms()) {
                RoomInfo info = room.info();
                lines.add(
                        info.code(),
                        info.played(),
                        info.mode().word(),
                        state(room),
                        info.round() + "/" + info.rounds(),
                        info.players() + "/" + info.capacity(),
                        info.spectators(),
                        info.host());
            }
            out.say(lines.isEmpty() ? List.of("there is no room: open GAME opens one") : lines.lines());
        });
    }

    static Command room(Desk desk) {
        return new Command(
                "room",
                "CODE",
                "Who is in a room, from where, with which score, and how far in the round.",
                Completions.rooms(desk),
                (words, out) -> {
                    String code = words.last("CODE");
                    Map<String, String> addresses = desk.register().people().stream()
                            .collect(Collectors.toMap(Register.Present::name, Register.Present::address));
                    Lines lines = new Lines("NAME", "ROLE", "SCORE", "ADDRESS", "STATE");
                    for (MemberView seat : desk.operator().seats(code)) {
                        Person person = seat.person();
                        lines.add(
                                person.name(),
                                person.role().word(),
                                person.score(),
                                addresses.getOrDefault(person.name(), ""),
                                (person.connected() ? "here" : "lost")
                                        + seat.progress()
                                                .map(RoomCommands::shown)
                                                .orElse(""));
                    }
                    out.say(lines.isEmpty() ? List.of("nobody is in there") : lines.lines());
                });
    }

    static Command open(Desk desk) {
        return new Command(
                "open",
                RoomWords.TEACHERS_USAGE + " [as CODE]",
                "Opens a room that stays until you close it. You start its rounds; hosted: so does its first player.",
                before -> before.isEmpty() ? desk.operator().games() : RoomWords.words(before.getFirst()),
                (words, out) -> {
                    String opened = desk.operator().open(opening(words.rest()));
                    out.say("room " + opened + " is open");
                });
    }

    private static RoomOpening opening(List<String> words) throws MisuseException {
        try {
            return RoomOpening.read(words);
        } catch (IllegalArgumentException e) {
            throw new MisuseException(String.valueOf(e.getMessage()));
        }
    }

    static Command close(Desk desk) {
        return new Command(
                "close",
                "CODE",
                "Closes a room; its people are told, and are in the lobby again. A running round does not count.",
                Completions.rooms(desk),
                (words, out) -> {
                    String code = words.last("CODE");
                    int people = desk.operator().people(code).size();
                    if (people == 0
                            || out.confirm("Close room " + code + " with " + Counted.of(people, "person") + ".")) {
                        desk.operator().close(code);
                        out.say("closed");
                    } else {
                        out.say("nothing is changed");
                    }
                });
    }

    static Command host(Desk desk) {
        return new Command(
                "host",
                "CODE NAME|nobody",
                "Lets a player who is in the room start its rounds as you do; or nobody.",
                before -> before.size() == 1
                        ? Completions.with(Completions.names(desk), "nobody")
                        : Completions.rooms(desk).candidates(before),
                (words, out) -> {
                    String code = words.next("CODE");
                    String name = words.last("NAME");
                    if (name.equals("nobody")) {
                        desk.operator().dismissHost(code);
                    } else {
                        desk.operator().appoint(code, name);
                    }
                    out.say("done");
                });
    }

    static Command lock(Desk desk) {
        return simple(
                desk,
                "lock",
                "Lets nobody new into a room; who has a seat may come back to it.",
                code -> desk.operator().lock(code, true));
    }

    static Command unlock(Desk desk) {
        return simple(
                desk, "unlock", "Opens a locked room.", code -> desk.operator().lock(code, false));
    }

    static Command start(Desk desk) {
        return simple(
                desk,
                "start",
                "Begins the first round, the next one, or, where all are played, all again.",
                desk.operator()::start);
    }

    static Command next(Desk desk) {
        return simple(
                desk,
                "next",
                "Ends the round that is running, as if its time were up; where none is, begins one.",
                desk.operator()::next);
    }

    static Command pause(Desk desk) {
        return new Command(
                "pause",
                "CODE on|off",
                "Stops the clock between rounds, or lets it go on.",
                before -> before.size() == 1
                        ? List.of("on", "off")
                        : Completions.rooms(desk).candidates(before),
                (words, out) -> {
                    String code = words.next("CODE");
                    boolean on = words.onOff();
                    words.requireNoMore();
                    desk.operator().pause(code, on);
                    out.say(on ? "paused" : "going on");
                });
    }

    private static Command simple(Desk desk, String name, String help, Deed deed) {
        return new Command(name, "CODE", help, Completions.rooms(desk), (words, out) -> {
            String code = words.last("CODE");
            deed.on(code);
            out.say("done");
        });
    }

    private static String shown(MemberView.Progress progress) {
        String moves = Counted.of(progress.moves(), "move");
        if (!progress.over()) {
            return ", not finished, " + moves;
        }
        return progress.solved() ? ", solved it in " + moves : ", out of it after " + moves;
    }

    private static String state(Operator.RoomView room) {
        return room.info().state().word()
                + (room.info().paused() ? ", paused" : "")
                + (room.locked() ? ", locked" : "")
                + (room.listed() ? "" : ", unlisted");
    }
}
