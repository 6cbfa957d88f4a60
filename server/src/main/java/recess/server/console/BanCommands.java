package recess.server.console;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.lobby.Register;

/**
 * Keeping somebody out, by name or by address. Neither is a person: a banned name may come back under another, and behind
 * one address there may be a whole class. The help says so.
 */
final class BanCommands {
    private BanCommands() {}

    static Command ban(Desk desk) {
        return new Command(
                "ban",
                "[NAME|ADDRESS]",
                "Keeps a name out of the lobby, or an address off every port. A name is not a"
                        + " person, who may come back under another; an address can be a whole class. Alone: lists bans.",
                before -> before.isEmpty()
                        ? Stream.concat(Completions.names(desk).stream(), addresses(desk))
                                .toList()
                        : List.of(),
                (words, out) -> {
                    Optional<String> whom = words.nextIfAny();
                    words.requireNoMore();
                    if (whom.isEmpty()) {
                        list(desk, out);
                        return;
                    }
                    Optional<InetAddress> address = TypedAddress.of(whom.get());
                    if (address.isPresent()) {
                        banAddress(desk, address.get(), out);
                    } else {
                        String from = addressOf(desk, whom.get());
                        desk.register().ban(whom.get(), true);
                        out.say("the name " + CleanText.quote(whom.get())
                                + " is banned; whoever had it may come back under another"
                                + (from.isEmpty() ? "" : ": ban " + from + " keeps that address out"));
                    }
                });
    }

    static Command unban(Desk desk) {
        return new Command(
                "unban",
                "NAME|ADDRESS",
                "Lets a name or an address in again.",
                before -> before.isEmpty() ? banned(desk) : List.of(),
                (words, out) -> {
                    String whom = words.last("NAME or ADDRESS");
                    Optional<InetAddress> address = TypedAddress.of(whom);
                    boolean was = address.isPresent()
                            ? desk.network().banned().contains(address.get())
                            : desk.register().ban(whom, false);
                    address.ifPresent(a -> desk.network().ban(a, false));
                    out.say(CleanText.quote(whom) + (was ? " may come in again" : " was not banned"));
                });
    }

    private static void banAddress(Desk desk, InetAddress address, Dialogue out) {
        String shown = address.getHostAddress();
        int people = (int) desk.register().people().stream()
                .filter(person -> person.address().equals(shown))
                .count();
        if (out.confirm("Ban " + shown + ": ends " + Counted.of(desk.network().connectionsFrom(address), "connection")
                + " of " + Counted.of(people, "name") + ", and keeps out everybody behind that address.")) {
            desk.network().ban(address, true);
            out.say(shown + " is banned");
        } else {
            out.say("nothing is changed");
        }
    }

    /** Where the player of a name is, or was; empty where nobody has it. */
    private static String addressOf(Desk desk, String name) {
        return desk.register().people().stream()
                .filter(person -> PlayerNames.areSame(person.name(), name))
                .map(Register.Present::address)
                .findFirst()
                .orElse("");
    }

    private static void list(Desk desk, Dialogue out) {
        List<String> banned = banned(desk);
        out.say(banned.isEmpty() ? "nobody is banned" : "banned: " + String.join(", ", banned));
    }

    private static List<String> banned(Desk desk) {
        return Stream.concat(
                        desk.register().banned().stream().sorted(),
                        desk.network().banned().stream().map(InetAddress::getHostAddress))
                .map(CleanText::line)
                .toList();
    }

    private static Stream<String> addresses(Desk desk) {
        return desk.register().people().stream()
                .map(Register.Present::address)
                .filter(address -> !address.isEmpty())
                .distinct();
    }
}
