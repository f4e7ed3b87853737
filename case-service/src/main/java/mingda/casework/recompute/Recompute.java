package mingda.casework.recompute;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.sql.Db;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.jboss.logging.Logger;

/**
 * Folds open cases again that rest on an older calendar or older settings. Each case is one transaction under its own
 * lock, and is stamped with what it rests on: several replicas do no harm, and a restart goes on where it stopped.
 */
@ApplicationScoped
class Recompute {

    private static final Logger LOG = Logger.getLogger(Recompute.class);
    private static final int STEP = 200;
    private static final Words CAUSE = new Words("工作日历或者本机关设置已更新", "The work calendar or the settings changed");

    private static final String STALE = """
            select c.id from case_file c
            left join (select agency_code, max(version) as version from agency_setting group by agency_code) s
                on s.agency_code = c.agency_code
            where not c.closed and c.timeline_version > 0
                and (c.calendar_version < ? or c.settings_version < coalesce(s.version, 0))
            order by c.id limit ?""";

    private final Scopes scopes;
    private final Db db;
    private final CaseFiles cases;
    private final CalendarVersions calendars;

    Recompute(Scopes scopes, Db db, CaseFiles cases, CalendarVersions calendars) {
        this.scopes = scopes;
        this.db = db;
        this.cases = cases;
        this.calendars = calendars;
    }

    @Scheduled(every = "${mingda.recompute.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<UUID> stale = stale();
        while (!stale.isEmpty()) {
            int moved = 0;
            for (UUID id : stale) {
                moved += scopes.call(Scope.background(), () -> cases.recompute(id, CAUSE)) ? 1 : 0;
            }
            LOG.infof("Recomputed %d open cases, %d dates moved", stale.size(), moved);
            stale = stale();
        }
    }

    private List<UUID> stale() {
        return scopes.call(
                Scope.background(),
                () -> calendars
                        .newest()
                        .map(newest -> db.list(STALE, row -> row.id("id"), newest, STEP))
                        .orElse(List.of()));
    }
}
