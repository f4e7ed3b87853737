package mingda.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.Act;
import mingda.casework.clock.Timeline;
import mingda.casework.settings.AgencySettings;
import mingda.casework.settings.HeldSettings;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Folds open cases again that rest on an older calendar or older settings, a few in one transaction, each under its own
 * row lock. A case is stamped with what it rests on in the transaction that records what moved: whoever looks at it
 * again finds nothing to do, in another replica or after a restart, so that each move stands in its journal once.
 * Every method needs a running transaction that sees all cases.
 */
@ApplicationScoped
public class Recomputing {

    private static final Logger LOG = Logger.getLogger(Recomputing.class);
    private static final String JOURNAL_TYPE = "DATE_MOVED";

    private final CaseRows rows;
    private final Entries entries;
    private final CaseClock clock;
    private final CaseEvents events;
    private final CalendarVersions calendars;
    private final AgencySettings settings;
    private final Event<TimelineChanged> changes;

    Recomputing(
            CaseRows rows,
            Entries entries,
            CaseClock clock,
            CaseEvents events,
            CalendarVersions calendars,
            AgencySettings settings,
            Event<TimelineChanged> changes) {
        this.rows = rows;
        this.entries = entries;
        this.clock = clock;
        this.events = events;
        this.calendars = calendars;
        this.settings = settings;
        this.changes = changes;
    }

    /**
     * What makes cases stale.
     *
     * @param agencyCode the agency whose settings changed, or null where the calendar did
     * @param version the version that they have to rest on
     */
    public record Staleness(@Nullable String agencyCode, int version) {}

    /**
     * What one step did.
     *
     * @param last the last case looked at, from which the next step goes on
     * @param looked how many cases
     * @param moved in how many of them a date moved
     * @param failed how many could not be folded and stay as they are
     */
    public record Step(UUID last, int looked, int moved, int failed) {}

    /** What may have made cases stale; empty when nothing was published since all of them were folded. */
    public List<Staleness> staleness() {
        List<Staleness> all = new ArrayList<>();
        Optional<Integer> newest = calendars.newest();
        newest.filter(rows::restsOnCalendarBefore).ifPresent(version -> all.add(new Staleness(null, version)));
        if (newest.isPresent()) {
            settings.newest().forEach((agency, version) -> all.add(new Staleness(agency, version)));
        }
        return all;
    }

    /**
     * Folds the next stale cases after that one; a case that somebody holds locked is left for a later pass.
     *
     * @param limit at most so many
     * @return what was done, or empty when no such case is left
     */
    public Optional<Step> step(Staleness stale, UUID after, int limit) {
        List<CaseFile> files = stale.agencyCode() == null
                ? rows.lockOnCalendarBefore(stale.version(), after, limit)
                : rows.lockOnSettingsBefore(stale.agencyCode(), stale.version(), after, limit);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, List<Entry>> all = entries.of(files.stream().map(CaseFile::id).toList());
        Newest newest = new Newest(calendars.newest().orElseThrow(), new HashMap<>(), new HashMap<>());
        int moved = 0;
        int failed = 0;
        for (CaseFile file : files) {
            Optional<Change> change = change(file, all.getOrDefault(file.id(), List.of()), newest);
            if (change.isEmpty()) {
                failed++;
            } else if (store(file, change.get(), newest)) {
                moved++;
            }
        }
        return Optional.of(new Step(files.getLast().id(), files.size(), moved, failed));
    }

    /** What holds during one step, read once. */
    private record Newest(int calendar, Map<String, HeldSettings> settings, Map<List<Object>, Cause> causes) {}

    private record Change(List<Entry> entries, Timeline before, Timeline after, Projection projection) {}

    /** Nothing is written yet, so a case that can't be folded stops no other. */
    private Optional<Change> change(CaseFile file, List<Entry> all, Newest newest) {
        try {
            List<Act> acts = CaseClock.acts(all);
            Projection rests = file.projection();
            String agency = file.agencyCode();
            HeldSettings now = newest.settings().computeIfAbsent(agency, settings::of);
            WorkCalendar calendar = calendars.calendars(newest.calendar()).of(agency);
            Timeline before = clock.fold(
                    file,
                    acts,
                    calendars.calendars(rests.calendarVersion()).of(agency),
                    rests.settingsVersion() == now.version()
                            ? now.settings()
                            : settings.of(agency, rests.settingsVersion()));
            Timeline after = clock.fold(file, acts, calendar, now.settings());
            return Optional.of(new Change(all, before, after, Projector.project(rests, after, calendar, now)));
        } catch (ProblemException | IllegalStateException | IllegalArgumentException e) {
            LOG.errorf(e, "a case can't be recomputed: caseId=%s", file.id());
            return Optional.empty();
        }
    }

    private boolean store(CaseFile file, Change change, Newest newest) {
        Projection before = file.projection();
        Projection after = change.projection();
        List<ClockMove> clocks = ClockMove.between(change.before(), change.after());
        boolean isMoved = !Moved.nothing(before, after) || !clocks.isEmpty();
        if (!isMoved && tiersStand(file, after)) {
            rows.restamp(file.id(), after);
            return false;
        }
        Cause cause = newest.causes()
                .computeIfAbsent(
                        List.of(
                                file.agencyCode(),
                                before.calendarVersion() == after.calendarVersion(),
                                before.settingsVersion() == after.settingsVersion()),
                        key -> Cause.between(before, after, file.agencyCode(), calendars, settings));
        CaseFile now = file.with(after);
        if (isMoved) {
            Entry entry = entries.add(
                    file.id(),
                    file.entries() + 1,
                    file.head(),
                    Entry.Kind.JOURNAL,
                    JOURNAL_TYPE,
                    null,
                    Moved.describe(before, after, clocks, cause),
                    "system");
            rows.head(file.id(), entry);
            now = file.after(entry, after);
        }
        rows.project(file.id(), after);
        events.publish(events.timelineChanged(now, change.after(), change.entries(), cause.words()));
        changes.fire(new TimelineChanged(now, change.after(), change.entries()));
        return isMoved;
    }

    /** Whether the days of the warnings stay what the messenger was told, although the date itself stays. */
    private boolean tiersStand(CaseFile file, Projection after) {
        Projection before = file.projection();
        return tiers(file, before).equals(tiers(file, after));
    }

    private List<Tiers.Tier> tiers(CaseFile file, Projection projection) {
        WorkCalendar calendar =
                calendars.calendars(projection.calendarVersion()).of(file.agencyCode());
        return Tiers.of(calendar, projection.alertDueOn());
    }
}
