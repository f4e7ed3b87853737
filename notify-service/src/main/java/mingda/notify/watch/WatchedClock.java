package mingda.notify.watch;

import java.time.LocalDate;
import java.util.List;
import mingda.notify.tier.Matter;
import mingda.notify.tier.Tier;

/**
 * A clock beside the one for the reply, as last told. One that stopped is kept, so that its next run has a version of its
 * own.
 *
 * @param occasion which clock of the case it is
 * @param matter what its warnings are
 * @param dueOn its last day
 * @param version grows when the last day changes and when it runs again
 * @param running whether it runs
 * @param tiers the days that casework named for its tiers
 */
record WatchedClock(String occasion, Matter matter, LocalDate dueOn, long version, boolean running, List<Tier> tiers) {

    WatchedClock stopped() {
        return new WatchedClock(occasion, matter, dueOn, version, false, tiers);
    }

    WatchedClock next(Timeline.RunningClock told) {
        boolean same = running && dueOn.equals(told.dueOn());
        return new WatchedClock(occasion, matter, told.dueOn(), same ? version : version + 1, true, told.tiers());
    }

    static WatchedClock first(String occasion, Timeline.RunningClock told) {
        return new WatchedClock(occasion, told.matter(), told.dueOn(), 1, true, told.tiers());
    }
}
