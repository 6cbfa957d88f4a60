package recess.server.upload;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import recess.common.message.UploadInfo;
import recess.server.event.ServerEvent.Received;
import recess.server.event.ServerEvent.UploadRefused;
import recess.server.session.SessionContext;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore;
import recess.server.store.UploadStore.IncomingUpload;

/**
 * Takes the files that one visitor of a door puts in, each in one piece, into the store where all files are, and under its
 * limits. Nothing can be got out of it. For one thread at a time.
 */
public final class DropBox {
    private final SessionContext context;
    private final UploadReport report;
    private final UploadStore store;
    private final UploadOwner owner;
    private final List<UploadInfo> stored = new ArrayList<>();

    public DropBox(SessionContext context, UploadStore store, UploadOwner owner) {
        this.context = context;
        this.report = new UploadReport(context);
        this.store = store;
        this.owner = owner;
    }

    /** What has been put in by this visitor, in that order. */
    public List<UploadInfo> stored() {
        return List.copyOf(stored);
    }

    /**
     * Begins a file. It is discarded unless it is finished.
     *
     * @param name as the sender has it, with or without folders
     */
    public Drop begin(String name) throws UploadRefusedException {
        context.events().publish(new Received(context.source(), "file " + name));
        try {
            return new Drop(name, store.begin(owner, UploadReport.safeName(name)));
        } catch (UploadRefusedException e) {
            report.refused(name, "", e);
            throw e;
        }
    }

    /** A file on its way in. */
    public final class Drop implements AutoCloseable {
        private final String name;
        private final IncomingUpload incoming;
        private boolean isOver;

        private Drop(String name, IncomingUpload incoming) {
            this.name = name;
            this.incoming = incoming;
        }

        /** Appends bytes; after a refusal nothing is left of the file. */
        public void write(ByteBuffer bytes) throws UploadRefusedException {
            try {
                incoming.write(bytes);
            } catch (UploadRefusedException e) {
                throw refused(e);
            }
        }

        /** The file is complete: it is stored when this returns. */
        public UploadInfo finish() throws UploadRefusedException {
            try {
                UploadInfo info = incoming.finish();
                isOver = true;
                report.stored(incoming, info);
                stored.add(info);
                return info;
            } catch (UploadRefusedException e) {
                throw refused(e);
            }
        }

        private UploadRefusedException refused(UploadRefusedException why) {
            isOver = true;
            incoming.close();
            report.refused(name, "", why);
            return why;
        }

        /** Discards what is not finished. Harmless when repeated. */
        @Override
        public void close() {
            if (!isOver) {
                isOver = true;
                incoming.close();
                context.events().publish(new UploadRefused(context.source(), name, "", "not finished"));
            }
        }
    }
}
