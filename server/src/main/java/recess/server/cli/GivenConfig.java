package recess.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.hangman.WordList;
import recess.common.room.Timing;
import recess.server.DoorSpec;
import recess.server.ListenSpec;
import recess.server.Papers;
import recess.server.Patience;
import recess.server.ServerConfig;
import recess.server.door.ssh.SshDoor;
import recess.server.door.web.WebDoor;
import recess.server.store.UploadLimits;

/** What the settings of a server add up to. */
final class GivenConfig {
    private GivenConfig() {}

    /** What the values add up to; of no use where they have problems. */
    static ServerConfig of(SettingValues values) {
        Patience patience = new Patience(values.find(ServerSettings.FIRST), values.find(ServerSettings.IDLE));
        return new ServerConfig(
                listeners(values, patience),
                doors(values),
                values.each(ServerSettings.ROOM, OptionValues::room),
                values.get(ServerSettings.LAN),
                values.get(ServerSettings.DATA),
                values.get(ServerSettings.WORKERS),
                values.get(ServerSettings.MAX_CONNECTIONS),
                values.get(ServerSettings.MAX_PER_ADDRESS),
                values.find(ServerSettings.WORDS).orElseGet(WordList::shipped),
                values.get(ServerSettings.STOP_ON_BYE),
                values.find(ServerSettings.SEED).map(OptionalLong::of).orElseGet(OptionalLong::empty),
                values.get(ServerSettings.GRACE),
                new UploadLimits(
                        values.get(ServerSettings.MAX_FILE),
                        values.get(ServerSettings.MAX_SENDER),
                        values.get(ServerSettings.MAX_SENDER_FILES),
                        values.get(ServerSettings.MAX_STORE),
                        values.get(ServerSettings.MIN_FREE),
                        values.get(ServerSettings.MAX_UPLOADS)),
                new Timing(
                        values.get(ServerSettings.ROUND),
                        values.get(ServerSettings.BETWEEN),
                        Timing.DEFAULT.seatKept(),
                        Timing.DEFAULT.botMove(),
                        Timing.DEFAULT.autoStart()),
                patience);
    }

    /** Whoever names listeners wants these and nothing else. */
    private static List<DoorSpec> doors(SettingValues values) {
        return Stream.of(
                        door(values, ServerSettings.SSH, ServerSettings.NO_SSH, SshDoor.NAME, SshDoor.DEFAULT_PORT),
                        door(values, ServerSettings.WEB, ServerSettings.NO_WEB, WebDoor.NAME, WebDoor.DEFAULT_PORT))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DoorSpec> door(
            SettingValues values, Setting<DoorSpec> asked, Setting<Boolean> none, String name, int port) {
        Optional<DoorSpec> usual = values.isGiven(ServerSettings.LISTEN)
                ? Optional.empty()
                : Optional.of(new DoorSpec(name, Optional.empty(), port, false));
        return values.get(none) ? Optional.empty() : values.find(asked).or(() -> usual);
    }

    private static List<ListenSpec> listeners(SettingValues values, Patience patience) {
        List<ListenSpec> all = values.isGiven(ServerSettings.LISTEN)
                ? values.each(ServerSettings.LISTEN, text -> ListenArgument.parse(text, patience))
                : ListenSpec.defaults(values.get(ServerSettings.LAN), patience);
        Set<String> names = all.stream().map(ListenSpec::name).collect(Collectors.toSet());
        List<ListenSpec> moved = values.each(ServerSettings.MOVE, text -> {
            ListenSpec spec = ListenArgument.parse(text, patience);
            if (!names.contains(spec.name())) {
                throw new IllegalArgumentException("there is no listener " + spec.name() + " to be moved");
            }
            return spec;
        });
        Set<String> left = moved.stream().map(ListenSpec::name).collect(Collectors.toSet());
        List<ListenSpec> listeners =
                new ArrayList<>(Stream.concat(all.stream().filter(spec -> !left.contains(spec.name())), moved.stream())
                        .toList());
        listeners.addAll(values.each(ServerSettings.ALSO_LISTEN, text -> ListenArgument.parse(text, patience)));
        List<ListenSpec> papers = values.each(
                ServerSettings.PAPER,
                text -> ListenArgument.paper(text, new Papers(values.get(ServerSettings.DATA)), patience));
        // Of the usual ones, those that stand at a port that a sheet names give way.
        Set<Integer> taken = papers.stream().map(ListenSpec::port).collect(Collectors.toSet());
        listeners.removeIf(spec -> spec.necessity() != ListenSpec.Necessity.REQUIRED && taken.contains(spec.port()));
        listeners.addAll(papers);
        return List.copyOf(listeners);
    }
}
