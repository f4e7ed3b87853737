package mingda.eventing.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;

/** Looks at the Accept header before anything else does: one that can't be read is a 500 to the libraries. */
final class AcceptHeader {

    private AcceptHeader() {}

    /** Whether it is a list of media types, or none. An empty one, which says nothing, is taken away. */
    static boolean isReadable(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return true;
        }
        if (accept.isBlank()) {
            request.headers().remove(HttpHeaders.ACCEPT);
            return true;
        }
        try {
            for (String type : accept.split(",", -1)) {
                MediaType.valueOf(type.strip());
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
