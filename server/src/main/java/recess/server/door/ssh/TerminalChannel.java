package recess.server.door.ssh;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.PtyMode;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.session.helpers.AbstractConnectionService;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.jspecify.annotations.Nullable;

/**
 * A session channel that keeps of a terminal only what is used: MINA's environment takes any name and value, and lets a client
 * overwrite its own size with anything. Its requests come one at a time.
 */
final class TerminalChannel extends ChannelSession {
    private static final Set<String> KNOWN =
            Set.of("LANG", "LC_ALL", "LC_CTYPE", "COLORTERM", "COLORFGBG", "NO_COLOR", "RECESS_ASCII");

    private static final int MAX_VALUE_CHARS = 64;

    /** Of a connection. MINA's own limit ends it with all that goes on there. */
    private static final int MAX_CHANNELS = 4;

    private final Map<String, String> variables = new HashMap<>();
    private @Nullable String term;
    private int columns;
    private int rows;
    private BiConsumer<Integer, Integer> onResize = (_, _) -> {};

    /** Whether there is a terminal at the other end that can show screens. */
    boolean hasScreen() {
        return term != null && !term.isEmpty() && !term.equals("dumb");
    }

    /** Whether there is a terminal at the other end at all. */
    boolean hasTerminal() {
        return term != null;
    }

    /** What the terminal can show. Hardly any client sends a locale, and hardly any terminal is without UTF-8. */
    Map<String, String> terminalEnvironment() {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("TERM", term == null ? "dumb" : term);
        if (Set.of("LANG", "LC_ALL", "LC_CTYPE").stream().noneMatch(variables::containsKey)) {
            environment.put("LANG", "C.UTF-8");
        }
        return environment;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Called with columns and rows, whatever they are. */
    void onResize(BiConsumer<Integer, Integer> listener) {
        onResize = listener;
    }

    @Override
    protected OpenFuture doInit(Buffer buffer) {
        AbstractConnectionService service = getSession().getService(AbstractConnectionService.class);
        // This one is among them already.
        if (service.getChannels().size() <= MAX_CHANNELS) {
            return super.doInit(buffer);
        }
        service.unregisterChannel(this);
        OpenFuture refused = new DefaultOpenFuture(this, this);
        refused.setException(new SshChannelOpenException(
                getChannelId(),
                SshConstants.SSH_OPEN_RESOURCE_SHORTAGE,
                "limit " + MAX_CHANNELS + " channels: close one first"));
        return refused;
    }

    @Override
    protected RequestHandler.Result handleEnvParsed(String name, String value) {
        if (KNOWN.contains(name) && value.length() <= MAX_VALUE_CHARS) {
            variables.put(name, value);
        }
        return RequestHandler.Result.ReplySuccess;
    }

    @Override
    protected RequestHandler.Result handlePtyReqParsed(
            String kind, int width, int height, int pixelWidth, int pixelHeight, Map<PtyMode, Integer> modes) {
        term = kind.length() <= MAX_VALUE_CHARS ? kind : "dumb";
        columns = width;
        rows = height;
        return RequestHandler.Result.ReplySuccess;
    }

    @Override
    protected RequestHandler.Result handleWindowChangeParsed(int width, int height, int pixelWidth, int pixelHeight) {
        columns = width;
        rows = height;
        onResize.accept(width, height);
        return RequestHandler.Result.ReplySuccess;
    }
}
