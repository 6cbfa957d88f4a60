package recess.common.room;

import java.util.Optional;
import java.util.OptionalInt;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;
import recess.common.text.CleanText;

/** A participant's place in a room, and what can be asked for from there. Thread-safe. */
public final class Seat {
    /** The longest line of chat. */
    public static final int MAX_CHAT_CODE_POINTS = 200;

    private final Room room;
    private final Participant who;

    Seat(Room room, Participant who) {
        this.room = room;
        this.who = who;
    }

    /** The room's code. */
    public String code() {
        return room.rules().code();
    }

    /**
     * Does what was asked for.
     *
     * @param asker the connection that asks
     */
    public LobbyAnswer answer(LobbyRequest.OfRoom request, Audience asker) throws Refusal {
        return switch (request) {
            case LobbyRequest.Start() -> {
                start();
                yield new LobbyAnswer.Done("started");
            }
            case LobbyRequest.Rematch() -> {
                rematch();
                yield new LobbyAnswer.Done("rematch");
            }
            case LobbyRequest.Pause(boolean on) -> {
                pause(on);
                yield new LobbyAnswer.Done(on ? "paused" : "going on");
            }
            case LobbyRequest.RemoveBot(String name) -> {
                removeBot(name);
                yield new LobbyAnswer.Done("bot gone");
            }
            case LobbyRequest.Move(String move, OptionalInt round) -> move(move, round, asker);
            case LobbyRequest.Say(String text) -> {
                say(text);
                yield new LobbyAnswer.Done("said");
            }
        };
    }

    private void start() throws Refusal {
        room.guard.run(() -> {
            requireHost("start");
            room.match.start();
        });
    }

    private void rematch() throws Refusal {
        room.guard.run(() -> {
            requireHost("call a rematch");
            room.match.rematch();
        });
    }

    private void pause(boolean on) throws Refusal {
        who.change();
        room.guard.run(() -> {
            requireHost("pause");
            room.match.pause(on, false);
        });
    }

    private void removeBot(String name) throws Refusal {
        who.change();
        room.guard.run(() -> {
            requireHost("take a bot out");
            room.removeBot(name);
        });
    }

    private void requireHost(String what) throws Refusal {
        room.members.host().require(who.name(), what);
    }

    /**
     * Makes a move, when one may be made; where it ends the round, the results are stored when this returns, or will not be.
     *
     * @param round the one that it is meant for: it counts in no other; empty for whichever is running
     * @param asker the connection that asks
     */
    public LobbyAnswer.Moved move(String text, OptionalInt round, Audience asker) throws Refusal {
        who.awaitMove(asker);
        Match.Made made = room.guard.ask(() -> room.move(who.name(), text, round));
        // Never later than a room waits for its ledger.
        made.recorded().join();
        return made.answer();
    }

    /**
     * Says something to the room.
     *
     * @return what was said, safe to show
     */
    public String say(String text) throws Refusal {
        String clean = CleanText.line(text).strip();
        int length = clean.codePointCount(0, clean.length());
        if (clean.isEmpty() || length > MAX_CHAT_CODE_POINTS) {
            throw new Refusal(
                    RefusalCode.BAD_TEXT,
                    "what you say has " + length + " characters (1 to " + MAX_CHAT_CODE_POINTS + ")");
        }
        who.chat();
        room.tell(new LobbyEvent.Said(code(), who.name(), clean));
        return clean;
    }

    /** Everybody in the room, as many as one answer holds. */
    public LobbyAnswer.People people() {
        return LobbyAnswer.People.of(room.people());
    }

    /** The participant's game; empty where no move can be made in it. */
    public Optional<GameView> view() {
        return room.guard.ask(() -> room.view(who.name()));
    }
}
