package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.sql.Db;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.Outbox;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other services which annual reports are owed, with the working days on which somebody may be reminded, and
 * that one was frozen. Compares what is true with what was last told, so it may run at any time, in several replicas and
 * after any time off. Of an agency that is new here no report is owed whose day has passed already.
 */
@ApplicationScoped
public class ReportDuties {

    private static final String TOPIC = "mingda.casework.directory";
    private static final String SUM = "*";

    private final Db db;
    private final Agencies agencies;
    private final CalendarVersions calendars;
    private final Reports reports;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock legal;

    ReportDuties(
            Db db,
            Agencies agencies,
            CalendarVersions calendars,
            Reports reports,
            Outbox outbox,
            Scopes scopes,
            @Legal Clock legal) {
        this.db = db;
        this.agencies = agencies;
        this.calendars = calendars;
        this.reports = reports;
        this.outbox = outbox;
        this.scopes = scopes;
        this.legal = legal;
    }

    /** A row of what is owed, and what was last told of it. */
    private record Held(
            String whose, int year, boolean owed, @Nullable ObjectNode told) {}

    @Scheduled(every = "${mingda.report-duties.every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        scopes.run(Scope.background(), () -> follow(LocalDate.now(legal)));
    }

    /** Tells again what is owed and what was frozen, for whoever rebuilds a copy. Needs a transaction in background scope. */
    public void republish() {
        lock();
        db.list(
                        "select whose, year, told from annual_report_duty where told is not null order by year, whose",
                        row -> event(row.text("whose"), row.number("year"), row.object("told")))
                .forEach(outbox::publish);
    }

    /** Brings what is owed on that day up to date and tells what changed. Needs a transaction in background scope. */
    void follow(LocalDate today) {
        if (calendars.newest().isEmpty()) {
            return;
        }
        lock();
        agencies.all().stream()
                .filter(agency -> !isGovernment(agency))
                .forEach(agency -> owe(agency.code(), agency, today));
        if (supervising().isPresent()) {
            owe(SUM, null, today);
        }
        db.list(
                        "select * from annual_report_duty where owed and not settled order by year, whose",
                        row -> new Held(
                                row.text("whose"), row.number("year"), row.flag("owed"), row.objectOrNull("told")))
                .forEach(this::tell);
    }

    /** Tells that a version was frozen, in its own transaction. */
    void frozen(@Nullable String agency, int year) {
        String whose = agency == null ? SUM : agency;
        lock();
        db.change(
                "insert into annual_report_duty (whose, year, owed) values (?, ?, false) on conflict do nothing",
                whose,
                year);
        db.one(
                        "select * from annual_report_duty where whose = ? and year = ?",
                        row -> new Held(whose, year, row.flag("owed"), row.objectOrNull("told")),
                        whose,
                        year)
                .ifPresent(this::tell);
    }

    private void lock() {
        db.list("select pg_advisory_xact_lock(hashtext('annual_report_duty'))", row -> true);
    }

    /** The years from the last one known on; at first from the first one whose day has not passed. */
    private void owe(String whose, @Nullable Agency agency, LocalDate today) {
        int last = db.one(
                        "select coalesce(max(year), 0) as year from annual_report_duty where whose = ? and owed",
                        row -> row.number("year"),
                        whose)
                .orElse(0);
        int before = today.getYear() - 1;
        int first = last > 0 ? last + 1 : WholeReport.dueOn(agency, before).isBefore(today) ? today.getYear() : before;
        for (int year = first; year <= today.getYear(); year++) {
            db.change(
                    "insert into annual_report_duty (whose, year, owed) values (?, ?, true)"
                            + " on conflict (whose, year) do update set owed = true",
                    whose,
                    year);
        }
    }

    private void tell(Held held) {
        Optional<Agency> agency = held.whose().equals(SUM) ? supervising() : agencies.find(held.whose());
        if (agency.isEmpty()) {
            return;
        }
        ReportDuty duty = duty(held, agency.get());
        ObjectNode data = duty.data();
        if (!data.equals(held.told())) {
            outbox.publish(event(held.whose(), held.year(), data));
            db.change(
                    "update annual_report_duty set told = ?::jsonb, settled = ? where whose = ? and year = ?",
                    data,
                    duty.settled(),
                    held.whose(),
                    held.year());
        }
    }

    /** Whether that report is owed and somebody is reminded of it. Needs a transaction. */
    boolean isOwed(@Nullable String agency, int year) {
        return db.one(
                        "select 1 from annual_report_duty where whose = ? and year = ? and owed",
                        row -> true,
                        agency == null ? SUM : agency,
                        year)
                .isPresent();
    }

    private static ReportDuty.@Nullable Freeze newest(List<ReportDuty.Freeze> freezes) {
        return freezes.isEmpty() ? null : freezes.getLast();
    }

    private ReportDuty duty(Held held, Agency owing) {
        boolean whole = held.whose().equals(SUM);
        LocalDate dueOn = WholeReport.dueOn(whole ? null : owing, held.year());
        WorkCalendar calendar = calendars.current(owing.code());
        return new ReportDuty(
                held.year(),
                owing.code(),
                whole,
                dueOn,
                held.owed() ? DutyDays.of(calendar, dueOn) : List.of(),
                newest(reports.freezes(whole ? null : held.whose(), held.year())));
    }

    /** The government's own report is the district's sum, which the 主管部门 publishes: it owes no second one. */
    private static boolean isGovernment(Agency agency) {
        return agency.kind().equals("GOVERNMENT");
    }

    private Optional<Agency> supervising() {
        return agencies.all().stream().filter(Agency::supervising).findFirst();
    }

    private static OutgoingEvent event(String whose, int year, ObjectNode data) {
        return new OutgoingEvent(TOPIC, "annual-report/" + whose + "/" + year, "annual-report-changed", data, null);
    }
}
