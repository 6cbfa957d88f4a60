package recess.common.codec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.Locale;
import recess.common.message.Bytes;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Period;

/** Writes what a client asks of the lobby, one JSON object a line: the other way of {@link JsonRequests}. */
public final class JsonAsking {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private JsonAsking() {}

    /**
     * The line of a request, with its LF.
     *
     * @param id what the answer will be marked with, within 2^53-1
     */
    public static Bytes line(LobbyRequest request, long id) {
        JsonObject object = object(request);
        object.addProperty("id", id);
        return Bytes.utf8(GSON.toJson(object) + "\n");
    }

    private static JsonObject object(LobbyRequest request) {
        return switch (request) {
            case LobbyRequest.Hello(String name, var token) -> {
                JsonObject hello = typed("hello", "name", name);
                hello.addProperty("version", JsonRequests.PROTOCOL_VERSION);
                token.ifPresent(t -> hello.addProperty("token", t));
                yield hello;
            }
            case LobbyRequest.ListRooms() -> typed("rooms");
            case LobbyRequest.CreateRoom(String game, Mode mode, int rounds, int capacity, boolean listed) -> {
                JsonObject create = typed("create", "game", game);
                create.addProperty("mode", mode.name().toLowerCase(Locale.ROOT));
                create.addProperty("rounds", rounds);
                create.addProperty("capacity", capacity);
                create.addProperty("listed", listed);
                yield create;
            }
            case LobbyRequest.JoinRoom(String code) -> typed("join", "room", code);
            case LobbyRequest.WatchRoom(String code) -> typed("watch", "room", code);
            case LobbyRequest.LeaveRoom() -> typed("leave");
            case LobbyRequest.Start() -> typed("start");
            case LobbyRequest.Pause(boolean paused) -> switched("pause", paused);
            case LobbyRequest.Rematch() -> typed("rematch");
            case LobbyRequest.AddBot(String kind) -> typed("bot", "kind", kind);
            case LobbyRequest.Solo(String game) -> typed("solo", "game", game);
            case LobbyRequest.Move(String move) -> typed("move", "move", move);
            case LobbyRequest.Say(String text) -> typed("say", "text", text);
            case LobbyRequest.Who() -> typed("who");
            case LobbyRequest.Scores(Period period) ->
                typed("scores", "period", period.name().toLowerCase(Locale.ROOT));
            case LobbyRequest.Echo(String text) -> typed("echo", "text", text);
            case LobbyRequest.Ping() -> typed("ping");
            case LobbyRequest.Quiet(boolean on) -> switched("quiet", on);
            case LobbyRequest.Help() -> typed("help");
            case LobbyRequest.Quit() -> typed("quit");
        };
    }

    private static JsonObject typed(String type) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        return object;
    }

    private static JsonObject typed(String type, String name, String value) {
        JsonObject object = typed(type);
        object.addProperty(name, value);
        return object;
    }

    private static JsonObject switched(String type, boolean on) {
        JsonObject object = typed(type);
        object.addProperty("on", on);
        return object;
    }
}
