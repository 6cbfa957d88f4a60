package recess.server.door.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import recess.server.door.web.Page.Policy;

/** What is served under which path. All of it is in memory: there is no folder that a path could lead out of. */
final class Pages {
    private static final Pattern JOIN = Pattern.compile("/join/[A-Za-z0-9]{1,12}");
    private static final Pattern BOARD = Pattern.compile("/board/[A-Za-z0-9]{1,12}");
    private static final List<String> ASSETS = List.of(
            "terminal.js",
            "terminal.css",
            "drop.js",
            "board.js",
            "board.css",
            "icon.svg",
            "vendor/xterm.mjs",
            "vendor/xterm.css",
            "vendor/addon-fit.mjs",
            "vendor/LICENSE-xterm.txt",
            "vendor/LICENSE-addon-fit.txt");

    private final Page terminal;
    private final Page board;
    private final Map<String, Page> assets;

    private Pages(Page terminal, Page board, Map<String, Page> assets) {
        this.terminal = terminal;
        this.board = board;
        this.assets = Map.copyOf(assets);
    }

    static Pages load() {
        Map<String, Page> assets = new HashMap<>();
        ASSETS.forEach(name -> assets.put("/assets/" + name, Page.load(name, Policy.STRICT)));
        return new Pages(Page.load("terminal.html", Policy.TERMINAL), Page.load("board.html", Policy.STRICT), assets);
    }

    /** What is to be seen under a path; empty where nothing is. */
    Optional<Page> find(String path) {
        if (path.equals("/") || JOIN.matcher(path).matches()) {
            return Optional.of(terminal);
        }
        return BOARD.matcher(path).matches() ? Optional.of(board) : Optional.ofNullable(assets.get(path));
    }

    /** What every answer says, also that there is nothing. */
    static void protect(HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", Policy.STRICT.header());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-cache");
    }
}
