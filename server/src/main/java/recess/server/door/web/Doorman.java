package recess.server.door.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.common.text.CleanText;
import recess.server.door.Reception;

/**
 * Looks at every request before anything is done for it: what the server is called in it, whose page it comes from where a
 * socket is asked for, and whether its sender is welcome. Browsers let every page open sockets to everywhere.
 */
final class Doorman extends Handler.Wrapper {
    private final Hosts hosts;
    private final Reception reception;
    private volatile boolean isClosing;

    Doorman(Hosts hosts, Reception reception) {
        this.hosts = hosts;
        this.reception = reception;
    }

    /** From now on everybody is turned away. */
    void turnAwayAll() {
        isClosing = true;
    }

    /** Where a request comes from. */
    static InetSocketAddress peer(Request request) {
        if (request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress address) {
            return address;
        }
        throw new IllegalStateException("no address of TCP");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Pages.protect(response.getHeaders());
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            refuse(response, callback, refusal.get().status(), refusal.get().why());
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** Answers with a sentence, and closes: nothing that its sender still has to say is wanted. */
    static void refuse(Response response, Callback callback, int status, String why) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Content.Sink.write(response, true, why + "\n", callback);
    }

    private record Refusal(int status, String why) {}

    private Optional<Refusal> refusal(Request request) {
        String host =
                Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)).orElse("");
        if (!hosts.isOurs(host)) {
            return Optional.of(new Refusal(
                    HttpStatus.MISDIRECTED_REQUEST_421,
                    "This server is not called " + shown(host)
                            + ": use its address, or its name without dots. (--web NAME:PORT gives it another name.)"));
        }
        InetAddress address = peer(request).getAddress();
        if (isClosing) {
            return turnedAway(
                    address,
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    FaultCode.STOPPING.because("the server lets nobody in any more"));
        }
        if (reception.net().banned().contains(address)) {
            return turnedAway(address, HttpStatus.FORBIDDEN_403, FaultCode.BANNED.because("banned: ask your teacher"));
        }
        if (Sockets.isOne(request) && !comesFromOurPage(request, host)) {
            return Optional.of(new Refusal(
                    HttpStatus.FORBIDDEN_403,
                    "Sockets are for the pages of this server: the Origin has to be http://" + host + ", and is "
                            + shown(Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN))
                                    .orElse(""))));
        }
        String method = request.getMethod();
        return method.equals("GET") || method.equals("HEAD")
                ? Optional.empty()
                : Optional.of(new Refusal(HttpStatus.METHOD_NOT_ALLOWED_405, "Pages are only fetched here: GET, HEAD"));
    }

    private Optional<Refusal> turnedAway(InetAddress address, int status, Fault why) {
        reception.turnedAway(address, why);
        return Optional.of(new Refusal(status, why.sentence()));
    }

    private static boolean comesFromOurPage(Request request, String host) {
        HttpField origin = request.getHeaders().getField(HttpHeader.ORIGIN);
        return origin != null && origin.getValue() != null && Hosts.isSame(origin.getValue(), host);
    }

    private static String shown(String foreign) {
        return CleanText.quote(foreign);
    }
}
