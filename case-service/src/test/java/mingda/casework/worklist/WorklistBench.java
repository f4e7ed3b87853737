package mingda.casework.worklist;

import static mingda.casework.support.SomeCases.as;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingda.casework.recompute.OpenFiles;
import mingda.casework.support.CaseworkTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long the worklist of an agency with 10,000 open cases takes to answer, for each way of looking at it, with the plan of
 * its query. Not among the tests; run by name:
 * {@code deploy/mvn -pl case-service -am test -Dtest=WorklistBench -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@CaseworkTest
class WorklistBench {

    private static final Logger LOG = Logger.getLogger(WorklistBench.class);
    private static final int CASES = 10_000;
    private static final int DAYS = 100;
    private static final int WRITERS = 4;
    private static final int CALLS = 60;
    private static final Duration LIMIT = Duration.ofMillis(1_000);

    private static final List<String> VIEWS = List.of(
            "", "&open=true", "&timeliness=OVERDUE&open=true", "&light=RED", "&assignee=none", "&q=某文件", "&q=没有人会这样写");

    @Inject
    OpenFiles files;

    @Inject
    AgroalDataSource database;

    @Test
    void a_worklist_of_ten_thousand_cases() throws Exception {
        register();
        for (String view : VIEWS) {
            report(view, "/api/cases?agency=fengcheng&sort=replyDueOn&limit=50" + view);
        }
        String cursor = as("supervisor")
                .get("/api/cases?agency=fengcheng&sort=replyDueOn&limit=200&open=true")
                .path("next");
        report("a later page", "/api/cases?agency=fengcheng&sort=replyDueOn&limit=50&open=true&cursor=" + cursor);
        LOG.info(plan());
    }

    private static void report(String view, String path) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            Response answer = as("supervisor").get(path);
            took.add(System.nanoTime() - start);
            answer.then().statusCode(200);
        }
        Collections.sort(took);
        Duration median = Duration.ofNanos(took.get(CALLS / 2));
        Duration slowest = Duration.ofNanos(took.get((int) Math.floor((CALLS - 1) * 0.95)));
        LOG.infof(
                "Worklist of %d cases, %s: median %d ms, 95th percentile %d ms",
                CASES, view.isEmpty() ? "all" : view, median.toMillis(), slowest.toMillis());
        assertTrue(slowest.compareTo(LIMIT) < 0, view + " takes " + slowest.toMillis() + " ms");
    }

    private void register() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                LocalDate received = LocalDate.of(2026, 11, 20).minusDays(day);
                parts.add(writers.submit(() -> files.register("fengcheng", received, CASES / DAYS)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
    }

    private String plan() throws SQLException {
        StringBuilder plan = new StringBuilder("The first page's plan:");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local mingda.agencies = 'fengcheng'");
            try (ResultSet lines = statement.executeQuery("""
                            explain (analyze, costs off) select c.*, t.title from case_file c
                            join case_content t on t.case_id = c.id where not c.closed
                            order by coalesce(c.reply_due_on, 'infinity'), c.id limit 51""")) {
                while (lines.next()) {
                    plan.append("\n  ").append(lines.getString(1));
                }
            }
            connection.rollback();
        }
        return plan.toString();
    }
}
