package mingda.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mingda.eventing.files.FileStore;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scopes;
import mingda.intake.document.Documents.HeldFile;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.store.IntakeScope;
import org.jspecify.annotations.Nullable;

/** Sends a document to the applicant, in slices, so that a slow reader holds neither memory nor a connection. */
@ApplicationScoped
public class Download {

    private static final int SLICE = 256 * 1024;

    private final Documents documents;
    private final FileStore store;
    private final Scopes scopes;

    Download(Documents documents, FileStore store, Scopes scopes) {
        this.documents = documents;
        this.store = store;
        this.scopes = scopes;
    }

    /**
     * The file that fits best what the reader accepts. Needs a transaction in the application's scope.
     *
     * @throws ProblemException 404 when there is no such document, 406 when it has no such format
     */
    public UUID choose(String applicationNo, UUID documentId, List<MediaType> accepted) {
        List<HeldFile> files = documents.files(applicationNo, documentId);
        if (files.isEmpty()) {
            throw new ProblemException(IntakeProblem.NO_APPLICATION);
        }
        return accepted.stream()
                .flatMap(type -> files.stream()
                        .filter(file -> MediaType.valueOf(file.mediaType()).isCompatible(type)))
                .findFirst()
                .map(HeldFile::fileId)
                .orElseThrow(() -> new ProblemException(IntakeProblem.NO_SUCH_FORMAT));
    }

    /** The response with the file or the part asked for. */
    public Response send(String applicationNo, UUID documentId, UUID fileId, @Nullable String rangeHeader) {
        HeldFile file = scopes.call(
                IntakeScope.application(applicationNo),
                () -> documents.files(applicationNo, documentId).stream()
                        .filter(held -> held.fileId().equals(fileId))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(IntakeProblem.NO_APPLICATION)));
        return switch (ByteRange.read(rangeHeader, file.bytes())) {
            case ByteRange.Asked.Whole whole ->
                headers(Response.ok(stream(applicationNo, file, new ByteRange(0, file.bytes()))), file, file.bytes())
                        .build();
            case ByteRange.Asked.Part part ->
                headers(
                                Response.status(Response.Status.PARTIAL_CONTENT)
                                        .entity(stream(applicationNo, file, part.range()))
                                        .header(
                                                "Content-Range",
                                                "bytes %d-%d/%d"
                                                        .formatted(
                                                                part.range().from(),
                                                                part.range().to() - 1,
                                                                file.bytes())),
                                file,
                                part.range().to() - part.range().from())
                        .build();
            case ByteRange.Asked.Outside outside ->
                throw new ProblemException(IntakeProblem.RANGE).with("length", file.bytes());
        };
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, HeldFile file, long length) {
        String name = file.kind().toLowerCase(Locale.ROOT).replace('_', '-') + "." + file.format();
        return response.type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.ETAG, "\"" + file.sha256() + "\"")
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /** It counts as downloaded when the file's last byte goes out: a glance at the first bytes is no service. */
    private StreamingOutput stream(String applicationNo, HeldFile file, ByteRange range) {
        return target -> {
            for (long at = range.from(); at < range.to(); at += SLICE) {
                long end = Math.min(at + SLICE, range.to());
                write(slice(applicationNo, file, at, end), target);
            }
        };
    }

    private byte[] slice(String applicationNo, HeldFile file, long from, long to) {
        return scopes.call(IntakeScope.application(applicationNo), () -> {
            ByteArrayOutputStream slice = new ByteArrayOutputStream((int) (to - from));
            store.copy(file.fileId(), from, to, slice);
            if (to == file.bytes()) {
                documents.downloaded(applicationNo, file);
            }
            return slice.toByteArray();
        });
    }

    private static void write(byte[] slice, OutputStream target) throws IOException {
        target.write(slice);
    }

    /** The id in a path, or empty when it is none. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
