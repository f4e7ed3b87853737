package mingda.casework.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingda.casework.act.ActGate;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Timeline;
import mingda.casework.settings.AgencySettings;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;

/** The acts of a stored case, and what one more would do. Every method needs a running transaction. */
@ApplicationScoped
public class CaseActs {

    private final CaseFiles cases;
    private final Timelines timelines;
    private final CalendarVersions calendars;
    private final AgencySettings settings;
    private final ActGate gate;

    CaseActs(CaseFiles cases, Timelines timelines, CalendarVersions calendars, AgencySettings settings, ActGate gate) {
        this.cases = cases;
        this.timelines = timelines;
        this.calendars = calendars;
        this.settings = settings;
        this.gate = gate;
    }

    /** The acts of that type that stand, as they were recorded, in the order of recording. */
    public List<Entry> standing(CaseFile file, ActType type) {
        Set<String> standing = gate.situation(file).acts().stream()
                .map(Act::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return cases.entries(file.id()).stream()
                .filter(entry -> entry.isAct() && entry.type().equals(type.name()))
                .filter(entry -> standing.contains(entry.id().toString()))
                .toList();
    }

    /** The timeline that the case would have with one more act. */
    Timeline with(CaseFile file, Act act) {
        List<Act> acts = new ArrayList<>(cases.acts(file.id()));
        acts.add(act);
        return timelines.ofCase(
                acts,
                file.channel(),
                calendars.current(file.agencyCode()),
                settings.of(file.agencyCode()).settings(),
                acts.size() - 1);
    }
}
