package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import recess.client.link.UploadState.Phase;
import recess.client.widget.Canvas;
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
                Action.of(
                                "stop",
                                "stop the chosen upload; the server keeps what it has",
                                this::stop,
                                Keys.of('x'),
                                Keys.f(7))
                        .unless(this::whyNoStop),
                Action.of("resume", "go on with the chosen upload", this::resume, Keys.of('r'), Key.ctrl('o'))
                        .unless(this::whyNoResume),
                Action.of(
                                "discard",
                                "throw away what the server has of a stopped upload; asks first",
                                this::discard,
                                Keys.of('x'),
                                Keys.f(7))
                        .unless(this::whyNoDiscard),
                Action.of(
                                "take off",
                                "take an upload that is over off the list",
                                this::takeOff,
                                Keys.of('x'),
                                Keys.f(7))
                        .unless(this::whyNoTakingOff),
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

    private Optional<String> whyNoStop(State state) {
        return whyNoPhase(state, phase -> !phase.isOver(), "That upload does not run.");
    }

    private Optional<String> whyNoDiscard(State state) {
        return whyNoPhase(state, phase -> phase == Phase.STOPPED, "That upload is not stopped.");
    }

    private Optional<String> whyNoTakingOff(State state) {
        return whyNoPhase(
                state, phase -> phase.isOver() && phase != Phase.STOPPED, "That upload is not over: x stops it first.");
    }

    private Optional<String> whyNoPhase(State state, Predicate<Phase> fits, String otherwise) {
        Optional<UploadState> upload = upload(state);
        if (upload.isEmpty()) {
            return Optional.of("There is no upload.");
        }
        return fits.test(upload.get().phase()) ? Optional.empty() : Optional.of(otherwise);
    }

    private Optional<String> whyNoResume(State state) {
        return upload(state)
                .map(u -> switch (u.phase()) {
                    case STOPPED, PAUSED, FAILED, CANCELLED -> Optional.<String>empty();
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

    /** A path that leads to nothing is given back to be mended. */
    @Override
    public Screen after(Event.NotSent notSent) {
        List<String> others =
                recent.stream().filter(r -> !r.equals(notSent.typed())).toList();
        TextInput mended = path.isEmpty() ? path.with(notSent.typed()) : path;
        return new UploadScreen(mended, choices, others, -1, chosen, listing);
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

    private Step stop(State state) {
        return upload(state)
                .map(u -> Step.to(
                        state.toast(Toast.note("Stopped. The server keeps what it has; r goes on.")),
                        new Effect.PauseUpload(u.id())))
                .orElseGet(() -> Step.to(state));
    }

    private Step discard(State state) {
        return upload(state)
                .map(u -> Step.to(state.open(ConfirmScreen.discarding(u.name(), u.id()))))
                .orElseGet(() -> Step.to(state));
    }

    private Step takeOff(State state) {
        return upload(state)
                .map(u -> Step.to(state.with(state.world().withoutUpload(u.id()))))
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
        new UploadView(this, state.world().uploads()).draw(canvas, part);
    }
}
