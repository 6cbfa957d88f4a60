package recess.common.codec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.util.Locale;
import java.util.Map;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.Facts;
import recess.common.message.Fault;
import recess.common.message.GameText;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.ServerMessage;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadInfo;
import recess.common.message.UploadReply;
import recess.common.message.Word;
import recess.common.text.CleanText;

/** Writes what the lobby says, one JSON object a line. The names of a record's components are the names on the wire. */
public final class JsonMessages {
    private static final JsonSerializer<Word> WORD = (value, _, _) -> new JsonPrimitive(value.word());

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeHierarchyAdapter(Word.class, WORD)
            .registerTypeAdapter(Facts.class, (JsonSerializer<Facts>) (facts, _, _) -> object(facts))
            .create();

    private JsonMessages() {}

    /**
     * The line of a message, with its LF.
     *
     * @return nothing for what only the raw services say
     */
    public static Bytes line(ServerMessage message) {
        return switch (message) {
            case LobbyReply(String id, LobbyAnswer answer) -> line(answer(answer), id);
            case LobbyEvent event -> line(typed(eventType(event), event), "");
            case Fault fault ->
                line(with(fault.details(), refusal(fault.code().code(), fault.sentence())), fault.requestId());
            case ServerMessage.Notice notice -> line(typed("notice", notice), "");
            case EchoReply _, GameText _, UploadReply _ -> Bytes.EMPTY;
        };
    }

    private static JsonObject answer(LobbyAnswer answer) {
        return switch (answer) {
            case LobbyAnswer.Welcome(String name, String token, boolean resumed, var seat) -> {
                JsonObject welcome = object("welcome");
                welcome.addProperty("version", JsonRequests.PROTOCOL_VERSION);
                welcome.addProperty("name", name);
                welcome.addProperty("token", token);
                welcome.addProperty("resumed", resumed);
                seat.ifPresent(s -> welcome.add("seat", inRoom(s)));
                yield welcome;
            }
            case LobbyAnswer.Rooms a -> list(typed("rooms", a));
            case LobbyAnswer.InRoom seat -> inRoom(seat);
            case LobbyAnswer.Moved a -> typed("moved", a);
            case LobbyAnswer.People a -> list(typed("people", a));
            case LobbyAnswer.Scores a -> typed("scores", a);
            case LobbyAnswer.Echoed a -> typed("echoed", a);
            case LobbyAnswer.Pong a -> typed("pong", a);
            case LobbyAnswer.HelpLines a -> typed("help", a);
            case LobbyAnswer.Done a -> typed("done", a);
            case LobbyAnswer.Refused a -> with(a.details(), refusal(a.code().code(), a.sentence()));
            case UploadAnswer.Ready a -> typed("upload-ready", a);
            case UploadAnswer.Part a -> typed("upload-part", a);
            case UploadAnswer.Stored a -> typed("upload-done", a);
            case UploadAnswer.Status(UploadInfo info) -> typed("upload-status", info);
            case UploadAnswer.Uploads a -> typed("uploads", a);
            case UploadAnswer.Content a -> typed("upload-content", a);
        };
    }

    private static String eventType(LobbyEvent event) {
        return switch (event) {
            case LobbyEvent.Joined _ -> "joined";
            case LobbyEvent.Left _ -> "left";
            case LobbyEvent.Back _ -> "back";
            case LobbyEvent.HostChanged _ -> "host";
            case LobbyEvent.RoundStarted _ -> "round-started";
            case LobbyEvent.Progress _ -> "progress";
            case LobbyEvent.RoundEnded _ -> "round-ended";
            case LobbyEvent.MatchEnded _ -> "match-ended";
            case LobbyEvent.SoloEnded _ -> "solo-ended";
            case LobbyEvent.Paused _ -> "paused";
            case LobbyEvent.Said _ -> "said";
            case LobbyEvent.Announced _ -> "announced";
            case LobbyEvent.Kicked _ -> "kicked";
            case LobbyEvent.RoomClosed _ -> "room-closed";
            case LobbyEvent.RealNameAsked _ -> "real-name-asked";
            case LobbyEvent.TakenOver _ -> "taken-over";
            case LobbyEvent.UploadProgress _ -> "upload-progress";
        };
    }

    private static JsonObject inRoom(LobbyAnswer.InRoom seat) {
        JsonObject inRoom = object("in-room");
        inRoom.add("room", GSON.toJsonTree(seat.room()));
        inRoom.addProperty("watching", seat.watching());
        inRoom.addProperty("secondsLeft", seat.secondsLeft());
        if (seat.nextInSeconds() > 0) {
            inRoom.addProperty("nextInSeconds", seat.nextInSeconds());
        }
        seat.view().ifPresent(view -> inRoom.add("view", GSON.toJsonTree(view)));
        return inRoom;
    }

    private static JsonObject refusal(String code, String sentence) {
        JsonObject refusal = object("error");
        refusal.addProperty("code", code);
        refusal.addProperty("message", sentence);
        return refusal;
    }

    private static JsonObject with(Facts details, JsonObject refusal) {
        object(details).entrySet().forEach(e -> refusal.add(e.getKey(), e.getValue()));
        return refusal;
    }

    private static JsonObject typed(String type, Object content) {
        JsonObject typed = object(type);
        GSON.toJsonTree(content).getAsJsonObject().entrySet().forEach(e -> typed.add(e.getKey(), e.getValue()));
        return typed;
    }

    /** A list that is whole says nothing of more. */
    private static JsonObject list(JsonObject list) {
        if (list.get("more").getAsInt() == 0) {
            list.remove("more");
        }
        return list;
    }

    private static JsonObject object(String type) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        return object;
    }

    private static JsonObject object(Facts facts) {
        JsonObject object = new JsonObject();
        for (Map.Entry<String, Object> fact : facts.values().entrySet()) {
            object.add(fact.getKey(), GSON.toJsonTree(fact.getValue()));
        }
        return object;
    }

    private static Bytes line(JsonObject object, String id) {
        if (!id.isEmpty()) {
            object.add("id", JsonParser.parseString(id));
        }
        return Bytes.utf8(withoutUnsafeCharacters(GSON.toJson(object)) + "\n");
    }

    /** What could do something to a screen is spelled out: a program that decodes it gets it, a terminal does not. */
    private static String withoutUnsafeCharacters(String json) {
        if (json.codePoints().allMatch(CleanText::isSafe)) {
            return json;
        }
        StringBuilder safe = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (CleanText.isSafe(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return safe.toString();
    }
}
