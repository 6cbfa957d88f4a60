package recess.server.door.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;
import recess.common.message.UploadInfo;
import recess.server.door.Reception;
import recess.server.store.UploadRefusedException;
import recess.server.upload.DropBox;

/** One file that was dropped on a page: its name and size, its bytes in pieces, each of which is acknowledged, and its end. */
final class DropSocket extends LiveSocket {
    /** What the page is told. */
    private sealed interface Told {
        /** So many bytes are in. */
        record At(long at) implements Told {}

        /** It is stored. */
        record Stored(String stored, long size, String sha256) implements Told {}

        /** It is not stored. */
        record Refused(String refused) implements Told {}
    }

    private final Reception reception;
    private final Visits visits;
    private DropBox.@Nullable Drop drop;
    private long at;
    private long size;
    private boolean isGone;

    DropSocket(Reception reception, Visits visits, InetSocketAddress peer) {
        super(peer);
        this.reception = reception;
        this.visits = visits;
    }

    @Override
    synchronized void begin(Form form) throws IOException {
        Optional<String> name = visits.name(form.text("key"));
        if (name.isEmpty()) {
            tell(new Told.Refused("not saved: say in the terminal who you are, first"));
            close();
            return;
        }
        size = form.number("size", Long.MAX_VALUE);
        try {
            drop = reception.dropBox(peer(), name.get(), Optional.empty()).begin(form.text("file"));
            if (isGone) {
                discard();
            }
            goOn();
        } catch (UploadRefusedException e) {
            refused(e);
        }
    }

    @Override
    void said(Form form) {
        throw new IllegalArgumentException("only bytes follow");
    }

    @Override
    synchronized void sent(Bytes bytes) throws IOException {
        DropBox.Drop under = drop;
        if (under == null) {
            return;
        }
        try {
            if (bytes.size() > size - at) {
                throw new IllegalArgumentException("more than was announced");
            }
            under.write(ByteBuffer.wrap(bytes.toArray()));
            at += bytes.size();
            goOn();
        } catch (UploadRefusedException e) {
            refused(e);
        }
    }

    @Override
    void gone() {
        // What writes to the disk may wait for it.
        Thread.ofVirtual().name("web-drop-end").start(this::discard);
    }

    @Override
    void sendAway(String why) {
        close();
    }

    private void goOn() throws IOException, UploadRefusedException {
        tell(new Told.At(at));
        DropBox.Drop under = drop;
        if (at == size && under != null) {
            UploadInfo info = under.finish();
            tell(new Told.Stored(info.name(), info.size(), info.sha256()));
            close();
        }
    }

    private void refused(UploadRefusedException why) throws IOException {
        tell(new Told.Refused(why.fault().sentence()));
        close();
    }

    private synchronized void discard() {
        isGone = true;
        DropBox.Drop under = drop;
        if (under != null) {
            under.close();
        }
    }
}
