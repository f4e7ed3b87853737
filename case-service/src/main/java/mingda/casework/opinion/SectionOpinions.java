package mingda.casework.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** The stored opinions. Every method needs a running transaction; what changes one needs the case's lock. */
@ApplicationScoped
public class SectionOpinions {

    /** The opinions {@code o} that are awaited in the case {@code c}, for what lists cases. */
    public static final String AWAITED = """
            from section_opinion o left join document d on d.id = o.document_id
            where o.case_id = c.id and o.given_at is null and o.withdrawn_at is null and d.number is null
                and not c.closed""";

    private static final String SELECT = "select o.*, d.number is not null as document_issued"
            + " from section_opinion o left join document d on d.id = o.document_id where o.case_id = ? ";

    private final Db db;
    private final Clock legal;

    SectionOpinions(Db db, @Legal Clock legal) {
        this.db = db;
        this.legal = legal;
    }

    /** The opinions of a case, in the order in which they were asked for. */
    public List<SectionOpinion> of(UUID caseId) {
        return db.list(SELECT + "order by o.asked_at, o.id", SectionOpinions::read, caseId);
    }

    Optional<SectionOpinion> find(UUID caseId, UUID id) {
        return db.one(SELECT + "and o.id = ?", SectionOpinions::read, caseId, id);
    }

    void add(UUID id, UUID caseId, OpinionForm.Question asked, java.time.LocalDate dueOn, String by) {
        db.change(
                """
                insert into section_opinion (id, case_id, document_id, unit, username, question, working_days, due_on,
                    asked_by, asked_at)
                values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                caseId,
                asked.document(),
                asked.unit(),
                asked.username(),
                asked.text(),
                asked.workingDays(),
                dueOn,
                by,
                legal.instant());
    }

    void give(UUID id, SectionOpinion.Stance stance, @Nullable String reasons, String by) {
        db.change(
                "update section_opinion set stance = ?, reasons = ?, given_by = ?, given_at = ? where id = ?",
                stance,
                reasons,
                by,
                legal.instant(),
                id);
    }

    void withdraw(UUID id, String by) {
        db.change(
                "update section_opinion set withdrawn_by = ?, withdrawn_at = ? where id = ?", by, legal.instant(), id);
    }

    private static SectionOpinion read(Row row) {
        String stance = row.textOrNull("stance");
        return new SectionOpinion(
                row.id("id"),
                row.id("case_id"),
                row.idOrNull("document_id"),
                row.text("unit"),
                row.textOrNull("username"),
                row.textOrNull("question"),
                row.number("working_days"),
                row.day("due_on"),
                row.text("asked_by"),
                row.instant("asked_at"),
                stance == null
                        ? null
                        : new SectionOpinion.Given(
                                SectionOpinion.Stance.valueOf(stance),
                                row.textOrNull("reasons"),
                                row.text("given_by"),
                                row.instant("given_at")),
                row.textOrNull("withdrawn_by") == null
                        ? null
                        : new SectionOpinion.Withdrawn(row.text("withdrawn_by"), row.instant("withdrawn_at")),
                row.flag("document_issued"));
    }
}
