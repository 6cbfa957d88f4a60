package recess.server.upload;

import recess.common.message.UploadRequest;
import recess.common.text.CleanText;

/** Requests about files as the log has them. */
public final class UploadRequestText {
    private UploadRequestText() {}

    /** A request as the log has it: of an upload's name, which is a secret, only the beginning. */
    public static String shown(UploadRequest request) {
        return "upload."
                + switch (request) {
                    case UploadRequest.Begin _ -> "begin ";
                    case UploadRequest.Data _ -> "data ";
                    case UploadRequest.Status _ -> "status ";
                    case UploadRequest.Cancel _ -> "cancel ";
                    case UploadRequest.Get _ -> "get ";
                    case UploadRequest.ListOwn _ -> "list";
                }
                + about(request);
    }

    /** The name of the file, or the beginning of the upload's. */
    static String about(UploadRequest request) {
        return switch (request) {
            case UploadRequest.Begin begin -> begin.name();
            case UploadRequest.Data data -> beginning(data.upload());
            case UploadRequest.Status status -> beginning(status.upload());
            case UploadRequest.Cancel cancel -> beginning(cancel.upload());
            case UploadRequest.Get get -> beginning(get.upload());
            case UploadRequest.ListOwn _ -> "";
        };
    }

    private static String beginning(String upload) {
        return CleanText.shorten(upload, 8);
    }
}
