package recess.client.link;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import recess.common.text.CleanText;

/** What went wrong with a connection, in a sentence that says what to look at. */
final class ConnectError {
    private ConnectError() {}

    static String sentence(Server server, IOException e) {
        String message = String.valueOf(e.getMessage());
        return switch (e) {
            case UnknownHostException _ ->
                "there is no host " + CleanText.quote(server.host()) + ": is it spelled right?";
            case SocketTimeoutException _ -> server + " does not answer: is it the right address, on this network?";
            case NoRouteToHostException _ -> "no way to " + server + ": is the network up?";
            case ConnectException _
            when message.toLowerCase(Locale.ROOT).contains("refused") ->
                "nothing listens at " + server + ": is the server running?";
            default -> "the connection to " + server + " broke (" + CleanText.line(message) + ")";
        };
    }
}
