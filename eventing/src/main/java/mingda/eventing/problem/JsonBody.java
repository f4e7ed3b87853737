package mingda.eventing.problem;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stops reading JSON after 1 MiB, also where the sender did not say how long it is, and refuses a body that holds
 * nothing, so that a resource's parameter is never null unless it is marked {@link OptionalBody}.
 */
@Provider
public class JsonBody implements ReaderInterceptor {

    /** Largest JSON body, in bytes. */
    static final long BYTES = 1 << 20;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getMediaType() == null
                || !context.getMediaType().getSubtype().endsWith("json")) {
            return context.proceed();
        }
        context.setInputStream(new Limited(context.getInputStream()));
        Object body = context.proceed();
        if (body == null && Arrays.stream(context.getAnnotations()).noneMatch(OptionalBody.class::isInstance)) {
            throw new ProblemException(CommonProblem.UNREADABLE_JSON);
        }
        return body;
    }

    private static final class Limited extends FilterInputStream {

        private long left = BYTES;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ProblemException(CommonProblem.TOO_LARGE);
            }
        }
    }
}
