package mingda.casework.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.document.Deliveries;
import mingda.casework.document.Delivery;
import mingda.casework.document.Document;

/** Makes the proof of service (送达回证) of a document. Needs a running transaction. */
@ApplicationScoped
public class Proofs {

    private final CaseFiles cases;
    private final Agencies agencies;

    Proofs(CaseFiles cases, Agencies agencies) {
        this.cases = cases;
        this.agencies = agencies;
    }

    /** The sheet as PDF; what is not known yet is blank. */
    public byte[] pdf(Document document, CaseFile file, boolean english) {
        return sheet(document, file, english).pdf();
    }

    ProofSheet sheet(Document document, CaseFile file, boolean english) {
        List<Entry> entries = cases.entries(file.id());
        Delivery delivery = Deliveries.of(document, entries);
        Agency agency = agencies.get(document.agencyCode());
        String name = english && agency.nameEn() != null ? agency.nameEn() : agency.name();
        return new ProofSheet(
                Objects.requireNonNull(name),
                file.applicationNo(),
                document,
                Recipient.of(document, cases.application(file.id())),
                delivery,
                about(document, delivery, entries),
                file.head(),
                english);
    }

    /** What names the document from its issue on, and what refers to its sending. */
    private static List<Entry> about(Document document, Delivery delivery, List<Entry> entries) {
        Set<String> sent = new HashSet<>();
        delivery.attempts().stream()
                .map(attempt -> attempt.act())
                .filter(Objects::nonNull)
                .forEach(sent::add);
        if (delivery.of() != null) {
            sent.add(delivery.of());
        }
        return entries.stream()
                .filter(entry -> ProofSheet.isAbout(entry.type()))
                .filter(entry -> names(entry.detail(), document)
                        || sent.contains(entry.id().toString())
                        || sent.contains(entry.detail().path("of").asText()))
                .toList();
    }

    private static boolean names(JsonNode detail, Document document) {
        return detail.path("document").asText().equals(document.id().toString());
    }
}
