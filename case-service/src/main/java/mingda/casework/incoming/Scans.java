package mingda.casework.incoming;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.CaseAccess;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.problem.CaseProblem;
import mingda.casework.registration.RegisterLetter;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.StoredFile;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import mingda.eventing.uploads.FileKind;

/** Papers that the agency scanned and keeps with the case, as what came by the portal. */
@ApplicationScoped
class Scans {

    private static final int MOST = 30;

    private final Scopes scopes;
    private final CaseAccess access;
    private final RegisterLetter registration;
    private final CaseFiles cases;
    private final IncomingFiles files;
    private final FileStore store;
    private final Clock legal;

    Scans(
            Scopes scopes,
            CaseAccess access,
            RegisterLetter registration,
            CaseFiles cases,
            IncomingFiles files,
            FileStore store,
            @Legal Clock legal) {
        this.scopes = scopes;
        this.access = access;
        this.registration = registration;
        this.cases = cases;
        this.files = files;
        this.store = store;
        this.legal = legal;
    }

    /**
     * A scan that was looked at.
     *
     * @param path its bytes
     * @param name what it is called, cleaned
     * @param kind its kind by content
     * @param sha256 its digest, lower-case hexadecimal
     * @param purpose what the paper is
     */
    record Upload(Path path, String name, FileKind kind, String sha256, ScanPurpose purpose) {

        /** What makes a repeated call the same call. */
        ObjectNode asBody() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("purpose", purpose.name())
                    .put("name", name)
                    .put("sha256", sha256);
        }
    }

    /**
     * The scope in which the caller may add scans to the case: his own, and for the officer of a district window also that of
     * the agency for which he registered the case today. To be called outside a transaction, before the upload is looked at.
     *
     * @throws ProblemException 404 when the case is not his to see, 403 when another role or another agency has to do it
     */
    Scope scope(UUID caseId, Caller caller) {
        Scope scope = scopes.call(
                Scope.background(),
                () -> registration.completing(caseId, caller).orElse(access.scopeOf(caller)));
        scopes.run(scope, () -> requireMay(cases.get(caseId), caller));
        return scope;
    }

    /**
     * Stores the scan and writes it into the journal with its digest; the same paper for the same purpose is stored once.
     * Needs a running transaction.
     *
     * @throws ProblemException 413 when the case has its 30 scans
     */
    IncomingFile add(UUID caseId, Upload upload, long maxBytes, Caller caller) {
        CaseFile file = cases.lock(caseId);
        requireMay(file, caller);
        return files.scanned(caseId, upload.purpose().name(), upload.sha256())
                .orElseGet(() -> keep(caseId, upload, maxBytes, caller));
    }

    private IncomingFile keep(UUID caseId, Upload upload, long maxBytes, Caller caller) {
        if (files.scans(caseId) >= MOST) {
            throw new ProblemException(IncomingProblem.TOO_MANY_SCANS);
        }
        StoredFile stored = store(upload, maxBytes);
        IncomingFile scan = new IncomingFile(
                stored.id(),
                upload.purpose().name(),
                upload.name(),
                stored.mediaType(),
                stored.bytes(),
                stored.sha256(),
                legal.instant(),
                caller.username());
        files.add(caseId, scan);
        ObjectNode detail = JsonNodeFactory.instance
                .objectNode()
                .put("file", scan.id().toString())
                .put("purpose", scan.purpose())
                .put("sha256", scan.sha256());
        cases.journal(caseId, "SCAN_ADDED", detail, caller.username());
        return scan;
    }

    private void requireMay(CaseFile file, Caller caller) {
        boolean registered = file.registeredBy().equals(caller.username());
        if (!registered && !access.mayWorkFor(caller, file.agencyCode(), file.handlerCode())) {
            throw new ProblemException(CaseProblem.NOT_YOUR_AGENCY);
        }
        Request.require(caller, Role.OFFICER);
    }

    private StoredFile store(Upload upload, long maxBytes) {
        try (InputStream content = Files.newInputStream(upload.path())) {
            return store.store(content, upload.kind().mediaType(), maxBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
