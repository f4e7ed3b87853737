package mingda.casework.worktime;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.json.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changes about one day of one agency.
 *
 * @param agencyCode the agency
 * @param date the day
 * @param kind what the day is from now on
 * @param name what the ledger calls it; empty for {@link Kind#AS_ALL}
 * @param reason why
 */
record LocalChange(String agencyCode, LocalDate date, Kind kind, String name, String reason) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 500;

    /** What a day becomes for the agency. */
    enum Kind {
        /** The agency does not work (停止办公). */
        CLOSED,
        /** The agency works. */
        WORKED,
        /** What was changed is taken back: the day is what it is for all. */
        AS_ALL
    }

    /** Reads one, or null when it is wrong. */
    static @Nullable LocalChange read(Facts facts, @Nullable String commonReason) {
        String agency = facts.text("agencyCode", true, LONGEST_NAME);
        LocalDate date = facts.day("date", true);
        Kind kind = facts.constant("kind", true, Kind.class);
        String name = facts.text("name", kind != null && kind != Kind.AS_ALL, LONGEST_NAME);
        String own = facts.text("reason", commonReason == null, LONGEST_REASON);
        if (date != null && !WorkCalendar.holds(date)) {
            facts.refuse("date", "range", "日期超出工作日历的范围。", "The day lies outside the work calendar.");
            return null;
        }
        String reason = own == null ? commonReason : own;
        return agency == null || date == null || kind == null || reason == null
                ? null
                : new LocalChange(agency, date, kind, name == null ? "" : name, reason);
    }

    /** Whether that day is the one that this change is about. */
    boolean concerns(LocalDay day) {
        return day.agencyCode().equals(agencyCode) && day.date().equals(date);
    }

    /** The day that it brings; none where a change is taken back. */
    List<LocalDay> brings() {
        return kind == Kind.AS_ALL
                ? List.of()
                : List.of(new LocalDay(agencyCode, date, kind == Kind.WORKED, name, reason));
    }
}
