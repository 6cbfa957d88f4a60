package recess.server.door.ssh;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import recess.client.app.Guest;
import recess.client.link.Server;
import recess.client.link.Tokens;
import recess.common.message.LobbyRequest;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.door.ProvedTokens;
import recess.server.door.Reception;
import recess.server.door.Visit;
import recess.server.door.VisitorSettings;
import recess.server.share.Origin;
import recess.server.store.UploadRefusedException;
import recess.server.upload.DropBox;

/** What a client may ask for in a channel, and what it gets. */
final class Commands {
    /** Longer ones are no request of the lobby's, and no path of a file. */
    private static final int MAX_CHARS = 4_096;

    private static final int MAX_NAME_CHARS = 60;

    private static final Pattern ROOM = Pattern.compile("(join|watch) ([A-Za-z0-9]{1,12})");

    private final Reception reception;

    Commands(Reception reception) {
        this.reception = reception;
    }

    /** A shell was asked for: there is none, but there are screens; and lines where no screen is. */
    Command shell(ChannelSession channel) {
        TerminalChannel terminal = (TerminalChannel) channel;
        ServerSession session = channel.getServerSession();
        return terminal.hasScreen()
                ? new ScreenCommand(reception, visit(session, Optional.empty()), terminal)
                : lines(session, terminal.hasTerminal());
    }

    /**
     * A command was asked for: a file is put in, or the lobby answers one line; with a terminal, {@code join CODE} begins in a
     * room.
     */
    Command execute(ChannelSession channel, String line) {
        ServerSession session = channel.getServerSession();
        TerminalChannel terminal = (TerminalChannel) channel;
        Optional<LobbyRequest> room = room(line);
        if (room.isPresent() && terminal.hasScreen()) {
            return new ScreenCommand(reception, visit(session, room), terminal);
        }
        Optional<ScpArguments> scp = ScpArguments.parse(line);
        return scp.isPresent()
                ? new ScpCommand(scp.get(), () -> box(session))
                : new OneRequestCommand(
                        reception.person(Attendant.peer(session)),
                        CleanText.line(line.substring(0, Math.min(line.length(), MAX_CHARS))));
    }

    /** The subsystem {@code sftp}. */
    Command sftp(ChannelSession channel) {
        return new SftpCommand(() -> box(channel.getServerSession()));
    }

    private DropBox box(ServerSession session) throws UploadRefusedException {
        return reception.dropBox(Attendant.peer(session), name(session), proof(session));
    }

    private Visit visit(ServerSession session, Optional<LobbyRequest> first) {
        InetSocketAddress at = (InetSocketAddress) session.getIoSession().getLocalAddress();
        String host = at.getAddress().getHostAddress();
        String name = name(session);
        Tokens tokens = proof(session).<Tokens>map(ProvedTokens::new).orElseGet(Tokens::inMemory);
        InetSocketAddress peer = Attendant.peer(session);
        VisitorSettings settings = proof(session)
                .map(proof -> reception.settings().of(proof, Origin.of(peer.getAddress())))
                .orElse(VisitorSettings.FOR_THIS_VISIT);
        Guest guest = new Guest(
                "Files go in beside this: scp -P " + at.getPort() + " FILE " + name + "@" + host + ":",
                settings.where());
        return new Visit(peer, new Server(host, at.getPort()), name, guest, tokens, settings, first);
    }

    private static Optional<LobbyRequest> room(String line) {
        Matcher matcher = ROOM.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String code = matcher.group(2);
        return Optional.of(
                matcher.group(1).equals("join") ? new LobbyRequest.JoinRoom(code) : new LobbyRequest.WatchRoom(code));
    }

    /** Who has lost a seat with the same key is that player again, whatever the machine calls its user. */
    private String name(ServerSession session) {
        String user = CleanText.line(session.getUsername());
        String asked = PlayerNames.normal(user.substring(0, Math.min(user.length(), MAX_NAME_CHARS)));
        List<String> lost = proof(session).map(reception.lobby()::lostSeatsOf).orElse(List.of());
        boolean isAmongThem = lost.stream().anyMatch(name -> PlayerNames.areSame(name, asked));
        return lost.isEmpty() || isAmongThem ? asked : lost.getFirst();
    }

    /** A name that cannot be one is left out: somebody will type one. */
    private Command lines(ServerSession session, boolean hasTerminal) {
        String name = name(session);
        String greeting = PlayerNames.objection(name).isPresent()
                ? ""
                : "name " + name + proof(session).map(proof -> " " + proof).orElse("") + "\n";
        return new LineCommand(reception.person(Attendant.peer(session)), greeting, hasTerminal);
    }

    /** What the key of a session is worth in the lobby; empty where none has been proved. */
    private Optional<String> proof(ServerSession session) {
        return Identity.provedKey(session).map(key -> reception.lobby().proof(key.getEncoded()));
    }
}
