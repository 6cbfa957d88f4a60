package recess.server.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser without a window, driven over its DevTools protocol, which is all that a driver would do. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String debugger;

    private Chromium(Process process, String debugger) {
        this.process = process;
        this.debugger = debugger;
    }

    /** Where it is installed; empty where it is not. */
    private static Optional<String> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of("/usr/bin/" + name, "/usr/local/bin/" + name))
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    /**
     * Starts it; the test is skipped where it is not installed.
     *
     * @param profile a folder of its own
     */
    static Chromium start(Path profile) throws Exception {
        Optional<String> program = program();
        assumeTrue(program.isPresent(), "skipped: chromium is not installed");
        List<String> command = new ArrayList<>(List.of(
                program.orElseThrow(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Whatever a page is called: what it asks for is asked of this machine, and of no network.
                "--host-resolver-rules=MAP * 127.0.0.1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // The reader stays open: a browser that cannot say what it complains of would wait.
        BufferedReader said = process.inputReader();
        CompletableFuture<String> debugger = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            said.lines()
                    .peek(line -> {
                        Matcher matcher = LISTENING.matcher(line);
                        if (matcher.find()) {
                            debugger.complete("http://" + matcher.group(1));
                        }
                    })
                    .forEach(_ -> {});
            debugger.completeExceptionally(new IOException("the browser has ended"));
        });
        return new Chromium(
                process,
                debugger.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    }

    /** Opens a page in a tab of its own. */
    Tab open(String address, int width, int height) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(debugger + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        JsonObject target = JsonParser.parseString(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .getAsJsonObject();
        Tab tab = new Tab();
        tab.connect(http, URI.create(target.get("webSocketDebuggerUrl").getAsString()));
        tab.call("Page.enable", "{}");
        tab.call("Runtime.enable", "{}");
        tab.call("Log.enable", "{}");
        tab.call(
                "Emulation.setDeviceMetricsOverride",
                "{'width':" + width + ",'height':" + height + ",'deviceScaleFactor':1,'mobile':false}");
        tab.go(address);
        return tab;
    }

    @Override
    public void close() throws IOException {
        http.shutdownNow();
        List<ProcessHandle> parts = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Some of them outlive it, and would write into a profile that is being deleted.
        parts.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(parts.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                .join();
    }

    /** A page. */
    static final class Tab implements WebSocket.Listener {
        private final AtomicInteger calls = new AtomicInteger();
        private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
        private final List<String> complaints = new ArrayList<>();
        private final StringBuilder partial = new StringBuilder();
        private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();
        private WebSocket socket;

        private void connect(HttpClient http, URI at) {
            socket = http.newWebSocketBuilder().buildAsync(at, this).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                JsonObject message = JsonParser.parseString(partial.toString()).getAsJsonObject();
                partial.setLength(0);
                if (message.has("id")) {
                    answers.remove(message.get("id").getAsInt()).complete(message);
                } else if (message.get("method").getAsString().equals("Page.loadEventFired")) {
                    loaded.complete(true);
                } else if (message.get("method").getAsString().matches("Log.entryAdded|Runtime.exceptionThrown")) {
                    synchronized (complaints) {
                        complaints.add(message.toString());
                    }
                }
            }
            from.request(1);
            return null;
        }

        /** What the browser has found wrong with the page: errors, and what the policy has forbidden. */
        List<String> complaints() {
            synchronized (complaints) {
                return List.copyOf(complaints);
            }
        }

        /** Asks the browser to do something. */
        JsonObject call(String method, String params) {
            int id = calls.incrementAndGet();
            CompletableFuture<JsonObject> answer = new CompletableFuture<>();
            answers.put(id, answer);
            socket.sendText(
                            "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":"
                                    + JsonParser.parseString(params) + "}",
                            true)
                    .join();
            JsonObject said =
                    answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            if (said.has("error")) {
                throw new AssertionError(method + ": " + said.get("error"));
            }
            return said.getAsJsonObject("result");
        }

        /** The value of an expression in the page, as text. */
        String value(String expression) {
            JsonObject asked = new JsonObject();
            asked.addProperty("expression", "(async () => String(await (" + expression + ")))()");
            asked.addProperty("awaitPromise", true);
            JsonObject result = call("Runtime.evaluate", asked.toString()).getAsJsonObject("result");
            JsonElement value = result.get("value");
            return value == null ? result.toString() : value.getAsString();
        }

        /** The browser's system is {@code light} or {@code dark} from now on. */
        void scheme(String light) {
            call(
                    "Emulation.setEmulatedMedia",
                    "{'features':[{'name':'prefers-color-scheme','value':'" + light + "'}]}");
        }

        /** Goes to a page; returns when it is there. */
        void go(String address) {
            CompletableFuture<Boolean> arrival = new CompletableFuture<>();
            loaded = arrival;
            call("Page.navigate", "{'url':'" + address + "'}");
            arrival.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }

        /** Waits until an expression is true, in a tab that nobody sees, too. */
        void await(String expression) {
            try {
                value("new Promise(done => { const look = () => { if (" + expression
                        + ") { done(true); } else { setTimeout(look, 16); } }; look(); })");
            } catch (CompletionException e) {
                throw new AssertionError(
                        "not so: " + expression + "\nthe page: " + value("document.body.innerText") + "\ncomplaints: "
                                + complaints(),
                        e);
            }
        }

        /** Types text where the cursor is. */
        void type(String text) {
            JsonObject typed = new JsonObject();
            typed.addProperty("text", text);
            call("Input.insertText", typed.toString());
        }

        /** Presses a key that has a name. */
        void press(String key, int code) {
            press(key, key, code, 0);
        }

        /** Presses a key with others held down: 1 for Alt, 2 for Ctrl, 8 for Shift, together. */
        void press(String key, String place, int code, int held) {
            String common = "'key':'" + key + "','code':'" + place + "','windowsVirtualKeyCode':" + code
                    + ",'modifiers':" + held;
            call("Input.dispatchKeyEvent", "{'type':'rawKeyDown'," + common + "}");
            if (key.equals("Enter")) {
                call("Input.dispatchKeyEvent", "{'type':'char','text':'\\r'," + common + "}");
            }
            call("Input.dispatchKeyEvent", "{'type':'keyUp'," + common + "}");
        }

        /** Drops a file in the middle of the page. */
        void drop(Path file) {
            for (String type : List.of("dragEnter", "dragOver", "drop")) {
                call(
                        "Input.dispatchDragEvent",
                        "{'type':'" + type + "','x':300,'y':300,'data':{'items':[],'files':['" + file
                                + "'],'dragOperationsMask':1}}");
            }
        }

        /** What is drawn, as a PNG. */
        byte[] screenshot() {
            return Base64.getDecoder()
                    .decode(call("Page.captureScreenshot", "{'format':'png'}")
                            .get("data")
                            .getAsString());
        }
    }
}
