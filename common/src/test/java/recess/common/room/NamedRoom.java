package recess.common.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Person;
import recess.common.message.RoomInfo;

/** A room in which everybody is called by name. */
final class NamedRoom {
    private final Room room;
    private final RoomContext context;
    private final Map<String, Participant> people = new ConcurrentHashMap<>();

    NamedRoom(RoomRules rules, RoomContext context) {
        this.room = new Room(rules, context);
        this.context = context;
    }

    Room room() {
        return room;
    }

    Participant who(String name) {
        return people.computeIfAbsent(name, this::person);
    }

    private Participant person(String name) {
        return new Participant(name, Participant.Kind.PERSON, Audience.NOBODY, context.nanoTime());
    }

    LobbyAnswer.InRoom play(String name, Audience audience) throws Refusal {
        return enter(name, Participant.Kind.PERSON, audience, true);
    }

    LobbyAnswer.InRoom playRaw(String name, Audience audience) throws Refusal {
        return enter(name, Participant.Kind.RAW, audience, true);
    }

    LobbyAnswer.InRoom watch(String name, Audience audience) throws Refusal {
        return enter(name, Participant.Kind.PERSON, audience, false);
    }

    private LobbyAnswer.InRoom enter(String name, Participant.Kind kind, Audience audience, boolean plays)
            throws Refusal {
        Participant who = new Participant(name, kind, audience, context.nanoTime());
        LobbyAnswer.InRoom seat = room.enter(who, plays);
        people.put(name, who);
        return seat;
    }

    void lost(String name) {
        room.lost(who(name));
    }

    LobbyAnswer.InRoom back(String name, Audience audience) throws Refusal {
        return room.back(who(name), audience);
    }

    void leave(String name) {
        room.leave(name, LobbyEvent.Left.Reason.LEFT);
    }

    /** The seat is kept no longer. */
    void gone(String name) {
        room.leave(name, LobbyEvent.Left.Reason.GONE);
    }

    void start(String name) throws Refusal {
        ask(name, new LobbyRequest.Start());
    }

    void rematch(String name) throws Refusal {
        ask(name, new LobbyRequest.Rematch());
    }

    void pause(String name, boolean on) throws Refusal {
        ask(name, new LobbyRequest.Pause(on));
    }

    LobbyAnswer ask(String name, LobbyRequest.OfRoom request) throws Refusal {
        Participant who = who(name);
        return room.seat(who).answer(request, who.audience());
    }

    /** A move, however fast others were. */
    Match.Made move(String name, String text) throws Refusal {
        return move(name, text, OptionalInt.empty());
    }

    Match.Made move(String name, String text, OptionalInt round) throws Refusal {
        return room.move(name, text, round);
    }

    void tick(boolean mayBegin) {
        room.tick(mayBegin);
    }

    RoomControl control() {
        return room.control();
    }

    RoomInfo info() {
        return room.info();
    }

    List<Person> people() {
        return room.people();
    }

    Optional<GameView> view(String name) {
        return room.view(name);
    }
}
