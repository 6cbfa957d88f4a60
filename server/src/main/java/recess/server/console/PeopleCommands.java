package recess.server.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.lobby.Register;

/** Who is there, and how somebody is spoken to, silenced or sent away. */
final class PeopleCommands {
    private static final int MAX_SAID_CODE_POINTS = 500;

    private PeopleCommands() {}

    static Command who(Desk desk) {
        return Command.plain(
                "who", "Everybody with a name: room, address, and real name where it is known.", (_, out) -> {
                    Lines lines = new Lines("NAME", "ROOM", "ADDRESS", "STATE", "REAL NAME");
                    for (Register.Present person : desk.register().people()) {
                        lines.add(person.name(), person.room(), person.address(), state(person), person.realName());
                    }
                    out.say(lines.isEmpty() ? List.of("nobody is in the lobby") : lines.lines());
                });
    }

    private static String state(Register.Present person) {
        return (person.connected() ? "here" : "lost")
                + (person.gameAlone().isEmpty() ? "" : ", plays " + person.gameAlone() + " alone")
                + (person.muted() ? ", muted" : "");
    }

    static Command say(Desk desk) {
        return new Command(
                "say",
                "CODE|NAME|all TEXT",
                "Tells a room, one player, or everybody with a name something as the teacher.",
                before -> before.isEmpty()
                        ? Stream.of(List.of("all"), Completions.codes(desk), Completions.names(desk))
                                .flatMap(List::stream)
                                .toList()
                        : List.of(),
                (words, out) -> {
                    String whom = words.next("CODE, NAME or all");
                    String text = CleanText.shorten(words.text("TEXT"), MAX_SAID_CODE_POINTS);
                    if (whom.equals("all")) {
                        desk.operator().sayToAll(text);
                    } else if (Completions.codes(desk).contains(whom.toUpperCase(Locale.ROOT))) {
                        desk.operator().say(whom, text);
                    } else {
                        desk.operator().sayTo(whom, text);
                    }
                    out.say("said");
                });
    }

    static Command follow(Desk desk, Followed followed) {
        return new Command(
                "follow",
                "NAME|ADDRESS|off",
                "Shows what one client says and hears, as bytes, while it happens; one at a time.",
                before -> before.isEmpty() ? Completions.with(Completions.names(desk), "off") : List.of(),
                (words, out) -> {
                    String whom = words.last("NAME or ADDRESS");
                    if (whom.equals("off")) {
                        desk.network().follow(Optional.empty(), out::say);
                        out.say("nobody is followed");
                        return;
                    }
                    followed.follow(whom);
                    desk.network().follow(Optional.of(followed), out::say);
                    out.say("following " + CleanText.quote(whom)
                            + (isKnown(desk, whom) ? "" : ", who is not here yet")
                            + ": -> is what it says, <- what it hears; follow off ends it");
                });
    }

    private static boolean isKnown(Desk desk, String whom) {
        return TypedAddress.of(whom).isPresent()
                || desk.register().people().stream().anyMatch(person -> PlayerNames.areSame(person.name(), whom));
    }

    static Command rename(Desk desk, Followed followed) {
        return new Command(
                "rename",
                "OLD NEW",
                "Gives somebody another name: seat and score go on; what is stored stays under the old one.",
                Completions.people(desk),
                (words, out) -> {
                    String before = words.next("OLD");
                    String now = words.last("NEW");
                    desk.register().rename(before, now);
                    followed.renamed(before, now);
                    out.say(CleanText.quote(before) + " is called " + CleanText.quote(now)
                            + " from now on, and has been told");
                });
    }

    static Command kick(Desk desk) {
        return new Command(
                "kick",
                "NAME",
                "Sends somebody away, who is told and may come back; the seat is free.",
                Completions.people(desk),
                (words, out) -> {
                    String name = words.last("NAME");
                    desk.register().kick(name, true);
                    out.say(CleanText.quote(name) + " is gone, and may come back");
                });
    }

    static Command mute(Desk desk) {
        return new Command(
                "mute", "NAME", "Refuses what a name says to its room.", Completions.people(desk), (words, out) -> {
                    String name = words.last("NAME");
                    out.say(CleanText.quote(name)
                            + (desk.register().mute(name, true) ? " is muted" : " was muted already"));
                });
    }

    static Command unmute(Desk desk) {
        return new Command("unmute", "NAME", "Lets a name speak again.", Completions.people(desk), (words, out) -> {
            String name = words.last("NAME");
            out.say(CleanText.quote(name)
                    + (desk.register().mute(name, false) ? " may speak again" : " was not muted"));
        });
    }

    static Command realNames(Desk desk) {
        return new Command(
                "realnames",
                "on|off",
                "Asks everybody in the lobby for the real name, which only you see; or no longer.",
                Completions.places(List.of("on", "off")),
                (words, out) -> {
                    boolean on = words.onOff();
                    words.requireNoMore();
                    desk.register().askRealNames(on);
                    out.say(on ? "real names are asked for: who shows them" : "real names are not asked for");
                });
    }
}
