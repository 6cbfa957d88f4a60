package recess.common.codec;

import static recess.common.codec.JsonRecord.message;
import static recess.common.codec.JsonRecord.part;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import recess.common.message.Bytes;
import recess.common.message.EchoReply;
import recess.common.message.ErrorCode;
import recess.common.message.Facts;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.GameText;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.message.ServerMessage;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadInfo;
import recess.common.message.UploadReply;
import recess.common.text.CleanText;

/** What the lobby says, one JSON object a line: written by a server, read by a client. */
public final class JsonMessages {
    private static final JsonTable<LobbyAnswer> ANSWERS = new JsonTable<>(
            List.of(
                    message("welcome", LobbyAnswer.Welcome.class).versionBehind(0),
                    message("rooms", LobbyAnswer.Rooms.class).unless("more", 0),
                    message("in-room", LobbyAnswer.InRoom.class).unless("nextInSeconds", 0),
                    message("moved", LobbyAnswer.Moved.class),
                    message("people", LobbyAnswer.People.class).unless("more", 0),
                    message("doors", LobbyAnswer.Doors.class),
                    message("tasks", LobbyAnswer.Tasks.class),
                    message("scores", LobbyAnswer.Scores.class)
                            .usual("kind", ScoreKind.RACE)
                            .usual("game", ""),
                    message("echoed", LobbyAnswer.Echoed.class),
                    message("pong", LobbyAnswer.Pong.class),
                    message("help", LobbyAnswer.HelpLines.class),
                    message("done", LobbyAnswer.Done.class),
                    message("upload-ready", UploadAnswer.Ready.class),
                    message("upload-part", UploadAnswer.Part.class),
                    message("upload-done", UploadAnswer.Stored.class),
                    message("upload-status", UploadAnswer.Status.class).inPlace("info", part(UploadInfo.class)),
                    message("uploads", UploadAnswer.Uploads.class),
                    message("upload-content", UploadAnswer.Content.class)),
            List.of(
                    part(RoomInfo.class).usual("paused", false).unless("rules", ""),
                    part(Person.class).unless("progress", Facts.NONE),
                    part(ScoreLine.class).usual("best", Facts.NONE)));

    private static final JsonTable<LobbyEvent> EVENTS = new JsonTable<>(
            List.of(
                    message("joined", LobbyEvent.Joined.class),
                    message("left", LobbyEvent.Left.class),
                    message("back", LobbyEvent.Back.class),
                    message("renamed", LobbyEvent.Renamed.class),
                    message("host", LobbyEvent.HostChanged.class),
                    message("round-started", LobbyEvent.RoundStarted.class),
                    message("progress", LobbyEvent.Progress.class),
                    message("round-ended", LobbyEvent.RoundEnded.class)
                            .usual("nextInSeconds", 0)
                            .unless("more", 0),
                    message("match-ended", LobbyEvent.MatchEnded.class).unless("more", 0),
                    message("solo-ended", LobbyEvent.SoloEnded.class)
                            .unless("givenUp", false)
                            .unless("drawn", false),
                    message("paused", LobbyEvent.Paused.class),
                    message("said", LobbyEvent.Said.class),
                    message("announced", LobbyEvent.Announced.class),
                    message("kicked", LobbyEvent.Kicked.class),
                    message("room-closed", LobbyEvent.RoomClosed.class),
                    message("real-name-asked", LobbyEvent.RealNameAsked.class),
                    message("taken-over", LobbyEvent.TakenOver.class),
                    message("upload-progress", LobbyEvent.UploadProgress.class)),
            List.of(part(Person.class).unless("progress", Facts.NONE)));

    private JsonMessages() {}

    /**
     * The line of a message, with its LF.
     *
     * @return nothing for what only the raw services say
     */
    public static Bytes line(ServerMessage message) {
        JsonWriter out = new JsonWriter(true).beginObject();
        switch (message) {
            case LobbyReply(String id, LobbyAnswer.Refused(ErrorCode code, String sentence, Facts details)) ->
                error(out, code.code(), sentence, details, id);
            case LobbyReply(String id, LobbyAnswer answer) -> {
                ANSWERS.write(out, answer);
                id(out, id);
            }
            case LobbyEvent event -> EVENTS.write(out, event);
            case Fault(FaultCode code, String sentence, String id, Facts details) ->
                error(out, code.code(), sentence, details, id);
            case ServerMessage.Notice(String text) ->
                out.name("type").text("notice").name("text").text(text);
            case EchoReply _, GameText _, UploadReply _ -> {
                return Bytes.EMPTY;
            }
        }
        return out.endObject().line();
    }

    /**
     * Reads one line, without its LF. A message has to be as PROTOCOL.md describes it; types and fields that are not known
     * are a newer server's, and ignored.
     */
    public static FromLobby read(Bytes line) {
        byte[] bytes = line.toArray();
        return read(bytes, bytes.length);
    }

    /** @param length how many of the bytes are the line */
    static FromLobby read(byte[] bytes, int length) {
        try {
            return meaning(new JsonFields(JsonTokens.of(bytes, 0, length), 0, true));
        } catch (JsonRefusal e) {
            return new FromLobby.Unreadable(CleanText.line(e.fault().sentence()));
        }
    }

    private static FromLobby meaning(JsonFields fields) throws JsonRefusal {
        String type = fields.text("type");
        JsonRecord<? extends LobbyEvent> event = EVENTS.find(type);
        if (event != null) {
            return new FromLobby.Event(event.read(fields));
        }
        JsonRecord<? extends LobbyAnswer> answer = ANSWERS.find(type);
        if (answer != null) {
            return new FromLobby.Answer(id(fields), answer.read(fields));
        }
        return switch (type) {
            case "notice" -> new FromLobby.Notice(oneLine(fields.text("text")));
            case "error" -> error(fields);
            default -> new FromLobby.Unknown(type);
        };
    }

    private static void error(JsonWriter out, String code, String sentence, Facts details, String id) {
        out.name("type").text("error").name("code").text(code).name("message").text(sentence);
        out.facts(details);
        id(out, id);
    }

    private static FromLobby error(JsonFields fields) throws JsonRefusal {
        String code = fields.text("code");
        String sentence = oneLine(fields.text("message"));
        Facts details = fields.facts(List.of("type", "id", "code", "message"));
        if (fields.find("id") >= 0) {
            return new FromLobby.Answer(
                    id(fields), new LobbyAnswer.Refused(ErrorCode.ofAnswer(code), sentence, details));
        }
        Optional<FaultCode> known = FaultCode.find(code);
        return known.isPresent()
                ? new FromLobby.Failure(new Fault(known.get(), sentence, "", details))
                : new FromLobby.Notice(sentence);
    }

    private static void id(JsonWriter out, String id) {
        if (!id.isEmpty()) {
            out.name("id").json(id);
        }
    }

    /** A client of ours marks with integers; whatever else comes back is an answer to nothing that it asked. */
    private static OptionalLong id(JsonFields fields) {
        int id = fields.find("id");
        return id >= 0 && fields.tokens().kind(id) == JsonTokens.Kind.INTEGER
                ? OptionalLong.of(fields.tokens().whole(id))
                : OptionalLong.empty();
    }

    private static String oneLine(String text) {
        return text.isEmpty() ? "(nothing said)" : text;
    }
}
