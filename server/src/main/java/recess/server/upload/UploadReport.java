package recess.server.upload;

import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.common.text.CleanText;
import recess.common.text.FileNames;
import recess.common.text.IoReason;
import recess.server.event.ServerEvent.UploadRefused;
import recess.server.event.ServerEvent.UploadStored;
import recess.server.session.SessionContext;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore;

/** Checks file names and reports what becomes of files, for both ways of uploading. */
record UploadReport(SessionContext context) {
    /** A safe version of a file's name. */
    static String safeName(String name) throws UploadRefusedException {
        return FileNames.safe(name)
                .orElseThrow(() -> new UploadRefusedException(
                        FaultCode.NAME_REFUSED.because("not saved: " + CleanText.quote(name) + " is no file name")));
    }

    /** A file is stored; returns the name that it has below the folder of uploads. */
    String stored(UploadStore.IncomingUpload upload, UploadInfo file) {
        String name = upload.storedName();
        context.events().publish(new UploadStored(context.source(), name, file.size(), file.sha256()));
        return name;
    }

    /**
     * A file is refused.
     *
     * @param name as the peer sent it
     * @param code of the refusal, where it answers a request; empty where the peer is told a fault
     */
    void refused(String name, String code, UploadRefusedException why) {
        Throwable cause = why.getCause();
        String sentence = why.fault().sentence();
        context.events()
                .publish(new UploadRefused(
                        context.source(),
                        name,
                        code,
                        CleanText.line(cause == null ? sentence : sentence + " (" + IoReason.of(cause) + ")")));
    }
}
