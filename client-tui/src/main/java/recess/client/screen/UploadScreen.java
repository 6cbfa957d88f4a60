package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Event;
import recess.client.app.LinkStatus;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Toast;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.UploadState;
import recess.client.theme.Role;
import recess.client.widget.Bar;
import recess.client.widget.Canvas;
import recess.client.widget.Columns;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.client.widget.TextInput;

/**
 * Files on their way.
 *
 * @param path what is being typed
 * @param choices what the path could go on with
 * @param recent files of earlier runs
 * @param recentAt which of them stands in the field; -1 for none
 * @param chosen the upload that is chosen, by its place
 * @param listing whether the list of uploads has the keyboard
 */
public record UploadScreen(
        TextInput path, List<String> choices, List<String> recent, int recentAt, int chosen, boolean listing)
        implements Screen {
    private static final int MAX_PATH_CHARS = 4_096;

    public UploadScreen {
        choices = List.copyOf(choices);
        recent = List.copyOf(recent);
    }

    static UploadScreen begin(State state) {
        return new UploadScreen(
                TextInput.empty(MAX_PATH_CHARS), List.of(), state.home().files(), -1, 0, false);
    }

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public String title(State state) {
        return "send files";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("send", "send the file that is typed", this::send, Keys.ENTER)
                        .unless(this::whyNotSend),
                Action.of("complete", "go on with the path as far as it is clear", this::complete, Keys.TAB)
                        .unless(this::whyNotTyping),
                Action.of("recent", "a file of earlier runs", s -> recall(s, 1), Keys.UP)
                        .unless(this::whyNoRecent),
                Action.of("recent back", "the one after it", s -> recall(s, -1), Keys.DOWN)
                        .unhinted()
                        .unless(this::whyNoRecent),
                Action.of("queue", "go to the list of uploads, or back", this::turn, Keys.BACK_TAB, Keys.f(6)),
                Action.of("cancel", "give the chosen upload up", this::cancel, Keys.of('c'), Key.ctrl('g'))
                        .unless(this::whyNoCancel),
                Action.of("resume", "try the chosen upload again", this::resume, Keys.of('r'), Key.ctrl('o'))
                        .unless(this::whyNoResume),
                Action.of("up", "the upload above", s -> move(s, -1), Keys.UP, Keys.of('k'))
                        .unhinted()
                        .unless(_ -> whyNotListing()),
                Action.of("down", "the upload below", s -> move(s, 1), Keys.DOWN, Keys.of('j'))
                        .unhinted()
                        .unless(_ -> whyNotListing()),
                Action.of("close", "back to where you were; uploads go on", s -> Step.to(s.close()), Keys.ESCAPE));
    }

    private Optional<String> whyNotListing() {
        return listing ? Optional.empty() : Optional.of("Shift-Tab goes to the list.");
    }

    private Optional<String> whyNotTyping(State state) {
        return listing ? Optional.of("Shift-Tab goes back to the path.") : Optional.empty();
    }

    private Optional<String> whyNotSend(State state) {
        if (state.world().link() instanceof LinkStatus.Practice) {
            return Optional.of("Practice has no server that could take a file.");
        }
        return path.isEmpty() ? Optional.of("Type a path first; Tab completes it.") : Optional.empty();
    }

    private Optional<String> whyNoRecent(State state) {
        return whyNotTyping(state)
                .or(() -> recent.isEmpty() ? Optional.of("No file has been sent yet.") : Optional.empty());
    }

    private Optional<UploadState> upload(State state) {
        List<UploadState> uploads = state.world().uploads();
        return uploads.isEmpty() ? Optional.empty() : Optional.of(uploads.get(Math.min(chosen, uploads.size() - 1)));
    }

    private Optional<String> whyNoCancel(State state) {
        return upload(state).isEmpty()
                ? Optional.of("There is no upload.")
                : upload(state).filter(u -> u.phase().isOver()).map(u -> "That upload is over already.");
    }

    private Optional<String> whyNoResume(State state) {
        return upload(state)
                .map(u -> switch (u.phase()) {
                    case PAUSED, FAILED, CANCELLED -> Optional.<String>empty();
                    case DONE -> Optional.of("That file is there already.");
                    case QUEUED, HASHING, SENDING -> Optional.of("It is on its way.");
                })
                .orElse(Optional.of("There is no upload."));
    }

    private UploadScreen with(TextInput newPath, int newRecentAt) {
        return new UploadScreen(newPath, List.of(), recent, newRecentAt, chosen, listing);
    }

    private Step send(State state) {
        String file = TypedPaths.first(path.text());
        List<String> sent = new ArrayList<>(recent);
        sent.remove(file);
        sent.addFirst(file);
        return Step.to(
                state.replace(new UploadScreen(path.cleared(), List.of(), sent, -1, chosen, false)),
                new Effect.Upload(file));
    }

    private Step complete(State state) {
        return Step.to(state, new Effect.Complete(TypedPaths.first(path.text())));
    }

    @Override
    public Screen after(Event.Completed completed) {
        return TypedPaths.first(path.text()).equals(completed.typed())
                ? new UploadScreen(path.with(completed.extended()), completed.choices(), recent, -1, chosen, listing)
                : this;
    }

    private Step recall(State state, int by) {
        int to = Math.clamp(recentAt + by, -1, recent.size() - 1);
        return Step.to(state.replace(with(to < 0 ? path.cleared() : path.with(recent.get(to)), to)));
    }

    private Step turn(State state) {
        return Step.to(state.replace(new UploadScreen(path, choices, recent, recentAt, chosen, !listing)));
    }

    private Step move(State state, int by) {
        int to = Math.clamp(chosen + by, 0, Math.max(0, state.world().uploads().size() - 1));
        return Step.to(state.replace(new UploadScreen(path, choices, recent, recentAt, to, listing)));
    }

    private Step cancel(State state) {
        return upload(state)
                .map(u -> Step.to(state, new Effect.CancelUpload(u.id())))
                .orElseGet(() -> Step.to(state));
    }

    private Step resume(State state) {
        return upload(state)
                .map(u -> Step.to(state, new Effect.ResumeUpload(u.id())))
                .orElseGet(() -> Step.to(state));
    }

    @Override
    public boolean takes(Key key, State state) {
        return !listing && TextInput.takes(key);
    }

    @Override
    public Step typed(Input input, State state) {
        if (input instanceof Input.Pasted(String pasted)) {
            return pasted(TypedPaths.read(pasted), state);
        }
        return Step.to(state.replace(with(path.after(input), -1)));
    }

    /** One file waits for Enter; several that were dropped together are meant to be sent. */
    private Step pasted(List<String> paths, State state) {
        if (paths.size() <= 1) {
            return Step.to(state.replace(with(path.with(String.join("", paths)), -1)));
        }
        return new Step(
                state.toast(Toast.good(paths.size() + " files are queued.")),
                paths.stream().<Effect>map(Effect.Upload::new).toList());
    }

    @Override
    public Step picked(int line, State state) {
        return Step.to(state.replace(
                line < 0
                        ? new UploadScreen(path, choices, recent, recentAt, chosen, false)
                        : new UploadScreen(path, choices, recent, recentAt, line, true)));
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        canvas.clear(part);
        boolean roomy = part.height() >= 18;
        Rect field = part.top(roomy ? 5 : 3);
        Rect in = Panel.draw(canvas, field, "file to send", !listing);
        canvas.put(in.x(), in.y(), "▸", Role.STRONG);
        path.draw(canvas, in.x() + 2, in.y(), in.width() - 2, !listing);
        canvas.zone(field, new Input.Picked(-1));
        if (roomy) {
            String hint = choices.isEmpty()
                    ? "Type a path, Tab completes it, or drop a file here. Up: recent files."
                    : String.join("  ", choices);
            List<String> lines = Lines.wrap(hint, in.width());
            for (int i = 0; i < Math.min(2, lines.size()); i++) {
                canvas.put(in.x(), in.y() + 1 + i, in.width(), lines.get(i), Role.DIM);
            }
        }
        drawQueue(canvas, part.below(field.height()), state);
    }

    private void drawQueue(Canvas canvas, Rect part, State state) {
        Rect in = Panel.draw(canvas, part, "uploads", listing);
        List<UploadState> uploads = state.world().uploads();
        if (uploads.isEmpty()) {
            canvas.put(in.x(), in.y(), in.width(), "Nothing has been sent yet.", Role.DIM);
            return;
        }
        int at = Math.min(chosen, uploads.size() - 1);
        int rows = 3;
        int fit = Math.max(1, in.height() / rows);
        int first = Lines.first(at, uploads.size(), fit);
        for (int i = first; i < Math.min(uploads.size(), first + fit); i++) {
            Rect row = new Rect(in.x(), in.y() + (i - first) * rows, in.width(), rows).intersect(in);
            drawUpload(canvas, row, uploads.get(i), i == at);
            canvas.zone(row, new Input.Picked(i));
        }
    }

    private void drawUpload(Canvas canvas, Rect part, UploadState upload, boolean here) {
        Role name = here && listing ? Role.SELECTED : here ? Role.CHOSEN : Role.TEXT;
        String size = Amounts.bytes(upload.sizeBytes());
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
            case HASHING -> Amounts.percent(u.doneBytes(), u.sizeBytes()) + " working out the digest";
            case SENDING ->
                Amounts.percent(u.doneBytes(), u.sizeBytes()) + "  " + Amounts.bytes(u.bytesPerSecond()) + "/s"
                        + u.eta()
                                .map(e -> "  " + TableView.minutes(e) + " left")
                                .orElse("");
            case PAUSED -> Amounts.percent(u.doneBytes(), u.sizeBytes()) + " paused, goes on by itself";
            case DONE -> "✓ " + u.sizeBytes() + " bytes stored as " + u.storedName();
            case FAILED -> "✗ failed";
            case CANCELLED -> "✗ cancelled";
        };
    }

    private static Role role(UploadState upload) {
        return switch (upload.phase()) {
            case QUEUED, HASHING, SENDING -> Role.TEXT;
            case PAUSED, CANCELLED -> Role.WARN;
            case DONE -> Role.GOOD;
            case FAILED -> Role.BAD;
        };
    }
}
