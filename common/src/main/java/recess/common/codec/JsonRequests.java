package recess.common.codec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Period;
import recess.common.message.Range;
import recess.common.message.ScoreKind;
import recess.common.message.Word;
import recess.common.text.CleanText;

/** Reads one JSON object as a request to the lobby. Names that it does not know are ignored. */
final class JsonRequests {
    static final int PROTOCOL_VERSION = 1;

    private static final Range VERSION = Range.from(1, "version");
    private static final int MAX_ID_CHARS = 64;

    private final JsonObject object;
    private final String id;

    private JsonRequests(JsonObject object, String id) {
        this.object = object;
        this.id = id;
    }

    static ClientMessage.Asked parse(Bytes line) throws JsonRefusal {
        JsonObject object = new JsonObject();
        String id;
        try {
            StrictJson.readInto(object, line);
            id = idOf(object);
        } catch (JsonRefusal e) {
            JsonRefusal marked = new JsonRefusal(e.fault().about(idIfReadable(object)));
            throw JsonUploads.mayPrecedeBlock(line) ? JsonUploads.unframed(marked) : marked;
        }
        return new ClientMessage.Asked(id, new JsonRequests(object, id).request());
    }

    private static String idOf(JsonObject object) throws JsonRefusal {
        JsonRequests unmarked = new JsonRequests(object, "");
        return unmarked.has("id") ? unmarked.id() : "";
    }

    private static String idIfReadable(JsonObject object) {
        try {
            return idOf(object);
        } catch (JsonRefusal e) {
            return "";
        }
    }

    private LobbyRequest request() throws JsonRefusal {
        String type = text("type");
        return switch (type) {
            case "hello" -> hello();
            case "iam" -> new LobbyRequest.RealName(text("realName"));
            case "rooms" -> new LobbyRequest.ListRooms();
            case "create" ->
                new LobbyRequest.CreateRoom(
                        text("game"),
                        oneOf("mode", Mode.RACE),
                        number(LobbyRequest.CreateRoom.ROUNDS, LobbyRequest.CreateRoom.USUAL_ROUNDS),
                        number(LobbyRequest.CreateRoom.CAPACITY, LobbyRequest.CreateRoom.USUAL_CAPACITY),
                        flag("listed", true));
            case "join" -> new LobbyRequest.JoinRoom(text("room"));
            case "watch" -> new LobbyRequest.WatchRoom(text("room"));
            case "leave" -> new LobbyRequest.LeaveRoom();
            case "start" -> new LobbyRequest.Start();
            case "pause" -> new LobbyRequest.Pause(flag("on", true));
            case "rematch" -> new LobbyRequest.Rematch();
            case "bot" -> new LobbyRequest.AddBot(text("kind"));
            case "unbot" -> new LobbyRequest.RemoveBot(text("name"));
            case "solo" -> new LobbyRequest.Solo(text("game"));
            case "guess" -> new LobbyRequest.Move(String.valueOf(whole("number")), round());
            case "letter" -> new LobbyRequest.Move(text("letter"), round());
            case "move" -> new LobbyRequest.Move(text("move"), round());
            case "say" -> new LobbyRequest.Say(text("text"));
            case "who" -> new LobbyRequest.Who();
            case "scores" ->
                new LobbyRequest.Scores(
                        oneOf("period", Period.TODAY),
                        oneOf("kind", ScoreKind.RACE),
                        optional("game"),
                        flag("bots", false));
            case "echo" -> new LobbyRequest.Echo(text("text"));
            case "ping" -> new LobbyRequest.Ping();
            case "quiet" -> new LobbyRequest.Quiet(flag("on", true));
            case "help" -> new LobbyRequest.Help();
            case "quit" -> new LobbyRequest.Quit();
            default -> {
                if (type.startsWith("upload.")) {
                    yield JsonUploads.request(type, this);
                }
                throw unknown(type);
            }
        };
    }

    JsonRefusal unknown(String type) {
        return refusal(FaultCode.UNKNOWN_REQUEST, "type", "there is no request of type " + CleanText.quote(type));
    }

    private LobbyRequest hello() throws JsonRefusal {
        int version = number(VERSION, PROTOCOL_VERSION);
        if (version != PROTOCOL_VERSION) {
            throw refusal(
                    FaultCode.WRONG_VERSION,
                    "version",
                    "version " + version + ": this server speaks " + PROTOCOL_VERSION);
        }
        return new LobbyRequest.Hello(text("name"), optional("token"), optional("realName"), flag("bot", false));
    }

    private Optional<String> optional(String name) throws JsonRefusal {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    private OptionalInt round() throws JsonRefusal {
        return has("round") ? OptionalInt.of(number(LobbyRequest.Move.ROUND, 1)) : OptionalInt.empty();
    }

    boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    private String id() throws JsonRefusal {
        JsonPrimitive value = primitive("id");
        String text = value.getAsString();
        int length = text.codePointCount(0, text.length());
        boolean usable = value.isString() ? length >= 1 && length <= MAX_ID_CHARS : isWrittenAsInteger(value);
        if (!usable) {
            throw bad("id", "is neither a string of 1 to " + MAX_ID_CHARS + " characters nor an integer");
        }
        // As JSON, so that the answer repeats it as it came: 7 as 7, "7" as "7".
        return value.toString();
    }

    /** A fraction or an exponent might not come back as it was written. */
    private static boolean isWrittenAsInteger(JsonPrimitive value) {
        return value.isNumber() && value.getAsBigDecimal().scale() == 0;
    }

    String text(String name) throws JsonRefusal {
        JsonPrimitive value = primitive(name);
        if (!value.isString()) {
            throw bad(name, "is no string");
        }
        return value.getAsString();
    }

    long whole(String name) throws JsonRefusal {
        JsonPrimitive value = primitive(name);
        if (value.isNumber()) {
            try {
                return value.getAsBigDecimal().longValueExact();
            } catch (ArithmeticException e) {
                throw bad(name, "is no whole number");
            }
        }
        throw bad(name, "is no number");
    }

    private int number(Range range, int usual) throws JsonRefusal {
        if (!has(range.name())) {
            return usual;
        }
        long number = whole(range.name());
        if (!range.holds(number)) {
            throw refusal(FaultCode.BAD_REQUEST, range.name(), range.objection(number));
        }
        return (int) number;
    }

    private boolean flag(String name, boolean usual) throws JsonRefusal {
        if (!has(name)) {
            return usual;
        }
        JsonPrimitive value = primitive(name);
        if (!value.isBoolean()) {
            throw bad(name, "is neither true nor false");
        }
        return value.getAsBoolean();
    }

    private <E extends Enum<E> & Word> E oneOf(String name, E usual) throws JsonRefusal {
        if (!has(name)) {
            return usual;
        }
        String text = text(name);
        Class<E> kinds = usual.getDeclaringClass();
        return Word.find(kinds, text)
                .orElseThrow(() -> bad(
                        name,
                        CleanText.quote(text) + " is none of "
                                + Arrays.stream(kinds.getEnumConstants())
                                        .map(Word::word)
                                        .collect(Collectors.joining(", "))));
    }

    private JsonPrimitive primitive(String name) throws JsonRefusal {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            throw bad(name, "is missing");
        }
        if (!value.isJsonPrimitive()) {
            throw bad(name, "is no simple value");
        }
        return value.getAsJsonPrimitive();
    }

    JsonRefusal bad(String name, String what) {
        return refusal(FaultCode.BAD_REQUEST, name, name + " " + what);
    }

    private JsonRefusal refusal(FaultCode code, String name, String sentence) {
        return new JsonRefusal(code.because(sentence).about(id).with("field", name));
    }
}
