package recess.server.door.web;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import recess.common.message.Bytes;

/** Answers with a page. */
final class PageHandler extends Handler.Abstract {
    private final Pages pages;

    PageHandler(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<Page> found = pages.find(Request.getPathInContext(request));
        if (found.isEmpty()) {
            Doorman.refuse(
                    response,
                    callback,
                    HttpStatus.NOT_FOUND_404,
                    "There is nothing here. Play: /   Into a room: /join/CODE   For the projector: /board/CODE");
            return true;
        }
        Page page = found.get();
        response.getHeaders().put("Content-Security-Policy", page.policy().header());
        response.getHeaders().put(HttpHeader.ETAG, page.tag());
        if (page.tag().equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            callback.succeeded();
            return true;
        }
        boolean zips = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING))
                .filter(encodings -> encodings.contains("gzip"))
                .isPresent();
        Bytes bytes = zips ? page.zipped() : page.bytes();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.type());
        response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
        if (zips) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.size());
        response.write(true, (request.getMethod().equals("HEAD") ? Bytes.EMPTY : bytes).view(), callback);
        return true;
    }
}
