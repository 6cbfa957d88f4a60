package recess.common.codec;

import static recess.common.codec.JsonRecord.message;

import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import recess.common.message.Bytes;
import recess.common.message.ClientMessage;
import recess.common.message.FaultCode;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Period;
import recess.common.message.Range;
import recess.common.message.ScoreKind;
import recess.common.message.UploadRequest;
import recess.common.text.CleanText;

/** What a client asks of the lobby, one JSON object a line: written by a client, read by a server. */
public final class JsonRequests {
    /** The type of the one request that bytes follow. */
    static final String DATA = "upload.data";

    private static final int MAX_ID_CHARS = 64;

    private static final JsonType<Integer> ROUND = JsonType.within(LobbyRequest.Move.ROUND);
    private static final JsonType<Integer> VERSION = JsonType.within(Range.from(1, "version"));
    private static final JsonType<Long> LENGTH = JsonType.atLeast(0);
    private static final JsonType<String> UPLOAD = JsonType.hex(32);
    private static final JsonType<String> SHA_256 = JsonType.hex(64);

    private static final JsonTable<LobbyRequest> TABLE = new JsonTable<>(
            List.of(
                    message("hello", LobbyRequest.Hello.class).versionBehind(1).unless("bot", false),
                    message("iam", LobbyRequest.RealName.class),
                    message("rooms", LobbyRequest.ListRooms.class),
                    message("create", LobbyRequest.CreateRoom.class)
                            .usual("mode", Mode.RACE)
                            .as("rounds", JsonType.within(LobbyRequest.CreateRoom.ROUNDS))
                            .usual("rounds", LobbyRequest.CreateRoom.USUAL_ROUNDS)
                            .as("capacity", JsonType.within(LobbyRequest.CreateRoom.CAPACITY))
                            .usual("capacity", LobbyRequest.CreateRoom.USUAL_CAPACITY)
                            .usual("listed", true)
                            .unless("rules", ""),
                    message("join", LobbyRequest.JoinRoom.class).named("code", "room"),
                    message("watch", LobbyRequest.WatchRoom.class).named("code", "room"),
                    message("leave", LobbyRequest.LeaveRoom.class),
                    message("start", LobbyRequest.Start.class),
                    message("pause", LobbyRequest.Pause.class)
                            .named("paused", "on")
                            .usual("paused", true),
                    message("rematch", LobbyRequest.Rematch.class),
                    message("bot", LobbyRequest.AddBot.class),
                    message("unbot", LobbyRequest.RemoveBot.class),
                    message("solo", LobbyRequest.Solo.class),
                    message("move", LobbyRequest.Move.class).as("round", JsonType.optionalNumber(ROUND)),
                    message("say", LobbyRequest.Say.class),
                    message("who", LobbyRequest.Who.class),
                    message("doors", LobbyRequest.Doors.class),
                    message("tasks", LobbyRequest.Tasks.class),
                    message("scores", LobbyRequest.Scores.class)
                            .usual("period", Period.TODAY)
                            .unless("kind", ScoreKind.RACE)
                            .unless("bots", false),
                    message("echo", LobbyRequest.Echo.class),
                    message("ping", LobbyRequest.Ping.class),
                    message("quiet", LobbyRequest.Quiet.class).usual("on", true),
                    message("help", LobbyRequest.Help.class),
                    message("quit", LobbyRequest.Quit.class),
                    message("upload.begin", UploadRequest.Begin.class)
                            .as("size", JsonType.atLeast(0))
                            .as("sha256", SHA_256),
                    message(DATA, UploadRequest.Data.class)
                            .as("upload", UPLOAD)
                            .as("offset", JsonType.atLeast(0))
                            .as("length", LENGTH),
                    message("upload.status", UploadRequest.Status.class).as("upload", UPLOAD),
                    message("upload.cancel", UploadRequest.Cancel.class).as("upload", UPLOAD),
                    message("upload.list", UploadRequest.ListOwn.class),
                    message("upload.get", UploadRequest.Get.class)
                            .as("upload", UPLOAD)
                            .as("offset", JsonType.atLeast(0))
                            .usual("offset", 0L)
                            .as("length", JsonType.atLeast(1))
                            .usual("length", JsonScanner.MAX_INTEGER)),
            List.of());

    private JsonRequests() {}

    /**
     * The line of a request, with its LF; behind that of {@link UploadRequest.Data} come the bytes of the file.
     *
     * @param id what the answer will be marked with, within 2^53-1
     */
    public static Bytes line(LobbyRequest request, long id) {
        JsonWriter out = new JsonWriter(false).beginObject();
        TABLE.write(out, request);
        return out.name("id").number(id).endObject().line();
    }

    /** Reads one line, without its LF. Names that are not known are ignored. */
    static ClientMessage.Asked read(byte[] bytes, int from, int to) throws JsonRefusal {
        JsonFields fields;
        String id;
        try {
            fields = new JsonFields(JsonTokens.of(bytes, from, to), 0, false);
            id = id(fields);
        } catch (JsonRefusal e) {
            // To read on as lines what may be somebody's file would be a mistake.
            String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            throw line.contains(DATA) ? e.unframed() : e;
        }
        try {
            return new ClientMessage.Asked(id, request(fields));
        } catch (JsonRefusal e) {
            throw e.about(id);
        }
    }

    /** The mark of a request, as JSON, so that the answer repeats it as it came: 7 as 7, "7" as "7". */
    private static String id(JsonFields fields) throws JsonRefusal {
        int id = fields.find("id");
        if (id < 0) {
            return "";
        }
        JsonTokens tokens = fields.tokens();
        String mark = switch (tokens.kind(id)) {
            case INTEGER -> tokens.text(id);
            case ASCII, UTF_8, ESCAPED -> mark(tokens.text(id));
            // A fraction or an exponent might not come back as it was written.
            case DECIMAL, TRUE, FALSE, NULL -> "";
            case OBJECT, ARRAY -> throw JsonRefusal.of("id", "id is no simple value");
        };
        if (mark.isEmpty()) {
            throw JsonRefusal.of("id", "id is neither a string of 1 to " + MAX_ID_CHARS + " characters nor an integer");
        }
        return mark;
    }

    /** A string that marks a request, as JSON; empty where it is empty or too long for that. */
    static String mark(String text) {
        int length = text.codePointCount(0, text.length());
        return length < 1 || length > MAX_ID_CHARS ? "" : new JsonPrimitive(text).toString();
    }

    private static LobbyRequest request(JsonFields fields) throws JsonRefusal {
        String type = fields.text("type");
        return switch (type) {
            case "hello" -> {
                requireVersion(fields);
                yield known(type, fields);
            }
            case "guess" -> move(fields, String.valueOf(fields.whole(fields.require("number"), "number")));
            case "letter" -> move(fields, fields.text("letter"));
            case DATA -> data(fields);
            default -> known(type, fields);
        };
    }

    private static LobbyRequest known(String type, JsonFields fields) throws JsonRefusal {
        JsonRecord<? extends LobbyRequest> record = TABLE.find(type);
        if (record == null) {
            throw new JsonRefusal(FaultCode.UNKNOWN_REQUEST
                    .because("there is no request of type " + CleanText.quote(type))
                    .with("field", "type"));
        }
        return record.read(fields);
    }

    private static void requireVersion(JsonFields fields) throws JsonRefusal {
        int token = fields.find("version");
        int version = token < 0 ? JsonTable.PROTOCOL_VERSION : VERSION.reader().read(fields, token, "version");
        if (version != JsonTable.PROTOCOL_VERSION) {
            throw new JsonRefusal(FaultCode.WRONG_VERSION
                    .because("version " + version + ": this server speaks " + JsonTable.PROTOCOL_VERSION)
                    .with("field", "version"));
        }
    }

    /** Older ways of saying what the move is. */
    private static LobbyRequest.Move move(JsonFields fields, String move) throws JsonRefusal {
        int round = fields.find("round");
        return new LobbyRequest.Move(
                move,
                round < 0 ? OptionalInt.empty() : OptionalInt.of(ROUND.reader().read(fields, round, "round")));
    }

    /** How many bytes follow is read first: whatever else is wrong, they are no lines. */
    private static LobbyRequest data(JsonFields fields) throws JsonRefusal {
        long length;
        try {
            length = LENGTH.reader().read(fields, fields.require("length"), "length");
        } catch (JsonRefusal e) {
            throw e.unframed();
        }
        try {
            return known(DATA, fields);
        } catch (JsonRefusal e) {
            throw e.before(length);
        }
    }
}
