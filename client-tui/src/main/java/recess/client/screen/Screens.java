package recess.client.screen;

import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Argument;
import recess.client.app.Effect;
import recess.client.app.Home;
import recess.client.app.LinkStatus;
import recess.client.app.Navigation;
import recess.client.app.Recording;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Table;
import recess.client.app.Toast;
import recess.client.key.Key;
import recess.client.link.Server;
import recess.client.theme.Theme;
import recess.client.theme.Themes;

/** The screens that there are: a new one is a file and a line here. */
public final class Screens implements Navigation {
    /**
     * The screen that the program begins with.
     *
     * @param wanted the server that was named when it was started
     */
    public static Screen first(Home home, Optional<Server> wanted) {
        if (home.guest().isPresent()) {
            return LobbyScreen.begin();
        }
        StartScreen start = StartScreen.of(home.name(), home.servers());
        return wanted.isPresent() ? start.with(wanted.get()) : start;
    }

    /** One of each, as it looks when it is opened: for the table of keys. */
    static List<Screen> all(State state) {
        return List.of(
                first(state.home(), Optional.empty()),
                LobbyScreen.begin(),
                TableScreen.begin(),
                new ProjectorScreen(),
                ReplayScreen.of(Recording.NOTHING, state.now()),
                SettingsScreen.of(state),
                CreateScreen.begin(),
                EchoScreen.begin(),
                UploadScreen.begin(state),
                ScoresScreen.begin(),
                WireScreen.begin(),
                HelpScreen.begin(List.of()),
                PaletteScreen.begin(List.of()),
                AskScreen.soloGame(),
                ConfirmScreen.quitting(state),
                NameScreen.begin());
    }

    @Override
    public Screen ground(State state, Screen now) {
        LinkStatus link = state.world().link();
        Optional<Table> table = state.world().table();
        if (table.isPresent()) {
            boolean projected = table.get().watching() && table.get().room().isPresent();
            if (now instanceof TableScreen || (now instanceof ProjectorScreen && projected)) {
                return now;
            }
            return projected && state.home().preferences().projector() ? new ProjectorScreen() : TableScreen.begin();
        }
        boolean known = link.isUp() || (!(now instanceof StartScreen) && !(link instanceof LinkStatus.None));
        if (known) {
            return now instanceof LobbyScreen ? now : LobbyScreen.begin();
        }
        return now instanceof StartScreen
                ? now
                : StartScreen.of(state.world().name(), state.home().servers());
    }

    @Override
    public Optional<Screen> question(State state) {
        return state.world().link() instanceof LinkStatus.Nameless ? Optional.of(NameScreen.begin()) : Optional.empty();
    }

    @Override
    public List<Action> everywhere() {
        return List.of(
                Action.of("help", "all keys, with a filter", this::help, Keys.of('?'), Keys.f(1))
                        .unless(s -> unless(s, HelpScreen.class, "This is the help.")),
                Action.of("commands", "find a command by its name", this::palette, Key.ctrl('p'))
                        .unless(s -> unless(s, PaletteScreen.class, "These are the commands.")),
                Action.of(
                        "wire",
                        "every byte that crosses the wire: beside the screen, then all over it, then gone",
                        Screens::wire,
                        Keys.f(12),
                        Key.ctrl('x')),
                Action.of("retry", "connect again at once", s -> Step.to(s, new Effect.RetryNow()), Key.ctrl('r'))
                        .unless(s -> s.world().link().canRetry()
                                ? Optional.empty()
                                : Optional.of("The connection is not lost.")),
                Action.of(
                                "disconnect",
                                "back to the start screen",
                                Screens::disconnect,
                                Key.character('d').withAlt())
                        .unhinted()
                        .unless(s -> s.world().link() instanceof LinkStatus.None
                                ? Optional.of("There is no connection.")
                                : s.whyNotAsGuest("q leaves.")),
                Action.of(
                                "real name",
                                "tell the teacher who you are",
                                s -> Step.to(s.open(AskScreen.realName())),
                                Keys.f(9))
                        .unhinted()
                        .unless(s -> s.world().link().isUp()
                                ? unless(s, AskScreen.class, "Something is being asked already.")
                                : Optional.of("There is no connection to a teacher's server.")),
                Action.of(
                                "connect",
                                "go to another server",
                                s -> Step.to(s.open(AskScreen.address())),
                                Key.character('c').withAlt())
                        .unhinted()
                        .unless(s ->
                                whyNoOther(s).or(() -> unless(s, AskScreen.class, "Something is being asked already.")))
                        .taking(Argument.word(Screens::knownServers, StartScreen::connectTo)
                                .unless(Screens::whyNoOther)),
                Action.of(
                                "settings",
                                "theme, motion, bell, name, server, ...",
                                s -> Step.to(s.open(SettingsScreen.of(s))),
                                Keys.of(','),
                                Key.character('s').withAlt())
                        .unhinted()
                        .unless(s -> unless(s, SettingsScreen.class, "These are the settings.")),
                Action.of("theme", "the next theme", Screens::nextTheme, Key.ctrl('t'))
                        .unhinted()
                        .unless(Screens::whyNoTheme)
                        .taking(Argument.choice(s -> themes(s).labels(), Screens::theme)
                                .unless(Screens::whyNoTheme)),
                Action.of(
                                "suspend",
                                "back to the shell; fg there comes back",
                                s -> Step.to(s, new Effect.Suspend()),
                                Key.ctrl('z'))
                        .unhinted()
                        .unless(s -> s.whyNotAsGuest("There is no shell to go back to. q leaves.")),
                Action.of("redraw", "draw the screen again", s -> Step.to(s, new Effect.Redraw()), Key.ctrl('l'))
                        .unhinted(),
                Action.of("quit", "leave the program", Screens::quit, Keys.of('q'), Key.ctrl('c'), Key.ctrl('q')));
    }

    private static Optional<String> unless(State state, Class<? extends Screen> screen, String why) {
        return screen.isInstance(state.top()) ? Optional.of(why) : Optional.empty();
    }

    private Step help(State state) {
        return Step.to(state.open(HelpScreen.begin(everywhere())));
    }

    private Step palette(State state) {
        return Step.to(state.open(PaletteScreen.begin(everywhere())));
    }

    private static Optional<String> whyNoOther(State state) {
        return state.whyNotAsGuest("There is no other server behind this door.");
    }

    private static List<String> knownServers(State state) {
        return state.home().servers().stream().map(Server::toString).toList();
    }

    private static Themes themes(State state) {
        return state.home().preferences().themes();
    }

    static Optional<String> whyNoTheme(State state) {
        return state.look().hasColors()
                ? Optional.empty()
                : Optional.of("There are no colours to choose: NO_COLOR is set, or TERM names none.");
    }

    private static Step nextTheme(State state) {
        return show(state, themes(state).after(state.look().theme(), 1));
    }

    private static Step theme(State state, String label) {
        return themes(state).labelled(label).map(theme -> show(state, theme)).orElseGet(() -> Step.to(state));
    }

    private static Step show(State state, Theme next) {
        return Step.to(
                state.with(state.look().with(next)).toast(Toast.note("Theme: " + next.label() + ".")),
                new Effect.KeepTheme(next));
    }

    private static Step wire(State state) {
        if (state.top() instanceof WireScreen) {
            return Step.to(state.close().withWire(false));
        }
        boolean first = !state.wireBeside() && WirePane.fits(Frame.body(state.size()));
        return Step.to(first ? state.withWire(true) : state.open(WireScreen.begin()));
    }

    private static Step disconnect(State state) {
        boolean asked = state.top() instanceof ConfirmScreen;
        return atStake(state) && !asked
                ? Step.to(state.open(ConfirmScreen.disconnecting(state)))
                : ConfirmScreen.disconnected(state);
    }

    private static boolean atStake(State state) {
        return state.world().table().filter(Table::isAtStake).isPresent();
    }

    /** Asks once where a game would be lost; a second Ctrl-C does not ask. */
    private static Step quit(State state) {
        boolean asked = state.top() instanceof ConfirmScreen;
        return atStake(state) && !asked ? Step.to(state.open(ConfirmScreen.quitting(state))) : Step.to(state.ended());
    }
}
