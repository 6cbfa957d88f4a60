package recess.common.codec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import recess.common.message.Bytes;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.UploadRequest;

/** Writes what a client asks of the lobby, one JSON object a line: the other way of {@link JsonRequests}. */
public final class JsonAsking {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private JsonAsking() {}

    /**
     * The line of a request, with its LF; behind that of {@link UploadRequest.Data} come the bytes of the file.
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
            case LobbyRequest.Hello(String name, var token, var realName, boolean bot) -> {
                JsonObject hello = typed("hello", "name", name);
                hello.addProperty("version", JsonRequests.PROTOCOL_VERSION);
                token.ifPresent(t -> hello.addProperty("token", t));
                realName.ifPresent(r -> hello.addProperty("realName", r));
                if (bot) {
                    hello.addProperty("bot", true);
                }
                yield hello;
            }
            case LobbyRequest.RealName(String realName) -> typed("iam", "realName", realName);
            case LobbyRequest.ListRooms() -> typed("rooms");
            case LobbyRequest.CreateRoom(String game, Mode mode, int rounds, int capacity, boolean listed) -> {
                JsonObject create = typed("create", "game", game);
                create.addProperty("mode", mode.word());
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
            case LobbyRequest.RemoveBot(String name) -> typed("unbot", "name", name);
            case LobbyRequest.Solo(String game) -> typed("solo", "game", game);
            case LobbyRequest.Move(String move, var round) -> {
                JsonObject made = typed("move", "move", move);
                round.ifPresent(number -> made.addProperty("round", number));
                yield made;
            }
            case LobbyRequest.Say(String text) -> typed("say", "text", text);
            case LobbyRequest.Who() -> typed("who");
            case LobbyRequest.Scores(Period period, ScoreKind kind, var game, boolean bots) -> {
                JsonObject scores = typed("scores", "period", period.word());
                if (kind != ScoreKind.RACE) {
                    scores.addProperty("kind", kind.word());
                }
                game.ifPresent(one -> scores.addProperty("game", one));
                if (bots) {
                    scores.addProperty("bots", true);
                }
                yield scores;
            }
            case LobbyRequest.Echo(String text) -> typed("echo", "text", text);
            case LobbyRequest.Ping() -> typed("ping");
            case LobbyRequest.Quiet(boolean on) -> switched("quiet", on);
            case LobbyRequest.Help() -> typed("help");
            case LobbyRequest.Quit() -> typed("quit");
            case UploadRequest upload -> uploading(upload);
        };
    }

    private static JsonObject uploading(UploadRequest request) {
        return switch (request) {
            case UploadRequest.Begin(String name, long size, String sha256) -> {
                JsonObject begin = typed("upload.begin", "name", name);
                begin.addProperty("size", size);
                begin.addProperty("sha256", sha256);
                yield begin;
            }
            case UploadRequest.Data(String upload, long offset, long length) ->
                range(typed("upload.data", "upload", upload), offset, length);
            case UploadRequest.Status(String upload) -> typed("upload.status", "upload", upload);
            case UploadRequest.Cancel(String upload) -> typed("upload.cancel", "upload", upload);
            case UploadRequest.ListOwn() -> typed("upload.list");
            case UploadRequest.Get(String upload, long offset, long length) ->
                range(typed("upload.get", "upload", upload), offset, length);
        };
    }

    private static JsonObject range(JsonObject object, long offset, long length) {
        object.addProperty("offset", offset);
        object.addProperty("length", length);
        return object;
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
