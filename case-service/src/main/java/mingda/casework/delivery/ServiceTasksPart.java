package mingda.casework.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.ServiceTasks;
import mingda.casework.casepage.CasePart;
import mingda.casework.worktime.CalendarVersions;

/** Adds {@code serviceTasks} to a case as the API shows it: which letters wait to reach their readers. */
@ApplicationScoped
class ServiceTasksPart implements CasePart {

    private final CaseFiles cases;
    private final CalendarVersions calendars;

    ServiceTasksPart(CaseFiles cases, CalendarVersions calendars) {
        this.cases = cases;
        this.calendars = calendars;
    }

    @Override
    public void addTo(ObjectNode shown, CaseFile file, Caller caller) {
        shown.set(
                "serviceTasks",
                ServiceTasks.toJson(
                        ServiceTasks.of(file, cases.entries(file.id()), calendars.current(file.agencyCode()))));
    }
}
