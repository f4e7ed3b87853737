package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Timeline;
import mingda.casework.directory.Agencies;
import mingda.casework.problem.CaseProblem;
import mingda.casework.sql.Row;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.id.Ids;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/**
 * The case files. The only way to record acts and journal entries: each recording locks the case, extends its chain,
 * folds its acts again, stores the projection and publishes what changed, all in the running transaction, which the use
 * case opened through {@link mingda.eventing.scope.Scopes}. What row-level security hides does not exist here.
 */
@ApplicationScoped
public class CaseFiles {

    private static final String READ = "READ";
    private static final String REGISTERED = "REGISTERED";
    private static final String SPLIT_OF = "splitOf";
    private static final Set<String> ARRIVAL = Set.of(ActType.ARRIVED.name(), ActType.RECEIVED.name());
    private static final Duration SAME_VISIT = Duration.ofMinutes(10);

    private final CaseRows rows;
    private final Entries entries;
    private final Contents contents;
    private final CaseClock clock;
    private final CaseEvents events;
    private final Agencies agencies;
    private final Event<TimelineChanged> changes;
    private final Clock legal;

    CaseFiles(
            CaseRows rows,
            Entries entries,
            Contents contents,
            CaseClock clock,
            CaseEvents events,
            Agencies agencies,
            Event<TimelineChanged> changes,
            @Legal Clock legal) {
        this.rows = rows;
        this.entries = entries;
        this.contents = contents;
        this.clock = clock;
        this.events = events;
        this.agencies = agencies;
        this.changes = changes;
        this.legal = legal;
    }

    /**
     * Registers an application with its first acts.
     *
     * @param by user name of the registering officer, or {@code system}
     * @param queryCodeHash for the portal, or null when the portal issued the code itself
     */
    public Recorded register(Registration registration, String by, @Nullable String queryCodeHash) {
        CaseFile file = open(registration, by, queryCodeHash);
        events.publish(events.registered(
                file, contents.of(file.id()), registration.receivedOn(), registration.splitOf(), queryCodeHash));
        if (registration.assignee() != null) {
            assigned(file, registration.assignee(), by);
        }
        return append(file.id(), registration.acts(), by, new Words("登记", "Registered"));
    }

    /**
     * Takes over a case that was worked on elsewhere, with all its acts. A closed one is past: nobody is told of it.
     *
     * @param source where it comes from; stands in the journal as IMPORTED
     * @param by user name of who takes it over
     * @throws ProblemException 422 when the acts can't be folded
     */
    public Recorded takeOver(Registration registration, ObjectNode source, String by) {
        CaseFile file = open(registration, by, null);
        journal(file.id(), "IMPORTED", source, by);
        Written written = write(file.id(), registration.acts(), by);
        CaseFile now = get(file.id());
        if (!now.projection().closed()) {
            events.publish(events.registered(file, contents.of(file.id()), registration.receivedOn(), null, null));
            Words cause = new Words("导入", "Taken over");
            OutgoingEvent timeline = events.timelineChanged(now, written.timeline(), written.all(), cause);
            timeline.data().put("takenOver", true);
            events.publish(timeline);
        }
        return new Recorded(written.added(), now, written.timeline());
    }

    private CaseFile open(Registration registration, String by, @Nullable String queryCodeHash) {
        CaseFile file = new CaseFile(
                Ids.next(),
                registration.applicationNo(),
                registration.agencyCode(),
                agencies.get(registration.agencyCode()).handler(),
                registration.channel(),
                registration.externalNo(),
                registration.language(),
                registration.submittedOn(),
                registration.submittedAt(),
                legal.instant(),
                by,
                registration.assignee(),
                registration.electronicService(),
                registration.carrier(),
                registration.delivery(),
                registration.acceptOtherForm(),
                registration.possibleRepeatOf(),
                0,
                Chain.START,
                Projection.none(),
                0);
        rows.insert(file, ApplicantClasses.of(registration.application()), queryCodeHash);
        contents.add(file.id(), registration.application());
        ObjectNode detail = registration
                .application()
                .objectNode()
                .put("channel", registration.channel().name());
        if (registration.splitOf() != null) {
            detail.put(SPLIT_OF, registration.splitOf());
        }
        journal(file.id(), REGISTERED, detail, by);
        return file;
    }

    /** Finds the case by the number that the applicant knows. */
    public Optional<UUID> idOf(String applicationNo) {
        return rows.idOf(applicationNo);
    }

    /** Whether the agency has registered the municipal platform's number already. */
    public boolean isExternalNoTaken(String agencyCode, String externalNo) {
        return rows.isExternalNoTaken(agencyCode, externalNo);
    }

    /**
     * The case file.
     *
     * @throws ProblemException 404 when there is none that the caller may see
     */
    public CaseFile get(UUID id) {
        return rows.find(id).orElseThrow(() -> new ProblemException(CaseProblem.CASE_NOT_FOUND));
    }

    /**
     * The case file, locked until the transaction ends, so that nobody else changes it meanwhile.
     *
     * @throws ProblemException 404 when there is none that the caller may see
     */
    public CaseFile lock(UUID id) {
        return rows.lock(id).orElseThrow(() -> new ProblemException(CaseProblem.CASE_NOT_FOUND));
    }

    /** What the applicant wrote: {@code {applicant, coApplicants?, agent?, request}}. */
    public ObjectNode application(UUID id) {
        return contents.of(id).application();
    }

    /** What the application is about, in one line. */
    public String title(UUID id) {
        return contents.of(id).title();
    }

    /** Acts and journal in the order in which they were written. */
    public List<Entry> entries(UUID id) {
        return entries.of(id);
    }

    /**
     * The replies that a withdrawal has overtaken: it was received before they were recorded, so they answer nothing any
     * more (rulebook E20). Empty where the case was answered before.
     *
     * @param receivedAt when the withdrawal was received
     */
    public List<String> overtaken(UUID id, Instant receivedAt) {
        return Overtaken.by(receivedAt, entries.of(id));
    }

    /** The entries of a case as its hash chain holds them, for whoever wants to check it. */
    public List<ChainLink> chain(UUID id) {
        return entries.chain(id);
    }

    /** Acts and journal of several cases, read at once. */
    public Map<UUID, List<Entry>> entries(Collection<UUID> ids) {
        return entries.of(ids);
    }

    /** The acts among entries as the clocks read them, in the same order. */
    public static List<Act> actsAmong(List<Entry> entries) {
        return CaseClock.acts(entries);
    }

    /** Ids of the acts among entries that are voided. */
    public static Set<String> voidedAmong(List<Entry> entries) {
        return Steps.voided(entries);
    }

    /** The case file in a row of {@code case_file}, for what lists cases. */
    public static CaseFile read(Row row) {
        return CaseRows.read(row);
    }

    /** The acts of the case as the clocks read them, in the order in which they were written. */
    public List<Act> acts(UUID id) {
        return CaseClock.acts(entries.of(id));
    }

    /** How the application came: its arrival and receipt, as far as they were not voided, to be recorded elsewhere. */
    public List<NewAct> arrival(UUID id) {
        List<Entry> all = entries.of(id);
        Set<String> voided = Steps.voided(all);
        return all.stream()
                .filter(entry -> ARRIVAL.contains(entry.type())
                        && !voided.contains(entry.id().toString()))
                .map(Entry::again)
                .toList();
    }

    /**
     * Ends the request when the case is no longer the one that the client saw.
     *
     * @param ifMatch the If-Match header, or null when the client does not mind
     * @throws ProblemException 412 when the case changed
     */
    public void requireUnchanged(CaseFile file, @Nullable String ifMatch) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(file.etag())) {
            throw new ProblemException(CaseProblem.CASE_CHANGED).with("etag", file.etag());
        }
    }

    /** The timeline of the case as of the legal today, with what it rests on, for what follows a case without a change. */
    public TimelineChanged standing(CaseFile file) {
        List<Entry> all = entries.of(file.id());
        return new TimelineChanged(file, clock.fold(file, all, 0).timeline(), all);
    }

    /** The timeline of the case as of the legal today. */
    public Timeline timeline(CaseFile file) {
        return clock.fold(file, entries.of(file.id()), 0).timeline();
    }

    /**
     * Records acts and publishes the new timeline.
     *
     * @param by user name of who recorded them, or {@code system}
     * @param cause why the timeline changes, for whoever reads the event
     * @throws ProblemException 404 when there is no such case, 422 when the acts can't be folded; pointers are those of
     *     the act, such as {@code /workingDays}
     */
    public Recorded append(UUID id, List<NewAct> acts, String by, Words cause) {
        Written written = write(id, acts, by);
        CaseFile now = get(id);
        events.publish(events.timelineChanged(now, written.timeline(), written.all(), cause));
        changes.fire(new TimelineChanged(now, written.timeline(), written.all()));
        return new Recorded(written.added(), now, written.timeline());
    }

    /** Entries that were added, with all that the case now has and what they come to. */
    private record Written(List<Entry> added, List<Entry> all, Timeline timeline) {}

    private Written write(UUID id, List<NewAct> acts, String by) {
        CaseFile file = lock(id);
        List<Entry> all = new ArrayList<>(entries.of(id));
        List<Entry> added = new ArrayList<>();
        String head = file.head();
        for (NewAct act : acts) {
            Entry entry = entries.add(
                    id, all.size() + 1, head, Entry.Kind.ACT, act.type().name(), act.on(), act.detail(), by);
            head = entry.hash();
            all.add(entry);
            added.add(entry);
        }
        if (!added.isEmpty()) {
            rows.head(id, added.getLast());
        }
        CaseClock.Folded folded = clock.fold(file, all, added.size());
        rows.project(id, folded.projection());
        return new Written(added, all, folded.timeline());
    }

    /**
     * Writes a step without legal effect into the journal.
     *
     * @param type what it is about, such as {@code DRAFT_SUBMITTED}
     * @throws ProblemException 404 when there is no such case
     */
    public Entry journal(UUID id, String type, ObjectNode detail, String by) {
        CaseFile file = lock(id);
        Entry entry = entries.add(id, file.entries() + 1, file.head(), Entry.Kind.JOURNAL, type, null, detail, by);
        rows.head(id, entry);
        return entry;
    }

    /** Writes down that somebody read the case; it stays the same case, so its ETag does. */
    public void readBy(UUID id, String by) {
        List<Entry> all = entries.of(id);
        Entry last = all.getLast();
        boolean again = last.type().equals(READ)
                && last.recordedBy().equals(by)
                && last.recordedAt().isAfter(legal.instant().minus(SAME_VISIT));
        if (!again) {
            CaseFile file = lock(id);
            rows.headOnly(
                    id,
                    entries.add(
                            id,
                            file.entries() + 1,
                            file.head(),
                            Entry.Kind.JOURNAL,
                            READ,
                            null,
                            JsonNodeFactory.instance.objectNode(),
                            by));
        }
    }

    /** Gives the case to a member of the staff, or to nobody. */
    public void assign(UUID id, @Nullable String username, String by) {
        CaseFile file = lock(id);
        rows.assign(id, username);
        assigned(file, username, by);
    }

    /**
     * Tells again all that is true of the case now, for a consumer that rebuilds; who knows it finds nothing new.
     *
     * @return the case
     */
    public CaseFile republish(UUID id) {
        CaseFile file = lock(id);
        List<Entry> all = entries.of(id);
        String splitOf = all.stream()
                .filter(entry -> entry.type().equals(REGISTERED))
                .findFirst()
                .map(entry -> entry.detail().path(SPLIT_OF).textValue())
                .orElse(null);
        String codeHash = rows.queryCodeHash(id).orElse(null);
        LocalDate receivedOn = file.projection().receivedOn();
        Words cause = new Words("重新发布", "Published again");
        List.of(
                        events.registered(file, contents.of(id), receivedOn, splitOf, codeHash),
                        events.assigned(file, file.assignee(), "system"),
                        events.timelineChanged(file, clock.fold(file, all, 0).timeline(), all, cause))
                .forEach(event -> events.publish(event.asSnapshot()));
        return file;
    }

    /** Ids of the cases after this one, in order, for work through all of them in steps. */
    public List<UUID> idsAfter(UUID after, int limit) {
        return rows.idsAfter(after, limit);
    }

    private void assigned(CaseFile file, @Nullable String username, String by) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("assignee", username);
        journal(file.id(), "ASSIGNED", detail, by);
        events.publish(events.assigned(file, username, by));
    }
}
