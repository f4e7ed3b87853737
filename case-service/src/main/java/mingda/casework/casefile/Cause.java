package mingda.casework.casefile;

import java.util.ArrayList;
import java.util.List;
import mingda.casework.calendar.Words;
import mingda.casework.settings.AgencySettings;
import mingda.casework.worktime.CalendarVersions;

/**
 * Why a date moved.
 *
 * @param words what was published, for whoever reads the case
 * @param reason what its publisher said, empty where nothing was said
 */
record Cause(Words words, String reason) {

    /** What came between the two projections of a case of the agency. Needs a running transaction. */
    static Cause between(
            Projection before, Projection after, String agency, CalendarVersions calendars, AgencySettings settings) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        if (before.calendarVersion() != after.calendarVersion()) {
            zh.add("工作日历更新为第" + after.calendarVersion() + "版");
            en.add("work calendar version " + after.calendarVersion());
            reasons.add(calendars.reason(after.calendarVersion()));
        }
        if (before.settingsVersion() != after.settingsVersion()) {
            zh.add("本机关设置更新为第" + after.settingsVersion() + "版");
            en.add("settings version " + after.settingsVersion());
            settings.reason(agency, after.settingsVersion()).ifPresent(reasons::add);
        }
        Words words = new Words(String.join("，", zh), String.join(", ", en));
        reasons.removeIf(String::isBlank);
        return new Cause(words, String.join("；", reasons));
    }
}
