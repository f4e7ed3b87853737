package mingda.casework.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CasePart;
import mingda.casework.opinion.SectionOpinions;
import mingda.casework.settings.AgencySettings;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;

/** Adds {@code internalDays: [{kind, setting, workingDays, dueOn, state}]} to a case as the API shows it. */
@ApplicationScoped
class InternalDaysPart implements CasePart {

    private final CaseFiles cases;
    private final CalendarVersions calendars;
    private final AgencySettings settings;
    private final Timelines timelines;
    private final SectionOpinions opinions;

    InternalDaysPart(
            CaseFiles cases,
            CalendarVersions calendars,
            AgencySettings settings,
            Timelines timelines,
            SectionOpinions opinions) {
        this.cases = cases;
        this.calendars = calendars;
        this.settings = settings;
        this.timelines = timelines;
        this.opinions = opinions;
    }

    @Override
    public void addTo(ObjectNode shown, CaseFile file, Caller caller) {
        ArrayNode days = shown.putArray("internalDays");
        List<InternalDay> all = new ArrayList<>(InternalDay.of(
                cases.timeline(file),
                cases.entries(file.id()),
                calendars.current(file.agencyCode()),
                settings.of(file.agencyCode()).settings(),
                timelines.today()));
        all.addAll(InternalDay.of(opinions.of(file.id()), file.state().isClosed(), timelines.today()));
        all.forEach(day -> days.addObject()
                .put("kind", day.kind().name())
                .put("setting", day.setting().key())
                .put("workingDays", day.workingDays())
                .put("dueOn", day.dueOn().toString())
                .put("state", day.state().name()));
    }
}
