package recess.common.codec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Period;
import recess.common.text.CleanText;

/** Reads one JSON object as a request to the lobby. Names that it does not know are ignored. */
final class JsonRequests {
    static final int PROTOCOL_VERSION = 1;

    private static final int MAX_ID_CHARS = 64;

    private final JsonObject object;
    private final String id;

    private JsonRequests(JsonObject object, String id) {
        this.object = object;
        this.id = id;
    }

    static ClientMessage parse(Bytes line) throws JsonRefusal {
        JsonObject object = StrictJson.parse(line);
        JsonRequests unmarked = new JsonRequests(object, "");
        String id = unmarked.has("id") ? unmarked.id() : "";
        return new ClientMessage.Asked(id, new JsonRequests(object, id).request());
    }

    private LobbyRequest request() throws JsonRefusal {
        String type = text("type");
        return switch (type) {
            case "hello" -> hello();
            case "rooms" -> new LobbyRequest.ListRooms();
            case "create" ->
                new LobbyRequest.CreateRoom(
                        text("game"),
                        oneOf("mode", Mode.class, Mode.RACE),
                        number("rounds", 1, LobbyRequestLimits.MAX_ROUNDS, 3),
                        number("capacity", 1, LobbyRequestLimits.MAX_CAPACITY, 30),
                        flag("listed", true));
            case "join" -> new LobbyRequest.JoinRoom(text("room"));
            case "watch" -> new LobbyRequest.WatchRoom(text("room"));
            case "leave" -> new LobbyRequest.LeaveRoom();
            case "start" -> new LobbyRequest.Start();
            case "pause" -> new LobbyRequest.Pause(flag("on", true));
            case "rematch" -> new LobbyRequest.Rematch();
            case "bot" -> new LobbyRequest.AddBot(text("kind"));
            case "solo" -> new LobbyRequest.Solo(text("game"));
            case "guess" -> new LobbyRequest.Move(String.valueOf(whole("number")));
            case "letter" -> new LobbyRequest.Move(text("letter"));
            case "move" -> new LobbyRequest.Move(text("move"));
            case "say" -> new LobbyRequest.Say(text("text"));
            case "who" -> new LobbyRequest.Who();
            case "scores" -> new LobbyRequest.Scores(oneOf("period", Period.class, Period.TODAY));
            case "echo" -> new LobbyRequest.Echo(text("text"));
            case "ping" -> new LobbyRequest.Ping();
            case "quiet" -> new LobbyRequest.Quiet(flag("on", true));
            case "help" -> new LobbyRequest.Help();
            case "quit" -> new LobbyRequest.Quit();
            default ->
                throw new JsonRefusal(
                        FaultCode.UNKNOWN_REQUEST, "there is no request of type " + CleanText.quote(type), id);
        };
    }

    private LobbyRequest hello() throws JsonRefusal {
        int version = number("version", 1, Integer.MAX_VALUE, PROTOCOL_VERSION);
        if (version != PROTOCOL_VERSION) {
            throw bad("version " + version + ": this server speaks " + PROTOCOL_VERSION);
        }
        return new LobbyRequest.Hello(text("name"), has("token") ? Optional.of(text("token")) : Optional.empty());
    }

    private boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    private String id() throws JsonRefusal {
        JsonPrimitive value = primitive("id");
        String text = value.getAsString();
        if (value.isBoolean() || text.isEmpty() || text.length() > MAX_ID_CHARS) {
            throw bad("id is no string of 1 to " + MAX_ID_CHARS + " characters, and no number");
        }
        // As JSON, so that the answer repeats it as it came: 7 as 7, "7" as "7".
        return value.toString();
    }

    private String text(String name) throws JsonRefusal {
        JsonPrimitive value = primitive(name);
        if (!value.isString()) {
            throw bad(name + " is no string");
        }
        return value.getAsString();
    }

    private long whole(String name) throws JsonRefusal {
        JsonPrimitive value = primitive(name);
        if (value.isNumber()) {
            try {
                return new BigDecimal(value.getAsString()).longValueExact();
            } catch (ArithmeticException e) {
                throw bad(name + " is no whole number");
            }
        }
        throw bad(name + " is no number");
    }

    private int number(String name, int min, int max, int usual) throws JsonRefusal {
        if (!has(name)) {
            return usual;
        }
        long number = whole(name);
        if (number < min || number > max) {
            throw bad(name + " " + number + " is not from " + min + " to " + max);
        }
        return (int) number;
    }

    private boolean flag(String name, boolean usual) throws JsonRefusal {
        if (!has(name)) {
            return usual;
        }
        JsonPrimitive value = primitive(name);
        if (!value.isBoolean()) {
            throw bad(name + " is neither true nor false");
        }
        return value.getAsBoolean();
    }

    private <E extends Enum<E>> E oneOf(String name, Class<E> kinds, E usual) throws JsonRefusal {
        if (!has(name)) {
            return usual;
        }
        String text = text(name);
        for (E kind : kinds.getEnumConstants()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        throw bad(name + " " + CleanText.quote(text) + " is none that there is");
    }

    private JsonPrimitive primitive(String name) throws JsonRefusal {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            throw bad(name + " is missing");
        }
        if (!value.isJsonPrimitive()) {
            throw bad(name + " is no simple value");
        }
        return value.getAsJsonPrimitive();
    }

    private JsonRefusal bad(String sentence) {
        return new JsonRefusal(FaultCode.BAD_REQUEST, CleanText.line(sentence), id);
    }
}
