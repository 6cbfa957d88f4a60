package recess.client.screen;

import java.util.List;
import java.util.Optional;
import recess.client.app.Preferences;
import recess.client.app.State;
import recess.client.link.Server;
import recess.client.theme.Signs;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;

/** A setting that can be changed in the program. */
enum SettingLine {
    THEME("theme", "how everything looks"),
    MOTION("motion", "what moves that need not"),
    BELL("bell", "rings when a round begins"),
    TITLE("title", "the window says what goes on"),
    ASCII("ascii", "no signs beyond ASCII"),
    PLAIN("plain", "in lines, next time"),
    NAME("name", "to play under, next time"),
    SERVER("server", "where to go, next time");

    private final String key;
    private final String what;

    SettingLine(String key, String what) {
        this.key = key;
        this.what = what;
    }

    /** As the settings file has it. */
    String key() {
        return key;
    }

    String what() {
        return what;
    }

    /** Whether it says how things look and sound; the others are about the next run of one's own program. */
    boolean isForGuests() {
        return switch (this) {
            case THEME, MOTION, BELL, TITLE, ASCII -> true;
            case PLAIN, NAME, SERVER -> false;
        };
    }

    /** What can be chosen; nothing where it is typed. */
    List<String> choices(State state) {
        return switch (this) {
            case THEME -> state.home().preferences().themes().labels();
            case MOTION, BELL, TITLE -> List.of("on", "off");
            case ASCII, PLAIN -> List.of("false", "true");
            case NAME, SERVER -> List.of();
        };
    }

    /** How it stands. */
    String read(State state) {
        Preferences preferences = state.home().preferences();
        return switch (this) {
            case THEME -> state.look().theme().label();
            case MOTION -> onOff(preferences.motion());
            case BELL -> onOff(preferences.bell());
            case TITLE -> onOff(preferences.title());
            case ASCII -> String.valueOf(state.look().signs() == Signs.ASCII);
            case PLAIN, NAME, SERVER ->
                state.home().preferences().settings().getOrDefault(key, this == PLAIN ? "false" : "");
        };
    }

    private static String onOff(boolean isOn) {
        return isOn ? "on" : "off";
    }

    /** As a person reads it. */
    static String shown(String value) {
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> value;
        };
    }

    /** What is wrong with a text that was typed. */
    Optional<String> objection(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        return switch (this) {
            case NAME -> PlayerNames.objection(PlayerNames.normal(value)).map(why -> "That is no name: " + why + ".");
            case SERVER ->
                Server.parse(value.strip()).isPresent()
                        ? Optional.empty()
                        : Optional.of(CleanText.quote(value) + " is no address: type HOST or HOST:PORT.");
            case THEME, MOTION, BELL, TITLE, ASCII, PLAIN -> Optional.empty();
        };
    }
}
