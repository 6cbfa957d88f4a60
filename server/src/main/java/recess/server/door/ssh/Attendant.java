package recess.server.door.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.AbstractConnectionService;
import org.apache.sshd.common.util.buffer.Buffer;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.server.door.Gate;
import recess.server.door.Reception;

/**
 * Looks after connections from their first byte to their end: lets them in or not, asks them whether they are still there, and
 * sends away who does nothing there. MINA finds no dead peer by itself.
 */
final class Attendant implements SessionListener {
    /** So often in a row a connection may have no channel when it is asked. */
    private static final int MAX_EMPTY = 12;

    /** What the gate knows of a connection that it has let in. */
    private enum Admitted {
        UNKNOWN,
        KNOWN
    }

    private static final AttributeKey<Admitted> ADMITTED = new AttributeKey<>();

    /** Why somebody is sent away as soon as it can be told. */
    private static final AttributeKey<Fault> REFUSED = new AttributeKey<>();

    private final Reception reception;
    private final SshDoor.Limits limits;
    private final Gate gate;
    private volatile boolean isClosing;

    Attendant(Reception reception, SshDoor.Limits limits) {
        this.reception = reception;
        this.limits = limits;
        this.gate = new Gate(limits.maxConnections(), limits.maxPerAddress());
    }

    /** From now on everybody is turned away. */
    void turnAwayAll() {
        isClosing = true;
    }

    /** Where a connection comes from. */
    static InetSocketAddress peer(Session session) {
        if (session.getIoSession().getRemoteAddress() instanceof InetSocketAddress address) {
            return address;
        }
        throw new IllegalStateException(
                "no address of TCP: " + session.getIoSession().getRemoteAddress());
    }

    @Override
    public void sessionCreated(Session session) {
        InetAddress address = peer(session).getAddress();
        Optional<Fault> full = gate.enter(address);
        Optional<Fault> refusal = full.or(() -> refusal(address));
        refusal.ifPresent(fault -> reception.turnedAway(address, fault));
        if (full.isPresent()) {
            // To tell why would take a key exchange, of which there are too many already.
            session.close(true);
            return;
        }
        session.setAttribute(ADMITTED, Admitted.UNKNOWN);
        refusal.ifPresent(fault -> session.setAttribute(REFUSED, fault));
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        Fault refused = session.getAttribute(REFUSED);
        if (refused != null && event == Event.KexCompleted) {
            sendAway(session, refused.sentence());
        } else if (event == Event.Authenticated && session.getAttribute(ADMITTED) == Admitted.UNKNOWN) {
            session.setAttribute(ADMITTED, Admitted.KNOWN);
            gate.known(peer(session).getAddress());
            Thread.ofVirtual().name("ssh-attendant").start(() -> attend(session));
        }
    }

    @Override
    public void sessionClosed(Session session) {
        Admitted admitted = session.removeAttribute(ADMITTED);
        if (admitted != null) {
            gate.leave(peer(session).getAddress(), admitted == Admitted.KNOWN);
        }
    }

    private Optional<Fault> refusal(InetAddress address) {
        if (isClosing) {
            return Optional.of(FaultCode.STOPPING.because("the server is stopping, bye"));
        }
        return isBanned(address) ? Optional.of(FaultCode.BANNED.because("banned: ask your teacher")) : Optional.empty();
    }

    private void attend(Session session) {
        int empty = 0;
        try {
            while (session.isOpen()) {
                Thread.sleep(limits.askEvery());
                empty = hasChannel(session) ? 0 : empty + 1;
                if (empty == MAX_EMPTY) {
                    sendAway(session, "nothing is asked for");
                    return;
                }
                if (isBanned(peer(session).getAddress())) {
                    sendAway(session, "banned: ask your teacher");
                    return;
                }
                ask(session);
            }
        } catch (IOException e) {
            // No answer: nobody is there.
            session.close(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Any answer will do; a client that knows no such request says so. */
    private void ask(Session session) throws IOException {
        String request = "keepalive@openssh.com";
        Buffer buffer = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
        buffer.putString(request);
        buffer.putBoolean(true);
        session.request(request, buffer, limits.patience());
    }

    private static boolean hasChannel(Session session) {
        AbstractConnectionService service = session.getService(AbstractConnectionService.class);
        return service != null && !service.getChannels().isEmpty();
    }

    private boolean isBanned(InetAddress address) {
        return reception.net().banned().contains(address);
    }

    private static void sendAway(Session session, String why) {
        try {
            session.disconnect(SshConstants.SSH2_DISCONNECT_BY_APPLICATION, why);
        } catch (IOException e) {
            session.close(true);
        }
    }
}
