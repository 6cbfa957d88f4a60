package recess.server.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyReply;
import recess.common.message.RefusalCode;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadInfo;
import recess.common.message.UploadRequest;
import recess.server.session.Pieces;
import recess.server.session.Reply;
import recess.server.session.SessionContext;
import recess.server.share.Origin;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore;
import recess.server.store.UploadStore.IncomingUpload;

/** Answers the upload requests of one connection. For the session's thread, except {@link #isMidway} and {@link #renamed}. */
public final class LobbyUploads {
    /** The longest block that one request may send or get. */
    public static final long MAX_CHUNK_BYTES = 8L * 1024 * 1024;

    private static final int PIECE_BYTES = 64 * 1024;
    private static final long PROGRESS_NANOS = Duration.ofSeconds(1).toNanos();

    /** A block that is coming in. */
    private record Incoming(String requestId, IncomingUpload block) {}

    private final SessionContext context;
    private final UploadReport report;
    private final UploadStore store;
    private final SeatUploads seats;

    private volatile Optional<String> player = Optional.empty();
    private @Nullable Incoming incoming;
    private long lastProgressNanos;
    private volatile boolean midway;

    public LobbyUploads(SessionContext context, UploadStore store, SeatUploads seats) {
        this.context = context;
        this.report = new UploadReport(context);
        this.store = store;
        this.seats = seats;
    }

    /**
     * The client has a name now.
     *
     * @param resumed whether it was there before, under that name
     */
    public void seated(String name, boolean resumed) {
        player = Optional.of(name);
        if (!resumed) {
            seats.seated(name);
        }
    }

    /** The client has another name, and the same files; from any thread. */
    public void renamed(String before, String now) {
        player = Optional.of(now);
        seats.renamed(before, now);
    }

    /** Answers a request once: now, or, if bytes follow it, at their end at the latest. */
    public void asked(String id, UploadRequest request, Reply reply) {
        try {
            switch (request) {
                case UploadRequest.Begin begin -> answer(id, begin(begin), reply);
                case UploadRequest.Data data -> data(id, data);
                case UploadRequest.Status(String upload) ->
                    answer(id, new UploadAnswer.Status(store.status(upload)), reply);
                case UploadRequest.Cancel(String upload) -> answer(id, cancel(upload), reply);
                case UploadRequest.ListOwn _ -> answer(id, list(), reply);
                case UploadRequest.Get get -> get(id, get, reply);
            }
        } catch (UploadRefusedException e) {
            refuse(id, UploadRequestText.about(request), e, reply);
        }
    }

    /** Takes the next bytes after a request; drops them if it was refused. */
    public void part(ByteBuffer bytes, Reply reply) {
        if (incoming == null) {
            return;
        }
        try {
            incoming.block().write(bytes);
            tellProgress(incoming.block(), reply);
        } catch (UploadRefusedException e) {
            refuseIncoming(incoming, e, reply);
        }
    }

    /** All bytes after a request have come. */
    public void ended(Reply reply) {
        if (incoming == null) {
            return;
        }
        try {
            UploadInfo info = incoming.block().finish();
            boolean stored = info.state() == UploadInfo.State.STORED;
            midway = !stored;
            if (stored) {
                report.stored(incoming.block(), info);
            }
            answer(
                    incoming.requestId(),
                    stored
                            ? new UploadAnswer.Stored(
                                    info.upload(), info.name(), info.version(), info.size(), info.sha256())
                            : new UploadAnswer.Part(info.upload(), info.offset()),
                    reply);
            incoming = null;
        } catch (UploadRefusedException e) {
            refuseIncoming(incoming, e, reply);
        }
    }

    /** The connection has ended; what came is kept. */
    public void closed() {
        if (incoming != null) {
            incoming.block().close();
            incoming = null;
        }
    }

    /** Whether a file is being sent, so that a stop would cut it off; for any thread. */
    public boolean isMidway() {
        return midway;
    }

    private LobbyAnswer begin(UploadRequest.Begin request) throws UploadRefusedException {
        if (player.isEmpty()) {
            return noName();
        }
        String safeName = UploadReport.safeName(request.name());
        UploadInfo info = store.announce(owner(player.get()), safeName, request.size(), request.sha256());
        seats.announced(player.get(), info.upload());
        return new UploadAnswer.Ready(
                info.upload(),
                info.name(),
                info.size(),
                info.offset(),
                MAX_CHUNK_BYTES,
                info.expiresInSeconds(),
                store.share(owner(player.get())));
    }

    private void data(String id, UploadRequest.Data request) throws UploadRefusedException {
        if (request.length() > MAX_CHUNK_BYTES) {
            throw new UploadRefusedException(FaultCode.BAD_REQUEST
                    .because("length " + request.length() + " is more than " + MAX_CHUNK_BYTES + " bytes in one block")
                    .with("field", "length")
                    .with("limit", MAX_CHUNK_BYTES));
        }
        incoming = new Incoming(id, store.resume(request.upload(), request.offset(), request.length(), origin()));
        lastProgressNanos = now();
        midway = true;
    }

    private LobbyAnswer cancel(String upload) throws UploadRefusedException {
        store.cancel(upload);
        midway = false;
        player.ifPresent(name -> seats.gone(name, upload));
        return new LobbyAnswer.Done("cancelled");
    }

    private LobbyAnswer list() throws UploadRefusedException {
        if (player.isEmpty()) {
            return noName();
        }
        List<UploadInfo> infos = new ArrayList<>();
        for (String upload : seats.of(player.get())) {
            try {
                infos.add(store.status(upload));
            } catch (UploadRefusedException e) {
                if (e.fault().code() != FaultCode.NO_UPLOAD) {
                    throw e;
                }
                seats.gone(player.get(), upload);
            }
        }
        return new UploadAnswer.Uploads(infos);
    }

    private void get(String id, UploadRequest.Get request, Reply reply) throws UploadRefusedException {
        UploadStore.Content content = store.read(request.upload());
        UploadInfo info = content.info();
        if (request.offset() > info.size()) {
            throw new UploadRefusedException(FaultCode.WRONG_OFFSET
                    .because("offset " + request.offset() + " is beyond the file's " + info.size() + " bytes")
                    .with("offset", info.size()));
        }
        long length = Math.min(Math.min(request.length(), MAX_CHUNK_BYTES), info.size() - request.offset());
        long end = request.offset() + length;
        LobbyAnswer head = new UploadAnswer.Content(
                info.upload(), info.name(), info.version(), info.size(), info.sha256(), request.offset(), length);
        reply.send(new LobbyReply(id, head), new Pieces() {
            private long offset = request.offset();

            @Override
            public Bytes next() throws IOException {
                Bytes piece =
                        offset == end ? Bytes.EMPTY : content.read(offset, (int) Math.min(PIECE_BYTES, end - offset));
                offset += piece.size();
                return piece;
            }
        });
    }

    private void tellProgress(IncomingUpload block, Reply reply) {
        if (now() - lastProgressNanos >= PROGRESS_NANOS) {
            lastProgressNanos = now();
            UploadInfo info = block.info();
            reply.push(new LobbyEvent.UploadProgress(info.upload(), info.offset(), info.size()));
        }
    }

    private void refuseIncoming(Incoming refused, UploadRefusedException why, Reply reply) {
        incoming = null;
        midway = false;
        refused.block().close();
        refuse(refused.requestId(), refused.block().info().name(), why, reply);
    }

    private void refuse(String id, String name, UploadRefusedException why, Reply reply) {
        Fault fault = why.fault();
        report.refused(name, fault.code().code(), why);
        answer(id, new LobbyAnswer.Refused(fault.code(), fault.sentence(), fault.details()), reply);
    }

    private static void answer(String id, LobbyAnswer answer, Reply reply) {
        reply.send(new LobbyReply(id, answer));
    }

    private static LobbyAnswer noName() {
        return new LobbyAnswer.Refused(RefusalCode.NO_NAME, "say who you are first: name NAME");
    }

    private UploadOwner owner(String name) {
        return UploadOwner.player(name, origin()).known(context.source().realName());
    }

    private Origin origin() {
        return Origin.of(context.source().address());
    }

    private long now() {
        return context.nanoTime().getAsLong();
    }
}
