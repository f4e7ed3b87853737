package mingda.casework.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.ServiceTasks;
import mingda.casework.document.Attempt;
import mingda.casework.document.Deliveries;
import mingda.casework.document.Delivery;
import mingda.casework.document.Document;
import mingda.casework.document.Documents;
import mingda.casework.json.Wrong;
import mingda.casework.sql.Db;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The documents that wait to be handed over and those that were handed to the post. Row-level security decides which cases
 * there are. Every method needs a running transaction.
 */
@ApplicationScoped
class Postings {

    // A reply waits where it is the answer that is owed, or the notice of a lapse; what the applicant reads in his
    // account
    // is not posted, but the letter to whom an agency consults always is.
    private static final String WAITING = """
            from document d join document_case dc on dc.document_id = d.id join case_file c on c.id = dc.case_id
            where d.status = 'ISSUED' and (dc.sent_at is null or dc.came_back)
                and (not d.electronic or d.kind in ('CONSULTATION_NOTICE', 'DISCLOSURE_NOTICE'))
                and case
                    when d.kind = 'REPLY' then c.state in ('ISSUED', 'CLOSED_UNCORRECTED', 'CLOSED_UNPAID')
                        or (dc.came_back and c.state = 'REPLIED')
                    when d.kind in ('RECEIPT', 'WITHDRAWAL_CONFIRMATION', 'RECTIFICATION_REPLY') then true
                    else dc.came_back or not c.closed end""";

    private static final String POSTED = """
            from document d join document_case dc on dc.document_id = d.id join case_file c on c.id = dc.case_id
            where d.status = 'ISSUED' and dc.posted_on is not null""";

    private static final String COLLECTED = "d.kind = 'REPLY' and c.delivery in ('PICK_UP', 'READ_ON_SITE')";

    private final Db db;
    private final CaseFiles cases;
    private final Documents documents;
    private final CalendarVersions calendars;
    private final Timelines timelines;

    Postings(Db db, CaseFiles cases, Documents documents, CalendarVersions calendars, Timelines timelines) {
        this.db = db;
        this.cases = cases;
        this.documents = documents;
        this.calendars = calendars;
        this.timelines = timelines;
    }

    /** What is asked for: conditions as SQL with their parameters. */
    static final class Query {
        private final StringBuilder sql = new StringBuilder(" ");
        private final List<@Nullable Object> parameters = new ArrayList<>();

        /** What waits to be handed over. */
        static Query waiting() {
            Query query = new Query();
            query.sql.append(WAITING);
            return query;
        }

        /** What was last handed to the post on that day. */
        static Query postedOn(LocalDate day) {
            Query query = new Query();
            query.sql.append(POSTED);
            query.add(" and dc.posted_on = ?", day);
            return query;
        }

        /** Only what waits for that. */
        void waits(PostingLine.Waits waits) {
            add(
                    switch (waits) {
                        case AGAIN -> " and dc.came_back";
                        case COLLECTION -> " and not dc.came_back and " + COLLECTED;
                        case POST -> " and not dc.came_back and (" + COLLECTED + ") is not true";
                    });
        }

        void add(String condition, @Nullable Object... values) {
            sql.append(condition);
            parameters.addAll(java.util.Arrays.asList(values));
        }
    }

    /** How many there are. */
    long count(Query query) {
        return db.one("select count(*) as total" + query.sql, row -> row.bigNumber("total"), query.parameters.toArray())
                .orElse(0L);
    }

    /** One more than the page holds, by the day of issue. */
    List<PostingLine> after(Query query, PageRequest page, Wrong wrong) {
        page.after().ifPresent(place -> {
            try {
                query.add(
                        " and (d.issued_on, d.id, c.id) > (?, ?, ?)",
                        LocalDate.parse(place.get(0)),
                        UUID.fromString(place.get(1)),
                        UUID.fromString(place.get(2)));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                wrong.add("/cursor", "invalid", "请原样使用上一页返回的 next。", "Pass the previous page's next, unchanged.");
            }
        });
        wrong.throwIfAny();
        return first(query, page.limit() + 1);
    }

    /** The values that the list is sorted by. */
    static List<String> place(PostingLine line) {
        return List.of(
                String.valueOf(line.document().issuedOn()),
                line.document().id().toString(),
                line.file().id().toString());
    }

    /** At most so many, by the day of issue. */
    List<PostingLine> first(Query query, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>(query.parameters);
        parameters.add(limit);
        Map<String, WorkCalendar> worked = new HashMap<>();
        return db
                .list(
                        "select d.id as document_id, c.id as case_id" + query.sql
                                + " order by d.issued_on, d.id, c.id limit ?",
                        row -> List.of(row.id("case_id"), row.id("document_id")),
                        parameters.toArray())
                .stream()
                .map(ids -> line(cases.get(ids.get(0)), ids.get(1), worked))
                .toList();
    }

    private PostingLine line(CaseFile file, UUID documentId, Map<String, WorkCalendar> worked) {
        Document document = documents.find(file.id(), documentId).orElseThrow();
        Delivery delivery = Deliveries.of(document, cases.entries(file.id()));
        boolean collected =
                ServiceTasks.isCollected(file) && document.kind().name().equals("REPLY");
        PostingLine.Waits waits = delivery.state() == Delivery.State.RETURNED
                ? PostingLine.Waits.AGAIN
                : collected ? PostingLine.Waits.COLLECTION : PostingLine.Waits.POST;
        LocalDate due = file.projection().closed() ? null : file.projection().alertDueOn();
        LocalDate postFrom = waits == PostingLine.Waits.COLLECTION && due != null
                ? ServiceTasks.postInsteadFrom(worked.computeIfAbsent(file.agencyCode(), calendars::current), due)
                : null;
        return new PostingLine(
                file,
                document,
                Recipient.of(document, cases.application(file.id())),
                waits,
                due,
                postFrom,
                postFrom != null && !timelines.today().isBefore(postFrom),
                delivery.last());
    }

    /** The case in which a document waits to be handed over; empty where there is none that the caller may see. */
    Optional<UUID> waitsIn(UUID document) {
        Query query = Query.waiting();
        query.add(" and d.id = ?", document);
        return db
                .list(
                        "select c.id" + query.sql + " order by c.id limit 1",
                        row -> row.id("id"),
                        query.parameters.toArray())
                .stream()
                .findFirst();
    }

    /** The last attempt of a line, where it was posted. */
    static Optional<Attempt> posted(PostingLine line) {
        return line.last().filter(attempt -> attempt.method() == mingda.casework.clock.Method.POST);
    }
}
