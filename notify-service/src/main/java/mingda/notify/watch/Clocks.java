package mingda.notify.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings the watched clocks of a case up to what a timeline says. Pure. */
final class Clocks {

    private Clocks() {}

    static List<WatchedClock> after(List<WatchedClock> before, Map<String, Timeline.RunningClock> told) {
        List<WatchedClock> now = new ArrayList<>();
        Map<String, Timeline.RunningClock> fresh = new TreeMap<>(told);
        for (WatchedClock clock : before) {
            Timeline.RunningClock running = fresh.remove(clock.occasion());
            now.add(running == null ? clock.stopped() : clock.next(running));
        }
        fresh.forEach((occasion, running) -> now.add(WatchedClock.first(occasion, running)));
        return List.copyOf(now);
    }
}
