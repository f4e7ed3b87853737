package mingda.casework.annualreport;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.sql.Db;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.stack.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which annual reports are told to be owed, and that freezing one is told. */
@CaseworkTest
class ReportDutiesTest {

    /** An agency of the demo in whose name no other test freezes anything. */
    private static final String AGENCY = "fengxian-drc";

    @Inject
    ReportDuties duties;

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    /** What the service's own run does within half a minute of its start. */
    @BeforeEach
    void told_on_the_legal_today() {
        scopes.run(Scope.background(), () -> duties.follow(LocalDate.parse(LegalToday.TODAY)));
    }

    @Test
    void each_agency_and_the_district_are_told_to_owe_the_report_of_the_running_year() throws IOException {
        JsonNode own = told(AGENCY, 2026).getFirst().path("data");
        assertEquals("2027-01-31", own.path("dueOn").asText());
        assertFalse(own.path("settled").asBoolean());
        assertEquals(AGENCY, own.path("agencyCode").asText());
        JsonNode sum = told("*", 2026).getFirst().path("data");
        assertEquals("2027-03-31", sum.path("dueOn").asText());
        assertTrue(sum.path("wholeDistrict").asBoolean());
        assertEquals("fengxian-office", sum.path("agencyCode").asText());
        for (JsonNode data : List.of(own, sum)) {
            assertTrue(data.path("tiers").size() > 70);
            assertEquals(List.of(), errors(data));
        }
        // The government's report is the district's; of a year whose day had passed at the first start nobody is told.
        assertEquals(List.of(), told("fengxian-government", 2026));
        assertEquals(List.of(), told(AGENCY, 2025));
    }

    @Test
    void looking_again_tells_nothing_and_years_in_which_nothing_ran_are_made_up_for() {
        undone(() -> {
            duties.follow(LocalDate.parse(LegalToday.TODAY));
            int before = rows(AGENCY, 2026).size();
            duties.follow(LocalDate.parse(LegalToday.TODAY));
            duties.follow(LocalDate.parse("2020-01-01"));
            assertEquals(before, rows(AGENCY, 2026).size());
            duties.follow(LocalDate.parse("2029-02-01"));
            for (int year = 2027; year <= 2029; year++) {
                assertEquals(1, rows(AGENCY, year).size(), String.valueOf(year));
            }
            assertEquals(before, rows(AGENCY, 2026).size());
        });
    }

    @Test
    void an_agency_that_begins_in_january_owes_the_year_before_if_its_day_is_still_to_come() {
        undone(() -> {
            db.change("insert into agency (code, name, short_name, kind, accepts_applications, supervising,"
                    + " reconsideration_organ, court, contact, guide) values ('duty-new', '新局', '新局', 'DEPARTMENT', true,"
                    + " false, '某', '某', '{}', '{}')");
            duties.follow(LocalDate.parse("2027-01-31"));
            assertEquals(1, rows("duty-new", 2026).size());
            assertEquals(1, rows("duty-new", 2027).size());
        });
        undone(() -> {
            db.change("insert into agency (code, name, short_name, kind, accepts_applications, supervising,"
                    + " reconsideration_organ, court, contact, guide) values ('duty-new', '新局', '新局', 'DEPARTMENT', true,"
                    + " false, '某', '某', '{}', '{}')");
            duties.follow(LocalDate.parse("2027-02-01"));
            assertEquals(0, rows("duty-new", 2026).size());
            assertEquals(1, rows("duty-new", 2027).size());
        });
    }

    @Test
    void a_version_frozen_after_the_year_settles_it_and_is_told_once() {
        undone(() -> {
            duties.follow(LocalDate.parse(LegalToday.TODAY));
            db.change(
                    "insert into annual_report_version (whose, year, version, tables, content, frozen_at, frozen_by)"
                            + " values (?, 2026, 1, '{}', '{}', ?, 'head')",
                    AGENCY,
                    Instant.parse("2027-01-12T02:00:00Z"));
            duties.frozen(AGENCY, 2026);
            List<JsonNode> told = rows(AGENCY, 2026);
            JsonNode last = told.getLast().path("data");
            assertTrue(last.path("settled").asBoolean());
            assertEquals(1, last.path("frozenVersion").asInt());
            assertEquals(0, last.path("tiers").size());
            duties.follow(LocalDate.parse("2027-03-01"));
            duties.frozen(AGENCY, 2026);
            assertEquals(told.size(), rows(AGENCY, 2026).size());
        });
    }

    @Test
    void freezing_over_http_tells_it_in_its_transaction() throws IOException {
        as("head2").post("/api/annual-report/2019/versions").then().statusCode(201);
        List<JsonNode> told = told("nanqiao", 2019);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().path("data").path("settled").asBoolean());
        assertEquals(List.of(), errors(told.getFirst().path("data")));
        // A trial run before the year is over is told and settles nothing.
        as("head2").post("/api/annual-report/2026/versions").then().statusCode(201);
        JsonNode trial = told("nanqiao", 2026).getLast().path("data");
        assertTrue(trial.path("frozenVersion").asInt() >= 1);
        assertFalse(trial.path("settled").asBoolean());
        // Years before the agency was known here are not owed for having been frozen.
        scopes.run(
                Scope.background(),
                () -> assertEquals(
                        List.of(2026),
                        db.list(
                                "select year from annual_report_duty where whose = 'nanqiao' and owed order by year",
                                row -> row.number("year"))));
    }

    @Test
    void what_is_owed_is_told_again_on_demand() {
        undone(() -> {
            duties.follow(LocalDate.parse(LegalToday.TODAY));
            int before = rows(AGENCY, 2026).size();
            duties.republish();
            assertEquals(before + 1, rows(AGENCY, 2026).size());
        });
    }

    private List<JsonNode> told(String whose, int year) {
        return scopes.call(Scope.background(), () -> rows(whose, year));
    }

    /** The same in the transaction that runs. */
    private List<JsonNode> rows(String whose, int year) {
        return db.list(
                "select envelope from outbox_event where key = ? and name = 'annual-report-changed' order by sequence",
                row -> row.json("envelope"),
                "annual-report/" + whose + "/" + year);
    }

    /** Runs it and takes it back, so that no other test meets it. */
    private void undone(Runnable work) {
        assertThrows(
                Undone.class,
                () -> scopes.run(Scope.background(), () -> {
                    work.run();
                    throw new Undone();
                }));
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static List<String> errors(JsonNode data) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("src/main/resources/events/annual-report-changed.v1.schema.json")),
                        InputFormat.JSON);
        return schema.validate(data.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}
