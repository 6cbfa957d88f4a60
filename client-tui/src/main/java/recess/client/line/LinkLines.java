package recess.client.line;

import java.time.Duration;
import java.util.function.Consumer;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.link.WireEntry;
import recess.client.practice.PracticeLink;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.text.BytesLiteral;

/** How the connection is, and a line at each change. Not thread-safe. */
final class LinkLines {
    private static final int MAX_SHOWN_BYTES = 2000;

    private final boolean isPerson;
    private final Consumer<String> print;
    private String name = "";
    private String downWhy = "";
    private boolean isPractice;
    private boolean isUp;
    private boolean wasUp;
    private boolean isNameless;
    private boolean isSilent;
    private boolean showsWire;

    LinkLines(boolean isPerson, Consumer<String> print) {
        this.isPerson = isPerson;
        this.print = print;
    }

    /** One's own name there. */
    String name() {
        return name;
    }

    /** Whether the lobby is within this program. */
    boolean isPractice() {
        return isPractice;
    }

    /** Whether something can be asked. */
    boolean isUp() {
        return isUp;
    }

    /** Whether a lobby has ever known us. */
    boolean wasUp() {
        return wasUp;
    }

    /** Whether the name was refused, and another one is needed. */
    boolean isNameless() {
        return isNameless;
    }

    void connecting(Server server, int attempt) {
        if (attempt == 1) {
            print.accept("* connecting to " + server);
        }
    }

    void connected(Server server, LobbyAnswer.Welcome welcome) {
        isPractice = server.equals(PracticeLink.NOWHERE);
        print.accept(isPractice ? "* offline: nothing is recorded" : "* connected to " + server);
        Sentences.of(welcome).forEach(line -> print.accept("* " + line));
        if (isPerson && !wasUp) {
            print.accept("* help lists the commands");
        }
        name = welcome.name();
        isUp = true;
        wasUp = true;
        isSilent = false;
        isNameless = false;
        downWhy = "";
    }

    void happened(LobbyEvent event) {
        name = event instanceof LobbyEvent.Renamed renamed ? renamed.nameOf(name) : name;
    }

    /** There is a connection, and the server knows nobody on it. */
    void nameRefused() {
        isUp = true;
    }

    /** Another name has to be chosen. */
    void nameless() {
        isNameless = true;
        print.accept("* name NAME takes another name");
    }

    /** A line when it is told first, and one when it is over. */
    void silent(Duration lasts) {
        if (lasts.isZero()) {
            print.accept("* the server answers again");
        } else if (!isSilent) {
            print.accept("* no answer for " + lasts.toSeconds() + " s; retry makes another connection");
        }
        isSilent = !lasts.isZero();
    }

    /** Whether what crosses the wire is printed, too. */
    void showWire(boolean on) {
        showsWire = on;
    }

    void crossed(WireEntry entry) {
        if (showsWire) {
            boolean sent = entry.direction() == WireEntry.Direction.SENT;
            print.accept((sent ? "> " : "< ") + BytesLiteral.of(entry.bytes(), MAX_SHOWN_BYTES));
        }
    }

    /** The link tells it every second, for screens that count; a line is enough. */
    void down(LinkEvent.Down down) {
        isSilent = false;
        isUp = false;
        if (!down.why().equals(downWhy)) {
            downWhy = down.why();
            print.accept("* no connection: " + down.why()
                    + (down.retriesByItself() ? "; trying again, retry does so at once" : "; retry connects again"));
        }
    }
}
