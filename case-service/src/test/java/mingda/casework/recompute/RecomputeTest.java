package mingda.casework.recompute;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.Recomputing;
import mingda.casework.casefile.Recomputing.Staleness;
import mingda.casework.support.CaseworkTest;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

@CaseworkTest
class RecomputeTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);
    private static final LocalDate A_DAY_LATER = LocalDate.of(2026, 12, 21);
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    OpenFiles files;

    @Inject
    Recompute recompute;

    @Inject
    Moves moves;

    @Inject
    CalendarVersions calendars;

    @Inject
    Recomputing recomputing;

    @Inject
    Scopes scopes;

    @Inject
    ObjectMapper json;

    /** Nobody waits in front of a screen until two hundred thousand cases are looked at. */
    @Test
    void an_effect_that_takes_too_long_is_told_as_far_as_it_came() {
        files.register("zhelin", RECEIVED, 3);
        Map<String, Object> cut = scopes.call(
                Scope.background(),
                () -> moves.under(calendars::current, Duration.ZERO).told());
        assertEquals(false, cut.get("complete"));
        assertEquals(1, cut.get("examined"));
        Map<String, Object> whole = scopes.call(
                Scope.background(), () -> moves.under(calendars::current, LONG).told());
        assertEquals(true, whole.get("complete"));
        assertNotEquals(1, whole.get("examined"));
        assertEquals(0, whole.get("moved"));
    }

    @Test
    void two_runners_over_the_same_cases_record_each_move_once() throws Exception {
        List<UUID> ids = files.register("zhelin", RECEIVED, 120);
        close("zhelin", "2026-12-01", "停电检修");
        try (ExecutorService runners = Executors.newFixedThreadPool(3)) {
            List<Future<?>> done = List.of(
                    runners.submit(recompute::run), runners.submit(recompute::run), runners.submit(recompute::run));
            for (Future<?> each : done) {
                each.get();
            }
        }
        awaitMoved(ids, A_DAY_LATER);
        recompute.run();
        for (UUID id : ids) {
            List<Entry> moves = files.moves(id);
            assertEquals(1, moves.size());
            assertEquals(2, files.timelines(id), "registered, then moved");
            var detail = moves.getFirst().detail();
            assertEquals(DUE.toString(), detail.path("replyDueBefore").asText());
            assertEquals(A_DAY_LATER.toString(), detail.path("replyDueAfter").asText());
            assertEquals("停电检修", detail.path("reason").asText());
            assertTrue(detail.path("calendarVersion").asInt()
                    > detail.path("calendarVersionBefore").asInt());
        }
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/operations/chains")
                .then()
                .statusCode(200)
                .body("broken", hasSize(0));
    }

    @Test
    void what_a_runner_left_half_done_another_finishes() {
        List<UUID> ids = files.register("xidu", RECEIVED, 30);
        close("xidu", "2026-12-02", "防汛停工");
        Staleness stale = new Staleness(null, newest());
        // As a process that is killed in the middle of a step: nothing of the step is kept.
        assertThrows(
                Killed.class,
                () -> scopes.call(Scope.background(), () -> {
                    recomputing.step(stale, new UUID(0, 0), 10_000);
                    throw new Killed();
                }));
        scopes.call(Scope.background(), () -> recomputing.step(stale, new UUID(0, 0), 7));
        recompute.run();
        awaitMoved(ids, A_DAY_LATER);
        ids.forEach(id -> assertEquals(1, files.moves(id).size()));
        assertTrue(scopes.call(Scope.background(), () -> recomputing.step(stale, new UUID(0, 0), 10))
                .isEmpty());
    }

    @Test
    void lesson_4_open_cases_follow_a_calendar_that_changes_and_each_move_is_explained() throws IOException {
        UUID id = files.register("fengpu", RECEIVED, 1).getFirst();
        ObjectNode changed = year2026();
        ((ArrayNode) changed.path("days_off"))
                .addObject()
                .put("date", "2026-12-04")
                .put("name", "临时放假");
        changed.put("workday_count", 247);
        try {
            publish(changed, "补发通知").then().statusCode(201);
            awaitMoved(List.of(id), A_DAY_LATER);
        } finally {
            publish(year2026(), "撤销临时放假").then().statusCode(201);
        }
        awaitMoved(List.of(id), DUE);
        List<Entry> moves = files.moves(id);
        assertEquals(2, moves.size());
        assertEquals("补发通知", moves.getFirst().detail().path("reason").asText());
        assertEquals("撤销临时放假", moves.getLast().detail().path("reason").asText());
        assertTrue(moves.getLast().detail().path("causeEn").asText().startsWith("work calendar version "));
    }

    @Test
    void lesson_5_a_published_calendar_counts_at_once_and_without_a_restart() {
        UUID id = files.register("jinhai", RECEIVED, 1).getFirst();
        close("jinhai", "2026-12-03", "台风停工");
        // The case page folds the acts anew, whether the background has come to the case or not.
        as("supervisor")
                .get("/api/cases/" + id)
                .then()
                .statusCode(200)
                .body("replyDueOn", equalTo(A_DAY_LATER.toString()))
                .body("ledger.find { it.date == '2026-12-03' }.reason", equalTo("HOLIDAY"))
                .body("ledger.find { it.date == '2026-12-03' }.basis", equalTo("本机关工作日更正（台风停工）"));
    }

    @Test
    void a_date_of_waiting_for_the_applicant_moves_too() {
        UUID id = files.register("haiwan", RECEIVED, 1).getFirst();
        scopes.run(Scope.background(), () -> files.request(id, "2026-11-20", 10));
        close("haiwan", "2026-12-03", "本地停工");
        await().atMost(LONG).until(() -> files.moves(id).size() == 1);
        var moved = files.moves(id).getFirst().detail().path("clocks");
        var clock = moved.get(moved.findValuesAsText("kind").indexOf("CORRECTION"));
        assertEquals("2026-12-04", clock.path("before").asText());
        assertEquals("2026-12-07", clock.path("after").asText());
    }

    @Test
    void a_setting_recomputes_the_agencys_open_cases_and_no_others() {
        UUID ours = files.register("jinhui", LocalDate.of(2026, 11, 16), 1).getFirst();
        UUID others = files.register("situan", LocalDate.of(2026, 11, 16), 1).getFirst();
        scopes.run(Scope.background(), () -> files.consult(ours));
        scopes.run(Scope.background(), () -> files.consult(others));
        LocalDate before = files.file(ours).projection().replyDueOn();
        as("admin")
                .body("{\"consultInterval\":\"CLOSED_CLOSED\"}")
                .put("/api/agencies/jinhui/settings?dryRun=true")
                .then()
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("moves[0].caseId", equalTo(ours.toString()));
        as("admin")
                .body("{\"consultInterval\":\"CLOSED_CLOSED\",\"reason\":\"统一口径\"}")
                .put("/api/agencies/jinhui/settings")
                .then()
                .statusCode(200);
        await().atMost(LONG).until(() -> files.moves(ours).size() == 1);
        assertTrue(
                java.util.Objects.requireNonNull(files.file(ours).projection().replyDueOn())
                        .isAfter(java.util.Objects.requireNonNull(before)));
        assertEquals(
                "统一口径", files.moves(ours).getFirst().detail().path("reason").asText());
        assertEquals(0, files.moves(others).size());
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void awaitMoved(List<UUID> ids, LocalDate due) {
        await().atMost(LONG)
                .until(() -> ids.stream()
                        .allMatch(id -> due.equals(files.file(id).projection().replyDueOn())));
    }

    private void close(String agency, String date, String name) {
        String body =
                "{\"local\":[{\"agencyCode\":\"%s\",\"date\":\"%s\",\"kind\":\"CLOSED\",\"name\":\"%s\"}],\"reason\":\"%s\"}"
                        .formatted(agency, date, name, name);
        as("admin").body(body).post("/api/calendar/versions").then().statusCode(201);
    }

    private io.restassured.response.Response publish(ObjectNode year, String reason) {
        ObjectNode body = json.createObjectNode().put("reason", reason);
        body.putArray("years").add(year);
        return as("admin").body(body.toString()).post("/api/calendar/versions");
    }

    private ObjectNode year2026() throws IOException {
        try (InputStream in = RecomputeTest.class.getResourceAsStream("/calendar/2026.json")) {
            return (ObjectNode) json.readTree(in);
        }
    }

    private static int newest() {
        return as("admin")
                .get("/api/calendar/versions?limit=1")
                .then()
                .extract()
                .path("items[0].version");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}
