package mingda.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A consumer that has lost its copy of the cases asks for all of it again, and has it whole; one that has it sees nothing.
 * After the tests that count what each consumer stored, for it takes that away.
 */
@Order(95)
class RepublishTest {

    /** Without what only a change tells (the date before the last move). */
    private static final String WATCHED = """
            select application_no, case_id, agency_code, assignee, registered, version, deadline_version, state, open,
                alert_due_on, tiers::text, next_on from watched_case order by application_no""";

    private static final String ALERTS =
            "select kind, tier, application_no, recipient, deadline_version, state from alert order by 1, 2, 3, 4, 5, 6";

    private static final String FOLLOWED = """
            select application_no, agency_code, channel, received_on, code_hash, split_of, registered from application
            order by application_no""";

    private static final String TIMELINES = "select * from timeline order by application_no";

    private static final String DOCUMENTS = """
            select d.id, d.application_no, d.kind, d.title_zh, d.title_en, d.number, d.issued_on, d.electronic, f.file_id,
                f.format, f.media_type, f.bytes, f.sha256, f.held
            from document d join document_file f on f.document_id = d.id and f.application_no = d.application_no
            order by d.id, d.application_no, f.file_id""";

    @Test
    void aWipedConsumerIsCompleteAgainAndTheOthersSeeNothingTwice() throws Exception {
        var suite = SuiteUnderTest.running();
        var counter = answeredAtTheCounter();
        await().atMost(60, SECONDS)
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> !counter.progress().get("documents").isEmpty());
        await().atMost(Sizes.catchUp()).untilAsserted(RepublishTest::nothingIsOnItsWay);
        var watched = rows(Part.NOTIFY, WATCHED);
        var alerts = rows(Part.NOTIFY, ALERTS);
        var followed = rows(Part.INTAKE, FOLLOWED);
        var timelines = rows(Part.INTAKE, TIMELINES);
        var documents = rows(Part.INTAKE, DOCUMENTS);
        assertFalse(watched.isEmpty() || documents.isEmpty(), "there is something to lose");

        suite.kill(Part.NOTIFY);
        suite.kill(Part.INTAKE);
        wipe(Part.NOTIFY, "truncate watched_case");
        wipe(Part.INTAKE, """
                delete from file_chunk where file_id in (select file_id from document_file);
                delete from file where id in (select file_id from document_file);
                truncate document_file, document, timeline;
                delete from message where notice_id is not null;
                truncate notice_sending, notice, notice_choice;
                delete from application a where channel <> 'ONLINE' and not exists
                    (select 1 from (select application_no from attachment union select application_no from correction
                        union select application_no from withdrawal union select application_no from satisfaction) own
                    where own.application_no = a.application_no)""");
        suite.start(Part.NOTIFY);
        suite.start(Part.INTAKE);
        republish();

        await().atMost(Sizes.catchUp()).untilAsserted(() -> same(watched, rows(Part.NOTIFY, WATCHED)));
        await().atMost(Sizes.catchUp()).untilAsserted(() -> same(timelines, rows(Part.INTAKE, TIMELINES)));
        await().atMost(Sizes.catchUp()).untilAsserted(() -> same(documents, rows(Part.INTAKE, DOCUMENTS)));
        same(followed, rows(Part.INTAKE, FOLLOWED));
        counter.progress();

        republish();
        await().atMost(Sizes.catchUp()).untilAsserted(RepublishTest::nothingIsOnItsWay);
        await().atMost(Sizes.catchUp()).untilAsserted(() -> same(watched, rows(Part.NOTIFY, WATCHED)));
        same(alerts, rows(Part.NOTIFY, ALERTS));
        same(documents, rows(Part.INTAKE, DOCUMENTS));
        Settled.nothingIsBlocked();
    }

    private static Applicant answeredAtTheCounter() {
        var person = Person.next();
        var registered = Staff.named("officer")
                .post("/api/cases", SignOff.counter(person))
                .expect(201)
                .json();
        var id = registered.get("id").asText();
        SignOff.approved(id);
        Staff.named("head").post("/api/cases/" + id + "/reply", Staff.object()).expect(201);
        return new Applicant(
                person,
                registered.get("applicationNo").asText(),
                registered.get("queryCode").asText());
    }

    private static void republish() {
        Staff.named("admin").post("/api/operations/republish", Staff.object()).expect(200);
    }

    /** Everything that casework published has been sent and read. */
    private static void nothingIsOnItsWay() throws SQLException {
        assertEquals(List.of(), rows(Part.CASEWORK, "select id from outbox_event where published_at is null"));
        var last = rows(
                Part.CASEWORK,
                "select key, last from outbox_sequence where topic = 'mingda.casework.case' order by key");
        for (var consumer : List.of(Part.INTAKE, Part.NOTIFY)) {
            same(
                    last,
                    rows(
                            consumer,
                            "select key, last from inbox_sequence where topic = 'mingda.casework.case' order by key"));
        }
    }

    /** Fails with the rows that only one side has; whole tables are too long to be read. */
    private static void same(List<List<String>> before, List<List<String>> after) {
        if (!before.equals(after)) {
            var lost = new LinkedHashSet<>(before);
            after.forEach(lost::remove);
            var come = new LinkedHashSet<>(after);
            before.forEach(come::remove);
            fail(before.size() + " rows before, " + after.size() + " after; only before: " + some(lost)
                    + "; only after: " + some(come));
        }
    }

    private static String some(Collection<List<String>> rows) {
        return rows.size() + " such as " + rows.stream().limit(3).toList();
    }

    private static void wipe(Part service, String tables) throws SQLException {
        try (var connection = SuiteUnderTest.running().database(service);
                var statement = connection.createStatement()) {
            statement.execute(tables);
            statement.execute("""
                    delete from inbox_event where topic = 'mingda.casework.case';
                    delete from inbox_sequence where topic = 'mingda.casework.case'""");
        }
    }

    private static List<List<String>> rows(Part service, String query) throws SQLException {
        try (var connection = SuiteUnderTest.running().database(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }
}
