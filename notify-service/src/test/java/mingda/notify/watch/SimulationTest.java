package mingda.notify.watch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduler;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.notify.simulation.Model;
import mingda.notify.simulation.WorkDays;
import mingda.notify.support.Casework;
import mingda.notify.support.LegalClock;
import mingda.notify.support.NotifyTest;
import mingda.notify.support.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Days on the movable clock with everything that goes wrong: processes that are away for days, that run twice and at
 * once, a clock that is set back, a calendar that changes. Afterwards each owed alert stands exactly once in the ledger,
 * on the day on which it was owed, and nothing else does. The seed is printed; {@code -Dmingda.seed} repeats a run.
 */
@NotifyTest
class SimulationTest {

    private static final boolean LONG = Boolean.getBoolean("mingda.long");
    private static final LocalDate FIRST = LocalDate.parse(LONG ? "2025-01-01" : "2025-09-26");
    private static final LocalDate LAST = LocalDate.parse(LONG ? "2026-12-31" : "2025-10-12");
    private static final int CASES = LONG ? 2000 : 40;

    @Inject
    Casework casework;

    @Inject
    Recorded recorded;

    @Inject
    LegalClock clock;

    @Inject
    CaseHandler handler;

    @Inject
    Sweep sweep;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    Scheduler scheduler;

    private String agency = "";

    @BeforeEach
    void staff() {
        clock.set(FIRST.minusDays(1));
        String no = casework.number();
        String mark = no.substring(no.length() - 7);
        agency = "sim-" + mark;
        String above = "above-" + mark;
        casework.agency(above, "主管", null, false);
        casework.agency(agency, "某局", null, above, false);
        casework.staff("a-" + mark, agency, "zh", "officer");
        casework.staff("b-" + mark, agency, "zh", "officer", "office-head");
        casework.staff("h-" + mark, agency, "zh", "office-head");
        casework.staff("s-" + mark, above, "zh", "supervisor");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> recorded.count("select count(*) from staff where username like '%-' || :no", mark) == 4
                        && recorded.count("select count(*) from agency where code like '%-' || :no", mark) == 2);
        scheduler.pause();
    }

    @AfterEach
    void end() {
        // Two years have passed for the cases of other tests too: what all of it has put into the queue would only
        // hold up what comes after.
        recorded.change(
                "update delivery set state = 'CANCELLED', next_attempt_at = null where state = 'PENDING' and :no = :no",
                agency);
        recorded.change("update staff set active = false where username like '%' || substr(:no, 4)", agency);
        recorded.change("update watched_case set next_on = null where agency_code = :no", agency);
        scheduler.resume();
    }

    @Test
    void each_owed_alert_stands_exactly_once_whatever_is_away_or_runs_twice() throws IOException {
        long seed = Long.getLong("mingda.seed", new Random().nextLong());
        System.out.println("simulation: mingda.seed=" + seed);
        Random random = new Random(seed);
        String mark = agency.substring("sim-".length());
        Model model = new Model(new Model.Staff(
                Set.of("a-" + mark, "b-" + mark), Set.of("h-" + mark, "b-" + mark), Set.of("s-" + mark)));
        Town town = new Town(random, agency, mark, CASES, days(Set.of()), FIRST, LAST);
        List<Town.News> waiting = new ArrayList<>();
        LocalDate back = FIRST;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.equals(FIRST.plusDays(LONG ? 300 : 6))) {
                // The notice of holidays changes: one more day off, a few days ahead.
                town.calendar(days(Set.of(town.workdays().after(day, 3))), waiting);
            }
            town.live(day, waiting, casework::number);
            if (day.isBefore(back)) {
                continue;
            }
            clock.set(day);
            for (Town.News news : waiting) {
                deliver(news, model, day);
            }
            waiting.clear();
            sweepSomehow(random);
            model.lookAtAll(day);
            if (random.nextInt(10) == 0) {
                clock.set(day.minusDays(1 + random.nextInt(4)));
                sweepSomehow(random);
            }
            // Everything is away for up to four days.
            back = random.nextInt(5) == 0 ? day.plusDays(1 + random.nextInt(5)) : day;
        }
        if (back.isAfter(LAST)) {
            LocalDate end = back;
            clock.set(end);
            waiting.forEach(news -> deliver(news, model, end));
            sweepSomehow(random);
            model.lookAtAll(end);
        }
        assertEquals(lines(model.ledger()), ledger(), "mingda.seed=" + seed);
        assertTrue(model.ledger().size() > CASES * 4);
    }

    private void sweepSomehow(Random random) {
        int replicas = 1 + random.nextInt(3);
        CompletableFuture.allOf(IntStream.range(0, replicas)
                        .mapToObj(i -> CompletableFuture.runAsync(sweep::run))
                        .toArray(CompletableFuture[]::new))
                .join();
        // A replica leaves a case that another one holds: the next run finds it.
        sweep.run();
    }

    private void deliver(Town.News news, Model model, LocalDate day) {
        scopes.run(Scope.background(), () -> handler.handle(news.event(json)));
        if (news.twice()) {
            scopes.run(Scope.background(), () -> handler.handle(news.event(json)));
        }
        news.tell(model, day);
    }

    private WorkDays days(Set<LocalDate> more) throws IOException {
        Set<LocalDate> off = new HashSet<>(more);
        Set<LocalDate> makeUp = new HashSet<>();
        for (int year = 2024; year <= 2027; year++) {
            JsonNode notice = json.readTree(Path.of("../case-service/src/main/resources/calendar/" + year + ".json")
                    .toFile());
            notice.path("days_off").forEach(day -> off.add(date(day)));
            notice.path("makeup_workdays").forEach(day -> makeUp.add(date(day)));
        }
        return new WorkDays(off, makeUp);
    }

    private static LocalDate date(JsonNode day) {
        return LocalDate.parse(day.isTextual() ? day.asText() : day.path("date").asText());
    }

    private static List<String> lines(Map<Model.Line, Model.Told> ledger) {
        List<String> lines = new ArrayList<>();
        ledger.forEach((line, told) -> lines.add(line.no() + " " + line.occasion() + " v" + line.version() + " "
                + line.kind() + " " + line.tier() + " " + line.person() + " " + told.sent() + " " + told.day() + " "
                + told.withdrawn()));
        return lines.stream().sorted().toList();
    }

    /** What the service has; an alert without exactly one line in the record of deliveries to inboxes shows as such. */
    private List<String> ledger() {
        List<Map<String, Object>> rows = scopes.call(
                Scope.background().lasting(Duration.ofMinutes(2)),
                () -> sql.list(
                        "select a.*, (a.recorded_at at time zone 'Asia/Shanghai')::date as day, (select count(*) from"
                                + " delivery d where d.alert_id = a.id and d.channel = 'INBOX') as inbox from alert a"
                                + " where agency_code = ?",
                        row -> {
                            Map<String, Object> values = new HashMap<>();
                            for (String name : List.of("application_no", "occasion", "kind", "recipient", "state")) {
                                values.put(name, row.getString(name));
                            }
                            values.put("version", row.getLong("deadline_version"));
                            values.put("tier", String.valueOf((Object) row.getObject("tier")));
                            values.put("day", row.getString("day"));
                            values.put("withdrawn", String.valueOf(row.getString("withdrawn_reason")));
                            values.put("inbox", row.getInt("inbox"));
                            return values;
                        },
                        agency));
        return rows.stream()
                .map(row -> {
                    boolean sent = "SENT".equals(row.get("state"));
                    String odd = Integer.valueOf(sent ? 1 : 0).equals(row.get("inbox"))
                            ? ""
                            : " deliveries=" + row.get("inbox");
                    return row.get("application_no") + " " + row.get("occasion") + " v" + row.get("version") + " "
                            + row.get("kind") + " " + row.get("tier") + " " + row.get("recipient") + " " + sent + " "
                            + row.get("day") + " " + row.get("withdrawn") + odd;
                })
                .sorted()
                .toList();
    }
}
