package mingda.notify.urging;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import mingda.eventing.id.Ids;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.notify.alert.AlertDraft;
import mingda.notify.alert.Alerts;
import mingda.notify.directory.Directory;
import mingda.notify.tier.AlertKind;
import mingda.notify.tier.Audience;
import mingda.notify.tier.Rank;
import mingda.notify.watch.CaseFacts;

/** Tells who has to answer that they are urged, who urged that an answer came, and both that none came in time. */
@ApplicationScoped
class Urge {

    private static final String OCCASION = "URGING:";
    private static final int BATCH = 200;

    private final Urgings urgings;
    private final CaseFacts cases;
    private final Directory directory;
    private final Alerts alerts;
    private final Scopes scopes;

    Urge(Urgings urgings, CaseFacts cases, Directory directory, Alerts alerts, Scopes scopes) {
        this.urgings = urgings;
        this.cases = cases;
        this.directory = directory;
        this.alerts = alerts;
        this.scopes = scopes;
    }

    UUID urge(String applicationNo, CaseFacts.Fact fact, String by, String text, LocalDate replyBy) {
        UUID id = Ids.next();
        urgings.add(id, applicationNo, fact.agencyCode(), by, text, replyBy);
        for (String username : addressed(fact)) {
            if (!username.equals(by)) {
                tell(applicationNo, fact, id, AlertKind.URGED, username, replyBy);
            }
        }
        return id;
    }

    /** Who works the case, and who leads them: the office answers for it, whoever happens to have the file. */
    SortedSet<String> addressed(CaseFacts.Fact fact) {
        Audience audience = directory.audience(fact.agencyCode(), fact.assignee());
        SortedSet<String> all = new TreeSet<>(audience.of(Rank.OFFICER));
        all.addAll(audience.of(Rank.OFFICE_HEAD));
        return all;
    }

    void answered(UrgingView urging) {
        cases.of(urging.applicationNo())
                .ifPresent(fact -> tell(
                        urging.applicationNo(),
                        fact,
                        urging.id(),
                        AlertKind.URGING_ANSWERED,
                        urging.by(),
                        urging.replyBy()));
    }

    @Scheduled(every = "{mingda.notify.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        scopes.run(Scope.background(), () -> urgings.unanswered(BATCH).forEach(this::unanswered));
    }

    private void unanswered(UrgingView urging) {
        urgings.missed(urging.id());
        cases.of(urging.applicationNo()).ifPresent(fact -> {
            SortedSet<String> all = addressed(fact);
            all.add(urging.by());
            all.forEach(username -> tell(
                    urging.applicationNo(),
                    fact,
                    urging.id(),
                    AlertKind.URGING_UNANSWERED,
                    username,
                    urging.replyBy()));
        });
    }

    private void tell(
            String applicationNo, CaseFacts.Fact fact, UUID id, AlertKind kind, String username, LocalDate replyBy) {
        alerts.send(new AlertDraft(
                applicationNo,
                fact.caseId(),
                fact.agencyCode(),
                AlertDraft.NO_DEADLINE,
                OCCASION + id,
                kind,
                null,
                username,
                fact.dueOn(),
                replyBy,
                null,
                false));
    }
}
