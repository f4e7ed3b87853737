package mingda.casework.recompute;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import mingda.casework.support.CaseworkTest;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.stack.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Publishes a calendar that moves the date of every open case while somebody reads cases: cases per second, and the 99th
 * percentile of {@code GET /api/cases/{id}}. Not among the tests, whose time it would take; run by name:
 * {@code deploy/mvn -pl case-service -am test -Dtest=RecomputeBench -Dsurefire.failIfNoSpecifiedTests=false}, by default
 * over 2,000 cases, with {@code -Dmingda.bench.cases=200000} over the full size. One case is registered through the service's
 * own code, the others are copies of its rows.
 */
@CaseworkTest
class RecomputeBench {

    private static final Logger LOG = Logger.getLogger(RecomputeBench.class);
    private static final int CASES = Integer.getInteger("mingda.bench.cases", 2_000);
    private static final int MANY = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final double NANOS = 1e9;

    @Inject
    OpenFiles files;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Test
    void publishing_a_calendar_over_open_cases_while_cases_are_read() throws Exception {
        List<UUID> ids = register();
        AtomicBoolean done = new AtomicBoolean();
        // Whatever fails, whoever reads is told to end before it is waited for.
        try (ExecutorService readers = Executors.newSingleThreadExecutor();
                AutoCloseable ended = () -> done.set(true)) {
            List<Long> idle =
                    read(ids, System.nanoTime() + Duration.ofSeconds(5).toNanos(), new AtomicBoolean());
            Future<List<Long>> reading = readers.submit(() -> read(ids, Long.MAX_VALUE, done));
            long published = System.nanoTime();
            int examined = given().auth()
                    .oauth2(Tokens.of("admin"))
                    .contentType("application/json")
                    .body(
                            "{\"local\":[{\"agencyCode\":\"fengcheng\",\"date\":\"2026-12-01\",\"kind\":\"CLOSED\",\"name\":\"测量\"}],"
                                    + "\"reason\":\"测量\"}")
                    .post("/api/calendar/versions")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("examined");
            long answered = System.nanoTime();
            // The background looks every few seconds; its own time begins with the first date that moved.
            while (journalled() == 0) {
                Thread.sleep(50);
            }
            long begun = System.nanoTime();
            // Counting all of them takes the database some time: seldom enough that it is not what gets measured.
            while (journalled() < CASES) {
                Thread.sleep(CASES > MANY ? 5_000 : 100);
            }
            long end = System.nanoTime();
            done.set(true);
            List<Long> busy = reading.get();
            assertTrue(examined > 0);
            assertEquals(CASES, journalled());
            LOG.infof(
                    "Published over %d open cases: answered in %.1f s, after %d had been examined, begun %.1f s later, recomputed in %.1f s, %.0f cases per second;"
                            + " GET /api/cases/{id} 99th percentile %d ms before (%d calls), %d ms meanwhile (%d calls)",
                    CASES,
                    (answered - published) / NANOS,
                    examined,
                    (begun - answered) / NANOS,
                    (end - begun) / NANOS,
                    CASES / ((end - begun) / NANOS),
                    percentile(idle).toMillis(),
                    idle.size(),
                    percentile(busy).toMillis(),
                    busy.size());
            assertTrue(percentile(busy).compareTo(LIMIT) < 0, "reads wait while dates are recomputed");
        }
    }

    private List<UUID> register() {
        List<UUID> ids = new ArrayList<>(files.register("fengcheng", LocalDate.of(2026, 11, 20), 1));
        ids.addAll(files.copies(ids.getFirst(), CASES - 1));
        return ids;
    }

    /** How many dates were moved, each of which stands in a journal once. */
    private int journalled() {
        return (int) scopes.call(Scope.background().lasting(Duration.ofMinutes(2)), () -> sql.number("""
                        select count(*) from case_entry e join case_file c on c.id = e.case_id
                        where c.agency_code = ? and e.type = 'DATE_MOVED'""", "fengcheng"))
                .longValue();
    }

    private List<Long> read(List<UUID> ids, long until, AtomicBoolean done) throws Exception {
        List<Long> took = new ArrayList<>();
        Random random = new Random(7);
        URI base = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!done.get() && System.nanoTime() < until) {
                HttpRequest request = HttpRequest.newBuilder(
                                base.resolve("/api/cases/" + ids.get(random.nextInt(ids.size()))))
                        .header("Authorization", "Bearer " + Tokens.of("supervisor"))
                        .build();
                long start = System.nanoTime();
                assertEquals(
                        200,
                        client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode());
                took.add(System.nanoTime() - start);
                Thread.sleep(PAUSE);
            }
        }
        return took;
    }

    private static Duration percentile(List<Long> took) {
        List<Long> sorted = new ArrayList<>(took);
        Collections.sort(sorted);
        return Duration.ofNanos(sorted.get((int) Math.floor((sorted.size() - 1) * 0.99)));
    }
}
