package mingda.intake.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.files.StoredFile;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scopes;
import mingda.eventing.uploads.FileName;
import mingda.intake.attachment.Attachments;
import mingda.intake.consultation.Opinions.Enclosure;
import mingda.intake.problem.IntakeProblem;
import mingda.intake.store.IntakeScope;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Opinions of third parties that are being filled in, each found by the visitor's cookie and the letter's token together. */
@ApplicationScoped
class OpinionDrafts {

    static final String FILE = "opinionFile";

    private final Visits visits;
    private final Attachments attachments;
    private final Scopes scopes;

    OpinionDrafts(Visits visits, Attachments attachments, Scopes scopes) {
        this.visits = visits;
        this.attachments = attachments;
        this.scopes = scopes;
    }

    Draft find(Visitor visitor, String tokenHash) {
        return visits.find(Visits.Kind.OPINION, visitor.token() + tokenHash, Draft.class)
                .orElseGet(Draft::new);
    }

    void keep(Visitor visitor, String tokenHash, Draft draft) {
        visits.keep(Visits.Kind.OPINION, visitor.token() + tokenHash, draft);
    }

    void forget(Visitor visitor, String tokenHash) {
        visits.forget(Visits.Kind.OPINION, visitor.token() + tokenHash);
    }

    /** Holds an upload for the draft; what is refused is told in {@code errors}. */
    void take(Draft draft, @Nullable FileUpload upload, Map<String, String> errors, Language language) {
        if (upload == null || upload.size() == 0) {
            return;
        }
        String name = FileName.clean(upload.fileName());
        try {
            if (draft.files.size() >= attachments.most()) {
                throw new ProblemException(IntakeProblem.TOO_MANY_FILES);
            }
            String mediaType = attachments.check(upload.uploadedFile(), name);
            StoredFile held = scopes.call(IntakeScope.open(), () -> attachments.hold(upload.uploadedFile(), mediaType));
            draft.files.add(new Draft.DraftFile(held.id().toString(), FILE, name, held.bytes()));
        } catch (ProblemException refused) {
            errors.put(
                    FILE,
                    language.pick(refused.type().adviceZh(), refused.type().adviceEn()));
        }
    }

    /** Removes a file of the draft. */
    void remove(Draft draft, String fileId) {
        if (draft.files.removeIf(file -> file.fileId().equals(fileId))) {
            scopes.run(IntakeScope.open(), () -> attachments.drop(UUID.fromString(fileId)));
        }
    }

    /** The files of the draft, to go with the opinion. */
    static List<Enclosure> enclosures(Draft draft) {
        return draft.files.stream()
                .map(file -> new Enclosure(UUID.fromString(file.fileId()), file.name()))
                .toList();
    }
}
