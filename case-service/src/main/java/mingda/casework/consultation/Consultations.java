package mingda.casework.consultation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.TimelineChanged;
import mingda.casework.clock.ActType;
import mingda.casework.clock.ClockView;
import mingda.casework.document.Document;
import mingda.casework.document.Documents;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;

/**
 * Tells the portal how the consultations of third parties stand: what is asked and until when from the dispatch of the
 * letter on, and that nothing is awaited any more. What it was told already is not told twice.
 */
@ApplicationScoped
public class Consultations {

    private final Links links;
    private final Documents documents;
    private final CaseFiles cases;
    private final ConsultationEvents events;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock legal;

    Consultations(
            Links links,
            Documents documents,
            CaseFiles cases,
            ConsultationEvents events,
            Outbox outbox,
            Scopes scopes,
            @Legal Clock legal) {
        this.links = links;
        this.documents = documents;
        this.cases = cases;
        this.events = events;
        this.outbox = outbox;
        this.scopes = scopes;
        this.legal = legal;
    }

    void follow(@Observes TimelineChanged now) {
        boolean consulted =
                now.entries().stream().anyMatch(entry -> entry.type().equals(ActType.CONSULTED.name()));
        if (consulted) {
            links.of(now.file().id()).forEach(link -> tell(link, now));
        }
    }

    /** A day goes by without an entry: the end of a period is told once it has passed. */
    @Scheduled(every = "${mingda.consultation.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        LocalDate today = LocalDate.now(legal);
        List<UUID> due = scopes.call(Scope.background(), () -> links.casesDueBefore(today));
        for (UUID id : due) {
            scopes.run(Scope.background(), () -> {
                CaseFile file = cases.lock(id);
                TimelineChanged now = cases.standing(file);
                links.of(id).forEach(link -> tell(link, now));
                links.passed(id, today);
            });
        }
    }

    /** Tells again how the consultations of the case stand, for a portal that rebuilds its copy. */
    public void republish(CaseFile file) {
        TimelineChanged now = cases.standing(file);
        for (Link link : links.of(file.id())) {
            Document document = document(link);
            Standing.of(link.document(), party(document), now).ifPresent(standing -> {
                outbox.publish(opened(link, document, standing, now).asSnapshot());
                End end = standing.end();
                if (end != null) {
                    outbox.publish(
                            events.closed(now.file(), document, standing, end).asSnapshot());
                }
            });
        }
    }

    private void tell(Link link, TimelineChanged now) {
        Document document = document(link);
        Standing.of(link.document(), party(document), now).ifPresent(standing -> {
            End end = standing.end();
            OutgoingEvent event = end == null
                    ? opened(link, document, standing, now)
                    : events.closed(now.file(), document, standing, end);
            String digest = Invitations.sha256(event.name() + event.data() + event.personal());
            if (!digest.equals(link.told())) {
                if (end != null && link.told() == null) {
                    // A period that had passed when the dispatch was recorded: the portal still learns what was asked.
                    outbox.publish(opened(link, document, standing, now));
                }
                outbox.publish(event);
                ClockView clock = standing.clock();
                links.told(link, digest, end == null && clock != null ? clock.dueOn() : null);
            }
        });
    }

    private OutgoingEvent opened(Link link, Document document, Standing standing, TimelineChanged now) {
        return events.opened(
                now.file(), document, link, standing, cases.title(now.file().id()));
    }

    private Document document(Link link) {
        return documents.find(link.caseId(), link.document()).orElseThrow();
    }

    private static String party(Document document) {
        return document.content().path("facts").path("name").asText();
    }
}
