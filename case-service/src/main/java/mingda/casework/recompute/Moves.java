package mingda.casework.recompute;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.ClockMove;
import mingda.casework.casefile.OpenCases;
import mingda.casework.clock.Act;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import mingda.casework.settings.AgencySettings;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.time.Technical;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Says which dates a change would move, without changing anything. Needs a running transaction. */
@ApplicationScoped
class Moves {

    /** What the transaction that asks may take; looking at cases ends before. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final OpenCases cases;
    private final Timelines timelines;
    private final AgencySettings settings;
    private final CalendarVersions calendars;
    private final Duration within;
    private final Clock clock;

    /**
     * @param within how long cases are looked at before the answer says how far it came: some thousand are in a second, and
     *     nobody waits in front of a screen until two hundred thousand are
     */
    Moves(
            OpenCases cases,
            Timelines timelines,
            AgencySettings settings,
            CalendarVersions calendars,
            @ConfigProperty(name = "mingda.effect.within", defaultValue = "20s") Duration within,
            @Technical Clock clock) {
        this.cases = cases;
        this.timelines = timelines;
        this.settings = settings;
        this.calendars = calendars;
        this.within = within;
        this.clock = clock;
    }

    /** What other calendars would move, in all open cases. */
    Effect under(Function<String, WorkCalendar> calendarOf) {
        return under(calendarOf, within);
    }

    /** The same, looking at cases for no longer than that. */
    Effect under(Function<String, WorkCalendar> calendarOf, Duration within) {
        Map<String, Settings> held = new HashMap<>();
        return compare(
                null,
                calendarOf,
                agency -> held.computeIfAbsent(agency, code -> settings.of(code).settings()),
                within);
    }

    /** What other settings would move, in the open cases of the agency. */
    Effect under(String agencyCode, Settings changed) {
        return compare(agencyCode, calendars::current, agency -> changed, within);
    }

    private Effect compare(
            @Nullable String agencyCode,
            Function<String, WorkCalendar> calendarOf,
            Function<String, Settings> settingsOf,
            Duration within) {
        Instant end = clock.instant().plus(within);
        Map<String, WorkCalendar> current = new HashMap<>();
        Map<String, Settings> held = new HashMap<>();
        Effect effect = new Effect();
        boolean all = cases.each(agencyCode, (file, acts) -> {
            String agency = file.agencyCode();
            Timeline before = fold(
                    file,
                    acts,
                    current.computeIfAbsent(agency, calendars::current),
                    held.computeIfAbsent(agency, code -> settings.of(code).settings()));
            Timeline after = fold(file, acts, calendarOf.apply(agency), settingsOf.apply(agency));
            List<ClockMove> clocks = ClockMove.between(before, after);
            effect.examined();
            if (!clocks.isEmpty() || !Objects.equals(before.replyDueOn(), after.replyDueOn())) {
                effect.add(new Move(
                        file.id(), file.applicationNo(), agency, before.replyDueOn(), after.replyDueOn(), clocks));
            }
            return clock.instant().isBefore(end);
        });
        if (!all) {
            effect.cutShort();
        }
        return effect;
    }

    private Timeline fold(CaseFile file, List<Act> acts, WorkCalendar calendar, Settings under) {
        return timelines.ofCase(acts, file.channel(), calendar, under, 0);
    }
}
