package mingda.casework.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.Setting;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import mingda.casework.opinion.SectionOpinion;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * The day by which one of the agency's own steps should be done. It guides the work; no statutory date depends on it.
 *
 * @param kind which step
 * @param setting the setting that it rests on
 * @param workingDays how many working days there are
 * @param dueOn the day
 * @param state DONE once the step was done, else OPEN up to the day and PASSED after it
 */
record InternalDay(Kind kind, Setting setting, int workingDays, LocalDate dueOn, State state) {

    /** The agency's own steps. */
    enum Kind {
        /** Whether the application needs a correction is decided (before 条例第三十条 runs out). */
        CORRECTION_CHECK,
        /** The section in charge has drafted (承办科室拟稿). */
        SECTION_DRAFT,
        /** The letter is before the signatory (送签). */
        SIGNATURE,
        /** A section that was asked has given its opinion (承办科室意见). */
        SECTION_OPINION
    }

    /** How a step stands. */
    enum State {
        OPEN,
        DONE,
        PASSED
    }

    /** The steps of an open case that waits for nobody; none of another. */
    static List<InternalDay> of(
            Timeline timeline, List<Entry> entries, WorkCalendar calendar, Settings settings, LocalDate today) {
        LocalDate start = timeline.clockStartOn();
        LocalDate due = timeline.alertDueOn();
        if (start == null || due == null || timeline.state().isClosed()) {
            return List.of();
        }
        List<InternalDay> days = new ArrayList<>();
        boolean corrected = has(entries, Stream.of("CORRECTION_REQUESTED"), null);
        if (!corrected) {
            int check = settings.number(Setting.CORRECTION_CHECK_DAYS);
            days.add(day(
                    Kind.CORRECTION_CHECK,
                    Setting.CORRECTION_CHECK_DAYS,
                    check,
                    earlier(calendar.workdayAfter(start, check), due),
                    started(entries, start),
                    today));
        }
        int section = settings.number(Setting.SECTION_DAYS);
        days.add(day(
                Kind.SECTION_DRAFT,
                Setting.SECTION_DAYS,
                section,
                earlier(calendar.workdayAfter(start, section), due),
                has(entries, Stream.of("DRAFT_SUBMITTED", "ISSUED"), start),
                today));
        int lead = settings.number(Setting.SIGN_LEAD_DAYS);
        days.add(day(
                Kind.SIGNATURE,
                Setting.SIGN_LEAD_DAYS,
                lead,
                later(calendar.workdayBefore(due, lead), start),
                has(entries, Stream.of("DRAFT_APPROVED", "ISSUED"), start),
                today));
        return days;
    }

    /** The days by which sections are to give their opinion, of the requests that stand. */
    static List<InternalDay> of(List<SectionOpinion> opinions, boolean isCaseClosed, LocalDate today) {
        return opinions.stream()
                .filter(opinion -> opinion.given() != null || opinion.isAwaited(isCaseClosed))
                .map(opinion -> day(
                        Kind.SECTION_OPINION,
                        Setting.SECTION_DAYS,
                        opinion.workingDays(),
                        opinion.dueOn(),
                        opinion.given() != null,
                        today))
                .toList();
    }

    private static InternalDay day(
            Kind kind, Setting setting, int workingDays, LocalDate dueOn, boolean done, LocalDate today) {
        State state = done ? State.DONE : dueOn.isBefore(today) ? State.PASSED : State.OPEN;
        return new InternalDay(kind, setting, workingDays, dueOn, state);
    }

    /** Work on the answer shows that the application was found complete. */
    private static boolean started(List<Entry> entries, LocalDate start) {
        return has(entries, Stream.of("DRAFTED", "CONSULTED", "SEARCHED", "ISSUED"), start);
    }

    /** Whether one of these entries was written since that day, or ever. */
    private static boolean has(List<Entry> entries, Stream<String> types, @Nullable LocalDate since) {
        Set<String> wanted = types.collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> wanted.contains(entry.type()))
                .anyMatch(entry -> since == null
                        || !entry.recordedAt()
                                .atZone(Zones.SHANGHAI)
                                .toLocalDate()
                                .isBefore(since));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
