package recess.common.codec;

import java.util.Optional;
import recess.common.codec.JsonFields.Misfit;
import recess.common.message.LobbyAnswer;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadInfo;
import recess.common.message.UploadShare;

/** Reads what the lobby answers about files. */
final class JsonUploadReplies {
    private JsonUploadReplies() {}

    /** The answer of a type about files; empty where it is none of these. */
    static Optional<LobbyAnswer> answer(String type, JsonFields fields) throws Misfit {
        return Optional.ofNullable(
                switch (type) {
                    case "upload-ready" ->
                        new UploadAnswer.Ready(
                                fields.text("upload"),
                                fields.text("name"),
                                fields.whole("size"),
                                fields.whole("offset"),
                                fields.whole("maxChunkBytes"),
                                fields.whole("expiresInSeconds"),
                                fields.object("limits", JsonUploadReplies::share));
                    case "upload-part" -> new UploadAnswer.Part(fields.text("upload"), fields.whole("offset"));
                    case "upload-done" ->
                        new UploadAnswer.Stored(
                                fields.text("upload"),
                                fields.text("name"),
                                fields.number("version"),
                                fields.whole("size"),
                                fields.text("sha256"));
                    case "upload-status" -> new UploadAnswer.Status(info(fields));
                    case "uploads" -> new UploadAnswer.Uploads(fields.objects("uploads", JsonUploadReplies::info));
                    case "upload-content" ->
                        new UploadAnswer.Content(
                                fields.text("upload"),
                                fields.text("name"),
                                fields.number("version"),
                                fields.whole("size"),
                                fields.text("sha256"),
                                fields.whole("offset"),
                                fields.whole("length"));
                    default -> null;
                });
    }

    private static UploadShare share(JsonFields fields) throws Misfit {
        return new UploadShare(
                fields.whole("maxFileBytes"),
                fields.whole("maxBytes"),
                fields.number("maxFiles"),
                fields.whole("bytesLeft"),
                fields.number("filesLeft"));
    }

    private static UploadInfo info(JsonFields fields) throws Misfit {
        return new UploadInfo(
                fields.text("upload"),
                fields.text("name"),
                fields.oneOf("state", UploadInfo.State.UNKNOWN),
                fields.number("version"),
                fields.whole("size"),
                fields.whole("offset"),
                fields.text("sha256"),
                fields.whole("expiresInSeconds"));
    }
}
