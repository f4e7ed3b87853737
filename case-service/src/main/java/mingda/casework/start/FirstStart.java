package mingda.casework.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import mingda.casework.directory.DemoDirectory;
import mingda.casework.registration.DemoCases;
import mingda.casework.sql.Db;
import mingda.casework.worktime.FirstCalendar;
import mingda.eventing.mode.Mode;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;

/** Loads the calendar at the first start, and the demo data where the service runs as a demo. */
@Singleton
class FirstStart {

    private final Scopes scopes;
    private final Db db;
    private final FirstCalendar calendar;
    private final DemoDirectory directory;
    private final DemoCases cases;
    private final Mode mode;

    FirstStart(Scopes scopes, Db db, FirstCalendar calendar, DemoDirectory directory, DemoCases cases, Mode mode) {
        this.scopes = scopes;
        this.db = db;
        this.calendar = calendar;
        this.directory = directory;
        this.cases = cases;
        this.mode = mode;
    }

    void load(@Observes StartupEvent start) {
        scopes.run(Scope.background(), () -> {
            // Of several replicas that start together one loads, the others find it done.
            db.list("select pg_advisory_xact_lock(hashtext('first start'))", row -> true);
            calendar.load();
            if (mode == Mode.DEMO && directory.load()) {
                cases.load();
            }
        });
    }
}
