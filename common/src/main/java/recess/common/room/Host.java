package recess.common.room;

import java.util.Optional;
import recess.common.message.LobbyEvent;
import recess.common.message.RefusalCode;

/** Who of the members is host: who begins the rounds. Guarded by the room's lock. */
final class Host {
    private final Members members;
    private final Lead lead;
    private final String room;

    private String name = "";

    /** Whom the teacher has made host: the role is that one's again after a lost connection. */
    private String appointed = "";

    /** Whether the teacher has taken the role away from players. */
    private boolean nobody;

    Host(Members members, RoomRules rules) {
        this.members = members;
        this.lead = rules.lead();
        this.room = rules.code();
    }

    /** The host's name; empty while there is none. */
    String name() {
        return name;
    }

    boolean is(Member member) {
        return name.equals(member.name());
    }

    void require(String player, String what) throws Refusal {
        if (name.equals(player)) {
            return;
        }
        throw new Refusal(
                RefusalCode.NOT_HOST,
                !name.isEmpty()
                        ? "only the host (" + name + ") can " + what
                        : lead.beginsByItself()
                                ? "only a host can " + what + ": rounds begin by themselves here"
                                : "only the teacher can " + what + " here");
    }

    void appoint(Member member) throws Refusal {
        if (!member.canHost()) {
            throw new Refusal(
                    RefusalCode.NOT_HOST,
                    "'" + member.name() + "' cannot be host: it takes a player of the lobby who is there");
        }
        nobody = false;
        appointed = member.name();
        set(member.name());
    }

    /** Nobody is host any more, and nobody becomes it. */
    void dismiss() {
        nobody = true;
        appointed = "";
        set("");
    }

    /** Somebody sits down as the first to be host; nobody has to be told. */
    void sat(Member member) {
        if (name.isEmpty() && isHeir(member)) {
            name = member.name();
        }
    }

    /** Somebody is back, who may be the first to be host. */
    void back(Member member) {
        if (name.isEmpty() && isHeir(member)) {
            set(member.name());
        }
    }

    /** Somebody is gone: where it was the host, the one who is there longest takes over. */
    void gone(String player) {
        if (name.equals(player)) {
            set(members.all().stream()
                    .filter(this::isHeir)
                    .map(Member::name)
                    .findFirst()
                    .orElse(""));
        }
    }

    /** Somebody has another name, and stays what it is. */
    void renamed(String before, String now) {
        name = name.equals(before) ? now : name;
        appointed = appointed.equals(before) ? now : appointed;
    }

    void clear() {
        name = "";
    }

    /** Whom the teacher has made host; empty where the teacher has not. */
    Optional<String> appointed() {
        return Optional.of(appointed).filter(player -> !player.isEmpty());
    }

    boolean isNobody() {
        return nobody;
    }

    /** As it was before the server was started again: nobody is there yet. */
    void restore(Optional<String> player, boolean isNobody) {
        appointed = player.orElse("");
        nobody = isNobody;
    }

    /** Whether somebody becomes host where there is none. */
    private boolean isHeir(Member member) {
        return member.canHost() && !nobody && (lead == Lead.HOST || appointed.equals(member.name()));
    }

    private void set(String next) {
        if (!name.equals(next)) {
            name = next;
            members.tell(new LobbyEvent.HostChanged(room, next));
        }
    }
}
