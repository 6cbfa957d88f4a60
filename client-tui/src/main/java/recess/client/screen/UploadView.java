package recess.client.screen;

import java.util.List;
import recess.client.key.Input;
import recess.client.link.UploadState;
import recess.client.theme.Role;
import recess.client.upload.UploadText;
import recess.client.widget.Bar;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.text.Columns;

/** Draws the field for a path, and the uploads: three rows each. */
record UploadView(UploadScreen screen, List<UploadState> uploads) {
    void draw(Canvas canvas, Rect part) {
        canvas.clear(part);
        boolean roomy = part.height() >= 18;
        Rect field = part.top(roomy ? 5 : 3);
        Rect in = Panel.draw(canvas, field, "file to send", !screen.listing());
        canvas.put(in.x(), in.y(), "▸", Role.STRONG);
        screen.path().typed().draw(canvas, in.x() + 2, in.y(), in.width() - 2, !screen.listing());
        canvas.zone(field, new Input.Picked(-1));
        if (roomy) {
            String hint = screen.path().choices().isEmpty()
                    ? "Type a path, Tab completes it, or drop a file here. Up: recent files."
                    : String.join("  ", screen.path().choices());
            List<String> lines = Lines.wrap(hint, in.width());
            for (int i = 0; i < Math.min(2, lines.size()); i++) {
                canvas.put(in.x(), in.y() + 1 + i, in.width(), lines.get(i), Role.DIM);
            }
        }
        drawQueue(canvas, part.below(field.height()));
    }

    private void drawQueue(Canvas canvas, Rect part) {
        int chosen = Math.min(screen.chosen(), uploads.size() - 1);
        String title = uploads.isEmpty() ? "uploads" : "uploads " + (chosen + 1) + "/" + uploads.size();
        Rect in = Panel.draw(canvas, part, title, screen.listing());
        if (uploads.isEmpty()) {
            canvas.put(in.x(), in.y(), in.width(), "Nothing has been sent yet.", Role.DIM);
            return;
        }
        int rows = 3;
        int fit = Math.max(1, in.height() / rows);
        int first = Lines.first(chosen, uploads.size(), fit);
        for (int i = first; i < Math.min(uploads.size(), first + fit); i++) {
            Rect row = new Rect(in.x(), in.y() + (i - first) * rows, in.width(), rows).intersect(in);
            drawUpload(canvas, row, uploads.get(i), i == chosen);
            canvas.zone(row, new Input.Picked(i));
        }
    }

    private void drawUpload(Canvas canvas, Rect part, UploadState upload, boolean here) {
        Role name = here && screen.listing() ? Role.SELECTED : here ? Role.CHOSEN : Role.TEXT;
        String size = UploadText.size(upload.sizeBytes());
        canvas.put(
                part.x(),
                part.y(),
                part.width(),
                (here ? "▸ " : "  ") + Columns.fit(upload.name(), part.width() - 14) + "  " + size,
                name);
        if (part.height() < 2) {
            return;
        }
        String phase = phase(upload);
        int bar = Math.clamp(part.width() - Columns.of(phase) - 4, 0, 40);
        if (bar >= 6 && upload.phase() != UploadState.Phase.FAILED && upload.phase() != UploadState.Phase.CANCELLED) {
            Bar.draw(canvas, part.x() + 2, part.y() + 1, bar, upload.doneBytes(), upload.sizeBytes());
            canvas.put(part.x() + 3 + bar, part.y() + 1, part.width() - 3 - bar, phase, role(upload));
        } else {
            canvas.put(part.x() + 2, part.y() + 1, part.width() - 2, phase, role(upload));
        }
        if (part.height() >= 3) {
            String more = upload.phase() == UploadState.Phase.DONE ? "sha256 " + upload.sha256() : upload.why();
            canvas.put(part.x() + 2, part.y() + 2, part.width() - 2, Columns.fit(more, part.width() - 2), Role.DIM);
        }
    }

    private static String phase(UploadState u) {
        return switch (u.phase()) {
            case QUEUED -> "waits for its turn";
            case HASHING -> percent(u.doneBytes(), u.sizeBytes()) + " working out the digest";
            case SENDING ->
                percent(u.doneBytes(), u.sizeBytes()) + "  " + UploadText.size(u.bytesPerSecond()) + "/s"
                        + u.eta()
                                .map(e -> "  " + ClockView.minutes(e) + " left")
                                .orElse("");
            case PAUSED -> percent(u.doneBytes(), u.sizeBytes()) + " paused, goes on by itself";
            case STOPPED -> percent(u.doneBytes(), u.sizeBytes()) + " stopped: r goes on, x discards";
            case DONE -> "✓ " + u.sizeBytes() + " bytes stored as " + u.storedName();
            case FAILED -> "✗ failed; r tries again, x takes it off";
            case CANCELLED -> "✗ discarded; r sends it anew, x takes it off";
        };
    }

    private static Role role(UploadState upload) {
        return switch (upload.phase()) {
            case QUEUED, HASHING, SENDING -> Role.TEXT;
            case PAUSED, STOPPED, CANCELLED -> Role.WARN;
            case DONE -> Role.GOOD;
            case FAILED -> Role.BAD;
        };
    }

    static String percent(long done, long all) {
        return all == 0 ? "100 %" : done * 100 / all + " %";
    }
}
