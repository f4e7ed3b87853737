package mingda.notify.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingda.notify.alert.AlertDraft;
import mingda.notify.tier.Ladder;
import mingda.notify.tier.Matter;
import mingda.notify.tier.Tier;
import mingda.notify.tier.TierPlan;

/** What is being warned of in an open case, under the agency's plan. Pure. */
final class Courses {

    /** The occasion of warnings that the reply is signed and has not gone out. */
    static final String ISSUED = "ISSUED";
    /** The occasion of warnings that the reply was not collected. */
    static final String COLLECTION = "COLLECTION";

    private static final Set<Matter> OF_THE_REPLY = Set.of(Matter.UNASSIGNED, Matter.REPLY);

    private Courses() {}

    static List<Course> of(WatchedCase watched, TierPlan plan) {
        List<Course> courses = new ArrayList<>();
        LocalDate due = watched.alertDueOn;
        if (due != null) {
            long version = watched.deadlineVersion;
            courses.add(new Course(AlertDraft.REPLY, version, Ladder.of(due, watched.tiers, plan.of(OF_THE_REPLY))));
            watched.since(Matter.SIGNED_NOT_SENT)
                    .ifPresent(since -> courses.add(
                            course(ISSUED, version, due, after(since, watched), plan, Matter.SIGNED_NOT_SENT)));
            watched.since(Matter.NOT_COLLECTED)
                    .ifPresent(since -> courses.add(course(
                            COLLECTION,
                            version,
                            due,
                            // Where casework names no day to begin with, the steps alone say when.
                            watched.tasks == null ? watched.tiers : after(since, watched),
                            plan,
                            Matter.NOT_COLLECTED)));
        }
        for (WatchedClock clock : watched.clocks) {
            // Once the reply is signed nobody will ask for a correction.
            if (clock.running() && !(clock.matter() == Matter.CORRECTION_NOTICE && watched.issuedSince != null)) {
                courses.add(
                        course(clock.occasion(), clock.version(), clock.dueOn(), clock.tiers(), plan, clock.matter()));
            }
        }
        return courses;
    }

    private static Course course(
            String occasion, long version, LocalDate due, List<Tier> days, TierPlan plan, Matter matter) {
        return new Course(occasion, version, Ladder.of(due, days, plan.of(Set.of(matter))));
    }

    /** A letter that was signed today can't be late already, nor what is told of today again: later days count. */
    private static List<Tier> after(LocalDate since, WatchedCase watched) {
        return watched.tiers.stream().filter(tier -> tier.on().isAfter(since)).toList();
    }
}
