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
                            .usual("listed", true),
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
        JsonOut out = new JsonOut(false).beginObject();
        TABLE.write(out, request);
        return out.name("id").number(id).endObject().line();
    }

    /** Reads one line, without its LF. Names that are not known are ignored. */
    static ClientMessage.Asked read(byte[] bytes, int from, int to) throws JsonRefusal {
        JsonTokens tokens = JsonTokens.of(bytes, from, to);
        if (tokens == null) {
            throw unread(JsonMistake.in(bytes, from, to), bytes, from, to);
        }
        JsonFields fields = new JsonFields(tokens, 0, false);
        String id;
        try {
            id = id(fields);
        } catch (JsonMisfit e) {
            throw unread(refusal(e, ""), bytes, from, to);
        }
        return new ClientMessage.Asked(id, request(fields, id));
    }

    /** The mark of a request, as JSON, so that the answer repeats it as it came: 7 as 7, "7" as "7". */
    private static String id(JsonFields fields) throws JsonMisfit {
        int id = fields.find("id");
        if (id < 0) {
            return "";
        }
        JsonTokens tokens = fields.tokens();
        return switch (tokens.kind(id)) {
            case INTEGER -> tokens.text(id);
            case ASCII, UTF_8, ESCAPED -> {
                String mark = mark(tokens.text(id));
                if (mark.isEmpty()) {
                    throw noId();
                }
                yield mark;
            }
            // A fraction or an exponent might not come back as it was written.
            case DECIMAL, TRUE, FALSE, NULL -> throw noId();
            case OBJECT, ARRAY -> throw new JsonMisfit("id", "id is no simple value");
        };
    }

    /** A string that marks a request, as JSON; empty where it is empty or too long for that. */
    static String mark(String text) {
        int length = text.codePointCount(0, text.length());
        return length < 1 || length > MAX_ID_CHARS ? "" : new JsonPrimitive(text).toString();
    }

    private static JsonMisfit noId() {
        return new JsonMisfit("id", "id is neither a string of 1 to " + MAX_ID_CHARS + " characters nor an integer");
    }

    private static LobbyRequest request(JsonFields fields, String id) throws JsonRefusal {
        try {
            String type = fields.text("type");
            return switch (type) {
                case "hello" -> {
                    requireVersion(fields, id);
                    yield known(type, fields, id);
                }
                case "guess" ->
                    new LobbyRequest.Move(
                            String.valueOf(fields.whole(fields.require("number"), "number")), round(fields));
                case "letter" -> new LobbyRequest.Move(fields.text("letter"), round(fields));
                case DATA -> data(fields, id);
                default -> known(type, fields, id);
            };
        } catch (JsonMisfit e) {
            throw refusal(e, id);
        }
    }

    private static LobbyRequest known(String type, JsonFields fields, String id) throws JsonRefusal, JsonMisfit {
        JsonRecord<? extends LobbyRequest> record = TABLE.find(type);
        if (record == null) {
            throw new JsonRefusal(FaultCode.UNKNOWN_REQUEST
                    .because("there is no request of type " + CleanText.quote(type))
                    .about(id)
                    .with("field", "type"));
        }
        return record.read(fields);
    }

    private static void requireVersion(JsonFields fields, String id) throws JsonMisfit, JsonRefusal {
        int token = fields.find("version");
        int version = token < 0 ? JsonTable.PROTOCOL_VERSION : VERSION.reader().read(fields, token, "version");
        if (version != JsonTable.PROTOCOL_VERSION) {
            throw new JsonRefusal(FaultCode.WRONG_VERSION
                    .because("version " + version + ": this server speaks " + JsonTable.PROTOCOL_VERSION)
                    .about(id)
                    .with("field", "version"));
        }
    }

    private static OptionalInt round(JsonFields fields) throws JsonMisfit {
        int token = fields.find("round");
        return token < 0 ? OptionalInt.empty() : OptionalInt.of(ROUND.reader().read(fields, token, "round"));
    }

    /** How many bytes follow is read first: whatever else is wrong, they are no lines. */
    private static LobbyRequest data(JsonFields fields, String id) throws JsonRefusal {
        long length;
        try {
            length = LENGTH.reader().read(fields, fields.require("length"), "length");
        } catch (JsonMisfit e) {
            throw unframed(refusal(e, id));
        }
        try {
            return known(DATA, fields, id);
        } catch (JsonMisfit e) {
            throw new JsonRefusal(refusal(e, id).fault(), length);
        }
    }

    private static JsonRefusal refusal(JsonMisfit misfit, String id) {
        return new JsonRefusal(
                FaultCode.BAD_REQUEST.because(misfit.why()).about(id).with("field", misfit.field()));
    }

    /** To read on as lines what may be somebody's file, because its line could not be read, would be a mistake. */
    private static JsonRefusal unread(JsonRefusal refusal, byte[] bytes, int from, int to) {
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return line.contains(DATA) ? unframed(refusal) : refusal;
    }

    /** The same refusal, after which nothing more can be read. */
    static JsonRefusal unframed(JsonRefusal refusal) {
        return new JsonRefusal(FaultCode.UPLOAD_UNFRAMED
                .because(refusal.fault().sentence() + "; which bytes that follow are a file cannot be told, bye")
                .about(refusal.fault().requestId()));
    }
}
