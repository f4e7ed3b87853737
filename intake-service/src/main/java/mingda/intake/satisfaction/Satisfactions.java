package mingda.intake.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import mingda.eventing.time.Technical;
import mingda.intake.store.Sql;

/** Keeps what was said last. Every method needs a transaction in the application's scope. */
@ApplicationScoped
public class Satisfactions {

    private final Sql sql;
    private final Clock technical;

    Satisfactions(Sql sql, @Technical Clock technical) {
        this.sql = sql;
        this.technical = technical;
    }

    /** Takes it down; said again it replaces what was said before. */
    public void say(String applicationNo, Satisfaction satisfaction) {
        sql.update("""
                INSERT INTO satisfaction (application_no, said, said_at) VALUES (?, ?, ?)
                ON CONFLICT (application_no) DO UPDATE SET said = excluded.said, said_at = excluded.said_at
                """, applicationNo, satisfaction.name(), technical.instant());
    }

    /** What was said. */
    public Optional<Satisfaction> said(String applicationNo) {
        return sql.first(
                "SELECT said FROM satisfaction WHERE application_no = ?",
                row -> Satisfaction.valueOf(row.text("said")),
                applicationNo);
    }
}
