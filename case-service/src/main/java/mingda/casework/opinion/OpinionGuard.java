package mingda.casework.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import mingda.casework.document.Documents;
import org.jspecify.annotations.Nullable;

/** Whether the responsible section has given its opinion on a draft, where the agency's chain demands one. */
@ApplicationScoped
public class OpinionGuard {

    private final SectionOpinions opinions;
    private final Documents documents;

    OpinionGuard(SectionOpinions opinions, Documents documents) {
        this.opinions = opinions;
        this.documents = documents;
    }

    /** What an opinion lacks. */
    public enum Lack {
        /** No section has answered about the draft. */
        MISSING,
        /** A section was asked and has not answered. */
        AWAITED
    }

    /** What is missing before the draft may be submitted; empty when nothing is. Needs a running transaction. */
    public Optional<Lack> lack(Document document) {
        Instant answered = documents.of(document.caseId()).stream()
                .filter(each -> each.kind() == DocumentKind.REPLY && each.status() != DocumentStatus.RECALLED)
                .map(Document::issuedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return lack(document, opinions.of(document.caseId()), answered);
    }

    /**
     * The same of these opinions. What was said about another draft does not count, nor what its drafter said, nor, of a
     * case that was answered and is open again, what was asked about the case before that answer.
     *
     * @param answered when the last reply was issued, or null
     */
    static Optional<Lack> lack(Document document, List<SectionOpinion> opinions, @Nullable Instant answered) {
        List<SectionOpinion> about = opinions.stream()
                .filter(opinion -> opinion.documentId() == null
                        ? answered == null || opinion.askedAt().isAfter(answered)
                        : opinion.documentId().equals(document.id()))
                .toList();
        if (about.stream().anyMatch(opinion -> opinion.isAwaited(false))) {
            return Optional.of(Lack.AWAITED);
        }
        boolean given = about.stream()
                .map(SectionOpinion::given)
                .filter(Objects::nonNull)
                .anyMatch(each -> !document.isDraftedBy(each.by()));
        return given ? Optional.empty() : Optional.of(Lack.MISSING);
    }
}
