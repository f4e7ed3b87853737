package mingda.casework.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.directory.Agency;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** Finds how the duties stand today. Needs a transaction. */
@ApplicationScoped
class DutyStates {

    private final ReportDuties duties;
    private final Reports reports;
    private final CalendarVersions calendars;
    private final Clock legal;

    DutyStates(ReportDuties duties, Reports reports, CalendarVersions calendars, @Legal Clock legal) {
        this.duties = duties;
        this.reports = reports;
        this.calendars = calendars;
        this.legal = legal;
    }

    /** How the duty of that agency, or of the 主管部门 for the sum, stands. */
    DutyState of(@Nullable Agency agency, int year) {
        String code = agency == null ? null : agency.code();
        WorkCalendar calendar = code == null ? calendars.current() : calendars.current(code);
        return DutyState.of(
                year,
                WholeReport.dueOn(agency, year),
                duties.isOwed(code, year),
                reports.freezes(code, year),
                LocalDate.now(legal),
                calendar);
    }
}
