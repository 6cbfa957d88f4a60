package recess.common.codec;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import recess.common.codec.JsonFields.Misfit;
import recess.common.message.Bytes;
import recess.common.message.ErrorCode;
import recess.common.message.Facts;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Period;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.message.Standing;
import recess.common.text.CleanText;

/**
 * Reads what the lobby says, for clients: the other way of {@link JsonMessages}. A message has to be as PROTOCOL.md
 * describes it; types and fields that are not known are a newer server's, and ignored.
 */
public final class JsonReplies {
    private JsonReplies() {}

    /** Reads one line, without its LF. */
    public static FromLobby parse(Bytes line) {
        try {
            JsonObject object = StrictJson.parse(line);
            return message(new JsonFields(object));
        } catch (JsonRefusal e) {
            return new FromLobby.Unreadable(e.fault().sentence());
        } catch (Misfit e) {
            return new FromLobby.Unreadable(CleanText.line(e.why()));
        } catch (IllegalArgumentException e) {
            return new FromLobby.Unreadable(CleanText.line(String.valueOf(e.getMessage())));
        }
    }

    private static FromLobby message(JsonFields fields) throws Misfit {
        String type = fields.text("type");
        Optional<LobbyEvent> event = event(type, fields);
        if (event.isPresent()) {
            return new FromLobby.Event(event.get());
        }
        Optional<LobbyAnswer> answer = answer(type, fields);
        if (answer.isPresent()) {
            return new FromLobby.Answer(id(fields), answer.get());
        }
        return switch (type) {
            case "notice" -> new FromLobby.Notice(oneLine(fields.text("text")));
            case "error" -> error(fields);
            default -> new FromLobby.Unknown(type);
        };
    }

    private static Optional<LobbyAnswer> answer(String type, JsonFields fields) throws Misfit {
        return Optional.ofNullable(
                switch (type) {
                    case "welcome" ->
                        new LobbyAnswer.Welcome(
                                fields.text("name"),
                                fields.text("token"),
                                fields.flag("resumed"),
                                fields.objectIfThere("seat", JsonReplies::inRoom));
                    case "rooms" ->
                        new LobbyAnswer.Rooms(fields.objects("rooms", JsonReplies::room), fields.numberOr("more", 0));
                    case "in-room" -> inRoom(fields);
                    case "moved" ->
                        new LobbyAnswer.Moved(
                                fields.flag("counted"),
                                fields.text("remark"),
                                fields.object("view", JsonReplies::view));
                    case "people" ->
                        new LobbyAnswer.People(
                                fields.objects("people", JsonReplies::person), fields.numberOr("more", 0));
                    case "scores" ->
                        new LobbyAnswer.Scores(
                                fields.oneOf("period", Period.class),
                                fields.has("kind") ? fields.oneOf("kind", ScoreKind.class) : ScoreKind.RACE,
                                fields.has("game") ? fields.text("game") : "",
                                fields.objects("lines", JsonReplies::scoreLine));
                    case "echoed" -> new LobbyAnswer.Echoed(fields.text("text"));
                    case "pong" -> new LobbyAnswer.Pong();
                    case "help" -> new LobbyAnswer.HelpLines(fields.texts("lines"));
                    case "done" -> new LobbyAnswer.Done(fields.text("what"));
                    default -> JsonUploadReplies.answer(type, fields).orElse(null);
                });
    }

    private static Optional<LobbyEvent> event(String type, JsonFields fields) throws Misfit {
        return Optional.ofNullable(
                switch (type) {
                    case "joined" ->
                        new LobbyEvent.Joined(fields.text("room"), fields.object("person", JsonReplies::person));
                    case "left" ->
                        new LobbyEvent.Left(
                                fields.text("room"),
                                fields.text("player"),
                                fields.oneOf("why", LobbyEvent.Left.Reason.UNKNOWN));
                    case "back" -> new LobbyEvent.Back(fields.text("room"), fields.text("player"));
                    case "host" -> new LobbyEvent.HostChanged(fields.text("room"), fields.text("host"));
                    case "round-started" ->
                        new LobbyEvent.RoundStarted(
                                fields.text("room"),
                                fields.number("round"),
                                fields.number("rounds"),
                                fields.number("seconds"),
                                fields.object("view", JsonReplies::view));
                    case "progress" ->
                        new LobbyEvent.Progress(
                                fields.text("room"), fields.text("player"), fields.object("facts", JsonFields::facts));
                    case "round-ended" ->
                        new LobbyEvent.RoundEnded(
                                fields.text("room"),
                                fields.number("round"),
                                fields.number("rounds"),
                                fields.text("winner"),
                                fields.text("answer"),
                                fields.objects("standings", JsonReplies::standing),
                                fields.flag("recorded"),
                                fields.numberOr("nextInSeconds", 0));
                    case "match-ended" ->
                        new LobbyEvent.MatchEnded(
                                fields.text("room"), fields.objects("standings", JsonReplies::standing));
                    case "solo-ended" ->
                        new LobbyEvent.SoloEnded(
                                fields.text("game"),
                                fields.flag("won"),
                                fields.number("moves"),
                                fields.text("answer"),
                                fields.flag("recorded"));
                    case "paused" -> new LobbyEvent.Paused(fields.text("room"), fields.flag("paused"));
                    case "said" -> new LobbyEvent.Said(fields.text("room"), fields.text("player"), fields.text("text"));
                    case "announced" -> new LobbyEvent.Announced(fields.text("room"), fields.text("text"));
                    case "kicked" -> new LobbyEvent.Kicked(fields.text("name"), fields.flag("mayReturn"));
                    case "room-closed" -> new LobbyEvent.RoomClosed(fields.text("room"));
                    case "real-name-asked" -> new LobbyEvent.RealNameAsked();
                    case "taken-over" -> new LobbyEvent.TakenOver(fields.text("name"));
                    case "upload-progress" ->
                        new LobbyEvent.UploadProgress(
                                fields.text("upload"), fields.whole("offset"), fields.whole("size"));
                    default -> null;
                });
    }

    private static FromLobby error(JsonFields fields) throws Misfit {
        String code = fields.text("code");
        String sentence = oneLine(fields.text("message"));
        if (fields.has("id")) {
            return new FromLobby.Answer(
                    id(fields), new LobbyAnswer.Refused(ErrorCode.ofAnswer(code), sentence, details(fields)));
        }
        Optional<FaultCode> known = FaultCode.find(code);
        return known.isPresent()
                ? new FromLobby.Failure(new Fault(known.get(), sentence, "", details(fields)))
                : new FromLobby.Notice(sentence);
    }

    private static Facts details(JsonFields fields) {
        JsonObject details = fields.object().deepCopy();
        for (String told : new String[] {"type", "id", "code", "message"}) {
            details.remove(told);
        }
        return new JsonFields(details).facts();
    }

    /** A client of ours marks with integers; whatever else comes back is an answer to nothing that it asked. */
    private static OptionalLong id(JsonFields fields) {
        if (fields.object().get("id") instanceof JsonPrimitive id && id.isNumber()) {
            BigDecimal number = id.getAsBigDecimal();
            if (number.scale() == 0) {
                return OptionalLong.of(number.longValue());
            }
        }
        return OptionalLong.empty();
    }

    private static String oneLine(String text) {
        return text.isEmpty() ? "(nothing said)" : text;
    }

    private static LobbyAnswer.InRoom inRoom(JsonFields fields) throws Misfit {
        return new LobbyAnswer.InRoom(
                fields.object("room", JsonReplies::room),
                fields.flag("watching"),
                fields.number("secondsLeft"),
                fields.numberOr("nextInSeconds", 0),
                fields.objectIfThere("view", JsonReplies::view));
    }

    private static GameView view(JsonFields fields) throws Misfit {
        return new GameView(fields.text("game"), fields.text("text"), fields.object("facts", JsonFields::facts));
    }

    private static RoomInfo room(JsonFields fields) throws Misfit {
        return new RoomInfo(
                fields.text("code"),
                fields.text("game"),
                fields.oneOf("mode", Mode.class),
                fields.oneOf("state", RoomInfo.State.UNKNOWN),
                fields.flagOr("paused", false),
                fields.text("host"),
                fields.number("round"),
                fields.number("rounds"),
                fields.number("players"),
                fields.number("capacity"),
                fields.number("spectators"));
    }

    private static Person person(JsonFields fields) throws Misfit {
        return new Person(
                fields.text("name"),
                fields.oneOf("role", Person.Role.UNKNOWN),
                fields.number("score"),
                fields.flag("connected"));
    }

    private static ScoreLine scoreLine(JsonFields fields) throws Misfit {
        return new ScoreLine(
                fields.text("player"),
                fields.number("wins"),
                fields.number("games"),
                fields.number("bestMoves"),
                fields.objectIfThere("best", JsonFields::facts).orElse(Facts.NONE));
    }

    private static Standing standing(JsonFields fields) throws Misfit {
        return new Standing(
                fields.text("player"),
                fields.number("place"),
                fields.number("points"),
                fields.number("score"),
                fields.number("moves"),
                fields.whole("millis"));
    }
}
