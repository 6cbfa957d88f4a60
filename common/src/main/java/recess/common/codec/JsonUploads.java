package recess.common.codec;

import java.util.Locale;
import java.util.regex.Pattern;
import recess.common.message.Bytes;
import recess.common.message.FaultCode;
import recess.common.message.UploadRequest;

/** Reads what a JSON object asks for about files. */
final class JsonUploads {
    /** The type of the one request that bytes follow. */
    static final String DATA = "upload.data";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private JsonUploads() {}

    /** @param type begins with {@code upload.} */
    static UploadRequest request(String type, JsonRequests fields) throws JsonRefusal {
        return switch (type) {
            case "upload.begin" ->
                new UploadRequest.Begin(fields.text("name"), amount(fields, "size", 0), sha256(fields));
            case DATA -> data(fields);
            case "upload.status" -> new UploadRequest.Status(upload(fields));
            case "upload.cancel" -> new UploadRequest.Cancel(upload(fields));
            case "upload.list" -> new UploadRequest.ListOwn();
            case "upload.get" ->
                new UploadRequest.Get(
                        upload(fields),
                        fields.has("offset") ? amount(fields, "offset", 0) : 0,
                        fields.has("length") ? amount(fields, "length", 1) : StrictJson.MAX_INTEGER);
            default -> throw fields.unknown(type);
        };
    }

    /**
     * Whether a line that could not be read may have said that bytes follow it, so that to read on as lines what may be
     * somebody's file would be a mistake.
     */
    static boolean mayPrecedeBlock(Bytes line) {
        return line.asUtf8().contains(DATA);
    }

    /** How many bytes follow is read first: whatever else is wrong, they are no lines. */
    private static UploadRequest data(JsonRequests fields) throws JsonRefusal {
        long length;
        try {
            length = amount(fields, "length", 0);
        } catch (JsonRefusal e) {
            throw unframed(e);
        }
        try {
            return new UploadRequest.Data(upload(fields), amount(fields, "offset", 0), length);
        } catch (JsonRefusal e) {
            throw new JsonRefusal(e.fault(), length);
        }
    }

    /** The same refusal, after which nothing more can be read. */
    static JsonRefusal unframed(JsonRefusal refusal) {
        return new JsonRefusal(FaultCode.UPLOAD_UNFRAMED
                .because(refusal.fault().sentence() + "; which bytes that follow are a file cannot be told, bye")
                .about(refusal.fault().requestId()));
    }

    private static String upload(JsonRequests fields) throws JsonRefusal {
        String id = fields.text("upload").toLowerCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            throw fields.bad("upload", "is not 32 hexadecimal digits");
        }
        return id;
    }

    private static String sha256(JsonRequests fields) throws JsonRefusal {
        String digest = fields.text("sha256");
        if (!SHA256.matcher(digest).matches()) {
            throw fields.bad("sha256", "is not 64 hexadecimal digits");
        }
        return digest.toLowerCase(Locale.ROOT);
    }

    private static long amount(JsonRequests fields, String name, long min) throws JsonRefusal {
        long amount = fields.whole(name);
        if (amount < min) {
            throw fields.bad(name, amount + " is less than " + min);
        }
        return amount;
    }
}
