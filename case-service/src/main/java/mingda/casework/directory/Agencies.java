package mingda.casework.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import mingda.casework.problem.CaseProblem;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.problem.ProblemException;

/** The agencies. Every method needs a running transaction. */
@ApplicationScoped
public class Agencies {

    private static final String SELECT = "select * from agency ";

    private final Db db;

    Agencies(Db db) {
        this.db = db;
    }

    /** The agency of that code. */
    public Optional<Agency> find(String code) {
        return db.one(SELECT + "where code = ?", Agencies::read, code);
    }

    /**
     * The agency of that code.
     *
     * @throws ProblemException 404 when there is none
     */
    public Agency get(String code) {
        return find(code).orElseThrow(() -> new ProblemException(CaseProblem.AGENCY_NOT_FOUND));
    }

    /** All agencies by code. */
    public List<Agency> all() {
        return db.list(SELECT + "order by code", Agencies::read);
    }

    /** Adds the agency; nothing happens when its code is there. */
    void add(Agency agency) {
        db.change(
                """
                insert into agency (code, name, short_name, name_en, kind, parent, handled_by, accepts_applications,
                    supervising, reconsideration_organ, court, contact, guide)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb) on conflict do nothing""",
                agency.code(),
                agency.name(),
                agency.shortName(),
                agency.nameEn(),
                agency.kind(),
                agency.parent(),
                agency.handledBy(),
                agency.acceptsApplications(),
                agency.supervising(),
                agency.reconsiderationOrgan(),
                agency.court(),
                agency.contact(),
                agency.guide());
    }

    /** Enters how the agency is reached and whether it takes applications, as its next version. */
    void change(Agency agency) {
        db.change("""
                update agency set contact = ?::jsonb, guide = ?::jsonb, accepts_applications = ?, version = version + 1
                where code = ?""", agency.contact(), agency.guide(), agency.acceptsApplications(), agency.code());
    }

    private static Agency read(Row row) {
        return new Agency(
                row.text("code"),
                row.text("name"),
                row.text("short_name"),
                row.textOrNull("name_en"),
                row.text("kind"),
                row.textOrNull("parent"),
                row.textOrNull("handled_by"),
                row.flag("accepts_applications"),
                row.flag("supervising"),
                row.text("reconsideration_organ"),
                row.text("court"),
                row.object("contact"),
                row.object("guide"));
    }
}
