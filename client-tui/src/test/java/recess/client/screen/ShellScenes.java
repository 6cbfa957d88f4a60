package recess.client.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import recess.client.app.Event;
import recess.client.app.Guest;
import recess.client.app.Home;
import recess.client.app.Welcome;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.link.LinkEvent;
import recess.client.link.WireEntry;
import recess.client.link.WireEntry.Direction;
import recess.common.message.Bytes;

/** Situations of what is around the games: lists, palette, wire, settings. */
final class ShellScenes {
    private ShellScenes() {}

    /** All of them, by name. */
    static Map<String, Function<int[], ScreenDriver>> all() {
        Map<String, Function<int[], ScreenDriver>> scenes = new LinkedHashMap<>();
        scenes.put(
                "lobby-full",
                size -> LobbyListsTest.full(size[0], size[1])
                        .link(new LinkEvent.RoundTrip(Duration.ofMillis(4)))
                        .press(Name.PAGE_DOWN, Name.DOWN));
        scenes.put(
                "lobby-full-filter",
                size -> LobbyListsTest.full(size[0], size[1]).type("o").type("/golf hang"));
        scenes.put(
                "lobby-people",
                size -> LobbyListsTest.full(size[0], size[1]).press(Name.TAB).type("G"));
        scenes.put(
                "commands-theme",
                size -> Scenes.lobby(size[0], size[1]).press(Key.ctrl('p')).type("theme "));
        scenes.put("silent", size -> Scenes.guess(size[0], size[1]).link(new LinkEvent.Silent(Duration.ofSeconds(3))));
        scenes.put(
                "wire-beside",
                size -> crossing(Scenes.started(size[0], size[1]))
                        .press(Name.F12)
                        .wait(Duration.ofSeconds(3)));
        scenes.put(
                "wire-unfolded",
                size -> wire(size[0], size[1])
                        .press(Name.UP, Name.UP, Name.ENTER)
                        .wait(Duration.ofSeconds(90)));
        scenes.put("wire-filter", size -> wire(size[0], size[1]).type("/received low"));
        scenes.put(
                "settings", size -> Scenes.lobby(size[0], size[1]).type(",").press(Name.RIGHT, Name.RIGHT, Name.RIGHT));
        scenes.put(
                "settings-guest",
                size -> new ScreenDriver(
                                new Home("ann", new Guest("by scp", "for your ssh key, until the server stops")),
                                size[0],
                                size[1])
                        .type(","));
        scenes.put(
                "settings-name",
                size -> Scenes.lobby(size[0], size[1])
                        .type(",")
                        .press(Name.UP, Name.UP)
                        .type("zoë"));
        scenes.put(
                "start-welcome",
                size -> Scenes.start(size[0], size[1])
                        .happen(new Event.Welcomed(new Welcome(
                                "Last time: guess in room FJHR, 2nd of 5 with 1 point",
                                Welcome.others("lab:4242", 3, 12)))));
        return scenes;
    }

    static ScreenDriver wire(int columns, int rows) {
        ScreenDriver driver = crossing(Scenes.started(columns, rows)).press(Name.F12);
        return driver.state().top() instanceof WireScreen ? driver : driver.press(Name.F12);
    }

    /** A guess, two answers in one read, and one in two reads. */
    private static ScreenDriver crossing(ScreenDriver driver) {
        String first =
                "{\"type\":\"progress\",\"room\":\"FJHR\",\"player\":\"bob\",\"facts\":{\"moves\":1,\"hint\":\"low\"}}\n";
        String second =
                "{\"type\":\"moved\",\"counted\":true,\"remark\":\"\",\"view\":{\"game\":\"guess\",\"text\":\"Low\","
                        + "\"facts\":{\"lowest\":1,\"highest\":100,\"moves\":1,\"guess\":50,\"hint\":\"low\"}},\"id\":9}\n";
        String third = "{\"type\":\"said\",\"room\":\"FJHR\",\"player\":\"bob\",\"text\":\"almost\"}\n";
        return driver.link(entry(0, Direction.SENT, "{\"type\":\"move\",\"move\":\"50\",\"round\":1,\"id\":9}\n"))
                .link(entry(12, Direction.RECEIVED, first + second))
                .link(entry(900, Direction.RECEIVED, third.substring(0, 20)))
                .link(entry(905, Direction.RECEIVED, third.substring(20)));
    }

    private static LinkEvent entry(long millis, Direction direction, String text) {
        Instant at = Instant.parse("2026-01-01T10:15:00Z").plusMillis(millis);
        return new LinkEvent.Crossed(new WireEntry(at, direction, Bytes.utf8(text)));
    }
}
