package mingda.casework.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.Act;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.settings.AgencySettings;
import mingda.casework.settings.HeldSettings;
import mingda.casework.timeline.ActJson;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;

/** Folds the acts of a stored case under the calendar and the settings that hold now. */
@ApplicationScoped
class CaseClock {

    private final Timelines timelines;
    private final CalendarVersions calendars;
    private final AgencySettings settings;

    CaseClock(Timelines timelines, CalendarVersions calendars, AgencySettings settings) {
        this.timelines = timelines;
        this.calendars = calendars;
        this.settings = settings;
    }

    /**
     * Folds the acts among the entries.
     *
     * @param added how many of the last acts are new: what is wrong with the newest is named by its own pointers
     */
    Folded fold(CaseFile file, List<Entry> entries, int added) {
        List<Act> acts = acts(entries);
        WorkCalendar calendar = calendars.current(file.agencyCode());
        HeldSettings held = settings.of(file.agencyCode());
        Timeline timeline = timelines.ofCase(acts, file.channel(), calendar, held.settings(), acts.size() - added);
        return new Folded(timeline, Projector.project(file.projection(), timeline, calendar, held));
    }

    /** Folds acts under a calendar and settings that need not be those that hold. */
    Timeline fold(CaseFile file, List<Act> acts, WorkCalendar calendar, Settings under) {
        return timelines.ofCase(acts, file.channel(), calendar, under, 0);
    }

    /** The acts among the entries, without the replies that a withdrawal has overtaken. */
    static List<Act> acts(List<Entry> entries) {
        Set<String> overtaken = Overtaken.in(entries);
        return entries.stream()
                .filter(entry -> entry.isAct() && !overtaken.contains(entry.id().toString()))
                .map(CaseClock::act)
                .toList();
    }

    private static Act act(Entry entry) {
        ObjectNode json = entry.detail().deepCopy();
        json.put("id", entry.id().toString()).put("type", entry.type()).put("on", String.valueOf(entry.on()));
        Wrong wrong = new Wrong();
        Act act = ActJson.read(new Facts(json, "", wrong));
        wrong.throwIfAny();
        return act;
    }

    /** A timeline with the projection to store. */
    record Folded(Timeline timeline, Projection projection) {}
}
