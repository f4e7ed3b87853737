package mingda.eventing.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.jspecify.annotations.Nullable;

/** Answers with a held file: ranges, ETag, streamed chunk by chunk. The caller has decided that the reader may have it. */
@ApplicationScoped
public class FileResponses {

    private static final long AT_ONCE = 4L * Chunks.SIZE;

    private final Scopes scopes;
    private final FileStore files;

    FileResponses(Scopes scopes, FileStore files) {
        this.scopes = scopes;
        this.files = files;
    }

    /**
     * 200 with the file or 206 with the part that {@code range} asks for; 304 when {@code ifNoneMatch} names its digest.
     * To be called outside a transaction.
     *
     * @throws ProblemException 416 when the range lies outside the file
     */
    public Response.ResponseBuilder of(StoredFile file, @Nullable String range, @Nullable String ifNoneMatch) {
        EntityTag tag = new EntityTag(file.sha256());
        if (ifNoneMatch != null && ifNoneMatch.contains(file.sha256())) {
            return Response.notModified(tag);
        }
        Optional<ByteRange> wanted = ByteRange.of(range, file.bytes());
        if (wanted.isEmpty()) {
            throw new ProblemException(CommonProblem.RANGE_NOT_SATISFIABLE).with("bytes", file.bytes());
        }
        ByteRange part = wanted.get();
        Response.ResponseBuilder response = Response.status(part.partOf(file.bytes()) ? 206 : 200)
                .entity(stream(file, part))
                .type(file.mediaType())
                .tag(tag)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_LENGTH, part.to() - part.from());
        return part.partOf(file.bytes())
                ? response.header("Content-Range", "bytes " + part.from() + "-" + (part.to() - 1) + "/" + file.bytes())
                : response;
    }

    /**
     * The {@code Content-Disposition} of a download under this name, whatever its characters (RFC 6266, RFC 8187).
     *
     * @param name the file's name, without folders
     */
    public static String attachment(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }

    /** A short transaction for each mebibyte: a slow reader must not hold a connection. */
    private StreamingOutput stream(StoredFile file, ByteRange part) {
        return target -> {
            for (long at = part.from(); at < part.to(); ) {
                long from = at;
                long to = Math.min(part.to(), (at / AT_ONCE + 1) * AT_ONCE);
                java.io.ByteArrayOutputStream read = new java.io.ByteArrayOutputStream((int) (to - from));
                scopes.run(Scope.background(), () -> files.copy(file.id(), from, to, read));
                read.writeTo(target);
                at = to;
            }
        };
    }
}
