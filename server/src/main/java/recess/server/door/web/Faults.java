package recess.server.door.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import recess.server.door.Reception;
import recess.server.event.ServerEvent;

/** Answers what Jetty cannot understand, and what has failed here, of which the log is told and the page is not. */
final class Faults implements Request.Handler {
    private final Reception reception;

    Faults(Reception reception) {
        this.reception = reception;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (response.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR_500
                && request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Exception bug) {
            reception
                    .events()
                    .publish(new ServerEvent.Failed(
                            reception
                                    .net()
                                    .introduce(reception.programs().name(), Doorman.peer(request))
                                    .source(),
                            bug));
        }
        Pages.protect(response.getHeaders());
        Doorman.refuse(response, callback, response.getStatus(), "This cannot be answered.");
        return true;
    }
}
