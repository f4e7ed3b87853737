package mingda.notify.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import mingda.eventing.scope.Sql;
import mingda.notify.directory.CalendarPublished;

/** Keeps which days are worked. Every method needs a running transaction in background scope. */
@ApplicationScoped
class KnownDays {

    private final Sql sql;

    KnownDays(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what was published, in the event's own transaction; the same version again is taken again. */
    void published(@Observes CalendarPublished calendar) {
        sql.update(
                "insert into work_calendar (only_row, version, days_off, makeup_workdays)"
                        + " values (true, ?, cast(? as date[]), cast(? as date[]))"
                        + " on conflict (only_row) do update set version = excluded.version,"
                        + " days_off = excluded.days_off, makeup_workdays = excluded.makeup_workdays"
                        + " where work_calendar.version <= excluded.version",
                calendar.version(),
                texts(calendar.daysOff()),
                texts(calendar.makeupWorkdays()));
    }

    WorkDays held() {
        return sql.first(
                        "select days_off, makeup_workdays from work_calendar",
                        row -> new WorkDays(days(row.getArray("days_off")), days(row.getArray("makeup_workdays"))))
                .orElse(WorkDays.UNKNOWN);
    }

    private static String[] texts(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private static Set<LocalDate> days(Array array) throws SQLException {
        Set<LocalDate> days = new HashSet<>();
        for (Object day : (Object[]) array.getArray()) {
            days.add(((Date) day).toLocalDate());
        }
        return days;
    }
}
