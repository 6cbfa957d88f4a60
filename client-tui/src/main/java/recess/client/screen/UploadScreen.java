package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Event;
import recess.client.app.Guest;
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
 * @param chosen the upload that is chosen, by its place
 * @param listing whether the list of uploads has the keyboard
 */
public record UploadScreen(UploadPath path, int chosen, boolean listing) implements Screen {
    private static final int PAGE = 10;

    static UploadScreen begin(State state) {
        return new UploadScreen(UploadPath.begin(state.home().files()), 0, false);
    }

    /** There are no files here to be sent; empty where there are. */
    static Optional<String> whyNoFiles(State state) {
        return state.home().guest().map(Guest::sending);
    }

    private UploadScreen with(UploadPath newPath) {
        return new UploadScreen(newPath, chosen, listing);
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
        List<Action> actions = new ArrayList<>(List.of(
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
                        .unless(this::whyNoTakingOff)));
        for (Action moving : Keys.list(this::move, PAGE)) {
            actions.add(moving.unless(_ -> whyNotListing()));
        }
        actions.add(Action.of("close", "back to where you were; uploads go on", s -> Step.to(s.close()), Keys.ESCAPE));
        return actions;
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
                .or(() -> path.recent().isEmpty() ? Optional.of("No file has been sent yet.") : Optional.empty());
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

    private Step send(State state) {
        return Step.to(state.replace(new UploadScreen(path.sent(), chosen, false)), new Effect.Upload(path.file()));
    }

    private Step complete(State state) {
        return Step.to(state, new Effect.Complete(path.file()));
    }

    @Override
    public Screen after(Event.Completed completed) {
        return with(path.after(completed));
    }

    @Override
    public Screen after(Event.NotSent notSent) {
        return with(path.after(notSent));
    }

    private Step recall(State state, int by) {
        return Step.to(state.replace(with(path.recalled(by))));
    }

    private Step turn(State state) {
        return Step.to(state.replace(new UploadScreen(path, chosen, !listing)));
    }

    private Step move(State state, int by) {
        int to = Math.clamp(chosen + by, 0, Math.max(0, state.world().uploads().size() - 1));
        return Step.to(state.replace(new UploadScreen(path, to, listing)));
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
        return Step.to(state.replace(with(path.with(path.typed().after(input)))));
    }

    /** One file waits for Enter; several that were dropped together are meant to be sent. */
    private Step pasted(List<String> paths, State state) {
        if (paths.size() <= 1) {
            return Step.to(state.replace(with(path.with(String.join("", paths)))));
        }
        return new Step(
                state.toast(Toast.good(paths.size() + " files are queued.")),
                paths.stream().<Effect>map(Effect.Upload::new).toList());
    }

    @Override
    public Step picked(int line, State state) {
        return Step.to(state.replace(new UploadScreen(path, line < 0 ? chosen : line, line >= 0)));
    }

    @Override
    public void render(Canvas canvas, Rect part, State state) {
        new UploadView(this, state.world().uploads()).draw(canvas, part);
    }
}
