package recess.server.door.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import recess.client.app.Onlooker;
import recess.common.message.Bytes;
import recess.common.message.LobbyEvent;
import recess.common.message.RoomInfo;
import recess.common.message.TaskInfo;
import recess.common.room.Audience;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.server.door.Reception;
import recess.server.share.Origin;

/**
 * A room on the wall, whoever is in it, round after round; where there is none of that code, it is waited for. The page is told
 * the newest state whenever it has drawn the one before.
 */
final class BoardSocket extends LiveSocket {
    private static final int LOOK_EVERY_SECONDS = 2;
    private static final int MAX_WAITING = 5_000;

    /**
     * What the page is told where there is no room.
     *
     * @param missing its code
     * @param why a sentence
     */
    private record Missing(String missing, String why, BoardScene.Join join) {}

    /** What the loop waits for. */
    private sealed interface Happening {
        record Told(LobbyEvent event) implements Happening {}

        /** The room is closed, or the page is gone. */
        record Closed() implements Happening {}

        record Drawn() implements Happening {}
    }

    private final Reception reception;
    private final String base;
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>(MAX_WAITING);
    private final long started = System.nanoTime();

    /** Whether too much has happened to be told one by one: then the room is looked at anew. */
    private volatile boolean isBehind;

    private volatile boolean isGone;
    private boolean isDrawn = true;
    private long lookedAt = started;

    /** @param base where pupils reach the pages: {@code http://lab:8080} */
    BoardSocket(Reception reception, InetSocketAddress peer, String base) {
        super(peer);
        this.reception = reception;
        this.base = base;
    }

    @Override
    void begin(Form form) {
        String code = form.text("room").toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]{1,12}")) {
            throw new IllegalArgumentException("no code");
        }
        Thread.ofVirtual().name("web-board").start(() -> {
            try {
                run(code);
            } catch (IOException e) {
                close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    void said(Form form) {
        happens(new Happening.Drawn());
    }

    @Override
    void sent(Bytes bytes) {
        throw new IllegalArgumentException("a board says nothing");
    }

    @Override
    void gone() {
        isGone = true;
        happens(new Happening.Closed());
    }

    @Override
    void sendAway(String why) {
        close();
    }

    private void happens(Happening happening) {
        if (!happenings.offer(happening)) {
            isBehind = true;
        }
    }

    private void run(String code) throws IOException, InterruptedException {
        BoardScene.Join join = BoardScene.Join.at(base + "/join/" + code);
        boolean isTried = false;
        while (!isGone) {
            String why = "There is no such room yet.";
            try {
                if (!isTried) {
                    reception.lobby().tryCode(code, Origin.of(peer().getAddress()));
                    isTried = true;
                }
                Optional<Room> room = reception.lobby().findRoom(code);
                if (room.isPresent()) {
                    follow(room.get(), join);
                    continue;
                }
            } catch (Refusal e) {
                why = e.sentence();
            }
            tell(new Missing(code, why, join));
            TimeUnit.SECONDS.sleep(LOOK_EVERY_SECONDS);
        }
    }

    /** Returns when the room is closed, the page is gone, or too much has happened meanwhile. */
    private void follow(Room room, BoardScene.Join join) throws IOException, InterruptedException {
        Audience audience = new Audience() {
            @Override
            public void tell(LobbyEvent event) {
                happens(new Happening.Told(event));
            }

            @Override
            public void hangUp() {
                happens(new Happening.Closed());
            }
        };
        happenings.clear();
        isBehind = false;
        isDrawn = true;
        Room.Look look = room.show(audience);
        try {
            Onlooker onlooker = Onlooker.of(look.room(), look.people(), look.ended(), now());
            List<TaskInfo> tasks = reception.lobby().tasks();
            boolean isNews = true;
            while (!isGone && !isBehind) {
                if (isNews && isDrawn) {
                    show(onlooker, tasks, join);
                    isNews = false;
                    isDrawn = false;
                }
                switch (happenings.poll(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                    case null -> {}
                    case Happening.Told(LobbyEvent event) -> {
                        onlooker = onlooker.after(event, now());
                        isNews = true;
                    }
                    case Happening.Drawn() -> isDrawn = true;
                    case Happening.Closed() -> {
                        return;
                    }
                }
                List<TaskInfo> before = tasks;
                tasks = looksAgain() ? reception.lobby().tasks() : before;
                isNews |= !tasks.equals(before);
            }
        } finally {
            room.showNoMore(audience);
        }
    }

    /** Nobody tells of tasks: they are looked at now and then. */
    private boolean looksAgain() {
        boolean isDue = System.nanoTime() - lookedAt >= TimeUnit.SECONDS.toNanos(LOOK_EVERY_SECONDS);
        if (isDue) {
            lookedAt = System.nanoTime();
        }
        return isDue;
    }

    private void show(Onlooker onlooker, List<TaskInfo> tasks, BoardScene.Join join) throws IOException {
        Optional<RoomInfo> room = onlooker.table().room();
        if (room.isPresent()) {
            tell(BoardScene.of(onlooker.table(), room.get(), tasks, join, now()));
        }
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
