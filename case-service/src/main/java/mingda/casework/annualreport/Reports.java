package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** What people wrote into the reports, and the reports as they were handed in. Needs a running transaction. */
@ApplicationScoped
class Reports {

    private static final String SUM = "*";

    private static final String NEWEST = "select * from %s where whose = ? and year = ? order by version desc";

    // What was paid, or, where the act does not say it, what was asked for; voided acts never happened.
    private static final String FEES = """
            select coalesce(sum(coalesce((p.detail ->> 'amount')::numeric, (
                select (n.detail ->> 'amount')::numeric from case_entry n
                where n.case_id = p.case_id and n.type = 'FEE_NOTIFIED' and n.seq < p.seq
                order by n.seq desc limit 1))), 0)::text as yuan
            from case_entry p join case_file c on c.id = p.case_id
            where p.type = 'FEE_PAID' and p.legal_date between ? and ? and (?::text is null or c.agency_code = ?)
                and not exists (select 1 from case_entry v
                    where v.case_id = p.case_id and v.type = 'VOIDED' and v.detail ->> 'act' = p.id::text)""";

    private final Db db;
    private final Clock legal;

    Reports(Db db, @Legal Clock legal) {
        this.db = db;
        this.legal = legal;
    }

    /**
     * A report as it was handed in.
     *
     * @param version 1, 2, 3…
     * @param tables tables three and four as the API shows them
     * @param content the texts
     * @param frozenAt when
     * @param frozenBy by whom
     */
    record Frozen(int version, ObjectNode tables, ObjectNode content, Instant frozenAt, String frozenBy) {}

    /**
     * What was written last.
     *
     * @param version how often it was edited; 0 before the first time
     * @param content {@code {parts: {no: text}, tableTwo?}}
     * @param editedAt when, or null
     * @param editedBy by whom, or null
     */
    record Written(
            int version,
            ObjectNode content,
            @Nullable Instant editedAt,
            @Nullable String editedBy) {

        /** What an If-Match names. */
        String etag() {
            return "\"" + version + "\"";
        }
    }

    /** What was written last. */
    Written written(@Nullable String agency, int year) {
        return db.one(
                        NEWEST.formatted("annual_report_text"),
                        row -> new Written(
                                row.number("version"),
                                row.object("content"),
                                row.instant("edited_at"),
                                row.text("edited_by")),
                        whose(agency),
                        year)
                .orElseGet(() -> new Written(0, JsonNodeFactory.instance.objectNode(), null, null));
    }

    /** What was written last: {@code {parts: {no: text}, tableTwo?}}; empty before. */
    ObjectNode content(@Nullable String agency, int year) {
        return written(agency, year).content();
    }

    /** Lets nobody else write or freeze this report until the transaction ends. */
    void lock(@Nullable String agency, int year) {
        db.list("select pg_advisory_xact_lock(hashtext('annual_report' || ?))", row -> true, whose(agency) + year);
    }

    /**
     * Ends the request when somebody else has written since.
     *
     * @param ifMatch the If-Match header, or null when the client does not mind
     * @throws ProblemException 412 that says who and when
     */
    void requireUnchanged(Written held, @Nullable String ifMatch) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(held.etag())) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED)
                    .with("etag", held.etag())
                    .with("editedBy", held.editedBy() == null ? "" : held.editedBy())
                    .with(
                            "editedAt",
                            held.editedAt() == null ? "" : held.editedAt().toString());
        }
    }

    void write(@Nullable String agency, int year, ObjectNode content, String by) {
        db.change(
                "insert into annual_report_text (whose, year, version, content, edited_at, edited_by)"
                        + " values (?, ?, (select coalesce(max(version), 0) + 1 from annual_report_text where whose = ?"
                        + " and year = ?), ?::jsonb, ?, ?)",
                whose(agency),
                year,
                whose(agency),
                year,
                content,
                legal.instant(),
                by);
    }

    /** All versions, newest first. */
    List<Frozen> frozen(@Nullable String agency, int year) {
        return db.list(NEWEST.formatted("annual_report_version"), Reports::read, whose(agency), year);
    }

    /** That versions were frozen, without what they hold, oldest first. */
    List<ReportDuty.Freeze> freezes(@Nullable String agency, int year) {
        return db.list(
                "select version, frozen_at from annual_report_version where whose = ? and year = ? order by version",
                row -> new ReportDuty.Freeze(row.number("version"), row.instant("frozen_at")),
                whose(agency),
                year);
    }

    Optional<Frozen> frozen(@Nullable String agency, int year, int version) {
        return frozen(agency, year).stream()
                .filter(each -> each.version() == version)
                .findFirst();
    }

    Frozen freeze(@Nullable String agency, int year, JsonNode tables, ObjectNode content, String by) {
        // Two that freeze at once get two numbers.
        lock(agency, year);
        int version =
                frozen(agency, year).stream().mapToInt(Frozen::version).max().orElse(0) + 1;
        db.change(
                "insert into annual_report_version (whose, year, version, tables, content, frozen_at, frozen_by)"
                        + " values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)",
                whose(agency),
                year,
                version,
                tables,
                content,
                legal.instant(),
                by);
        return frozen(agency, year, version).orElseThrow();
    }

    /** The processing fees collected in the year, in yuan (《政府信息公开信息处理费管理办法》). */
    BigDecimal fees(@Nullable String agency, int year) {
        return db.one(
                        FEES,
                        row -> new BigDecimal(row.text("yuan")),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        agency,
                        agency)
                .orElse(BigDecimal.ZERO);
    }

    private static String whose(@Nullable String agency) {
        return agency == null ? SUM : agency;
    }

    private static Frozen read(Row row) {
        return new Frozen(
                row.number("version"),
                row.object("tables"),
                row.object("content"),
                row.instant("frozen_at"),
                row.text("frozen_by"));
    }
}
