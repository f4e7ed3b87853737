package mingda.intake.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import mingda.eventing.time.Technical;
import mingda.intake.store.Sql;

/** Keeps what applicants chose last. Every method needs a transaction in the application's scope. */
@ApplicationScoped
class Choices {

    private final Sql sql;
    private final Clock technical;

    Choices(Sql sql, @Technical Clock technical) {
        this.sql = sql;
        this.technical = technical;
    }

    void choose(String applicationNo, NoticeBy by) {
        sql.update("""
                INSERT INTO notice_choice (application_no, chosen, chosen_at) VALUES (?, ?, ?)
                ON CONFLICT (application_no) DO UPDATE SET chosen = excluded.chosen, chosen_at = excluded.chosen_at
                """, applicationNo, by.name(), technical.instant());
    }

    Optional<NoticeBy> chosen(String applicationNo) {
        return sql.first(
                "SELECT chosen FROM notice_choice WHERE application_no = ?",
                row -> NoticeBy.valueOf(row.text("chosen")),
                applicationNo);
    }
}
