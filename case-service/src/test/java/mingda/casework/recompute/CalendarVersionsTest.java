package mingda.casework.recompute;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import mingda.casework.support.CaseworkTest;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

/** The calendar as evidence: what was published, by whom and when, and what was in force at any moment. */
@CaseworkTest
class CalendarVersionsTest {

    @Inject
    ObjectMapper json;

    @Test
    void a_version_tells_its_notices_its_publisher_and_its_coverage() {
        as("officer")
                .get("/api/calendar/versions")
                .then()
                .statusCode(200)
                .body("total", greaterThan(0))
                .body("items.last().version", equalTo(1))
                .body("items.last().publishedBy", equalTo("system"))
                .body("items.last().publishedAt", notNullValue())
                .body("items.last().coveredUntil", equalTo("2026-12-31"))
                .body("items.last().years.find { it.year == 2026 }.notices.number", hasItem("国办发明电〔2025〕7号"))
                .body("items.last().years.find { it.year == 2026 }.notices.issued", hasItem("2025-11-04"));
        as("officer")
                .get("/api/calendar/versions/1/days?from=2026-09-19&to=2026-10-10")
                .then()
                .statusCode(200)
                .body("items", hasSize(22))
                .body("items.find { it.date == '2026-09-20' }.kind", equalTo("MAKEUP_WORKDAY"))
                .body("items.find { it.date == '2026-10-01' }.worked", is(false))
                .body("items.find { it.date == '2026-10-01' }.noticeNumber", equalTo("国办发明电〔2025〕7号"));
        as("officer").get("/api/calendar/versions/9999").then().statusCode(404);
        as("officer")
                .get("/api/calendar/versions/1/days?from=2026-09-19")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/to"));
        as("officer")
                .get("/api/calendar/versions/1/days?from=2026-01-01&to=2029-01-01")
                .then()
                .statusCode(422);
        given().get("/api/calendar/versions").then().statusCode(401);
    }

    @Test
    void what_was_in_force_at_a_moment_can_be_asked() {
        as("officer")
                .get("/api/calendar/versions?at=2026-11-23T02:00:00Z")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as("officer")
                .get("/api/calendar/versions?at=2006-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as("officer")
                .get("/api/calendar/versions?at=yesterday")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/at"));
    }

    @Test
    void only_an_administrator_publishes_and_a_trial_stores_nothing() throws IOException {
        String body = years("试算", year(2026)).toString();
        as("supervisor").body(body).post("/api/calendar/versions").then().statusCode(403);
        as("officer").body(body).post("/api/calendar/versions").then().statusCode(403);
        int before = newest();
        as("admin")
                .body(body)
                .post("/api/calendar/versions?dryRun=true")
                .then()
                .statusCode(200)
                .body("version", equalTo(before + 1))
                .body("moves", hasSize(0))
                .body("examined", greaterThan(0));
        org.junit.jupiter.api.Assertions.assertEquals(before, newest());
    }

    @Test
    void a_year_that_is_not_sound_is_refused_by_name() throws IOException {
        ObjectNode year = year(2026);
        ((com.fasterxml.jackson.databind.node.ArrayNode) year.path("makeup_workdays"))
                .addObject()
                .put("date", "2026-12-16")
                .put("name", "某节");
        publish(years("错误", year))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItem("/years/0/makeup_workdays/"
                                + (year.path("makeup_workdays").size() - 1) + "/date"));
        publish(years("跨越", year(2026).put("year", 2031))).then().statusCode(422);
        publish(json.createObjectNode().put("reason", "空"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/years"));
        publish(years("", year(2026))).then().statusCode(422).body("errors.pointer", hasItem("/reason"));
        for (String bad :
                new String[] {"[]", "7", "{\"years\":7,\"reason\":\"x\"}", "{\"local\":{},\"reason\":\"x\"}"}) {
            as("admin").body(bad).post("/api/calendar/versions").then().statusCode(422);
        }
    }

    @Test
    void a_year_may_not_lose_the_days_that_the_next_notice_arranged_in_its_december() throws IOException {
        // The notice of 2023 gave Saturday 2022-12-31 off.
        ObjectNode year = year(2022);
        var days = year.path("days_off").iterator();
        while (days.hasNext()) {
            if (days.next().path("date").asText().equals("2022-12-31")) {
                days.remove();
            }
        }
        year.remove("workday_count");
        publish(years("漏列", year))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("year-end"))
                .body("errors.pointer", hasItem("/years/0/days_off"));
    }

    @Test
    void an_agency_closes_for_a_day_and_takes_it_back() {
        String closing =
                "{\"local\":[{\"agencyCode\":\"qingcun\",\"date\":\"2026-12-09\",\"kind\":\"CLOSED\",\"name\":\"迁址\"}],\"reason\":\"办公地点迁移\"}";
        int version = as("admin")
                .body(closing)
                .post("/api/calendar/versions")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        as("officer")
                .get("/api/calendar/versions/" + version)
                .then()
                .body("local.find { it.agencyCode == 'qingcun' }.reason", equalTo("办公地点迁移"))
                .body("reason", equalTo("办公地点迁移"))
                .body("publishedBy", equalTo("admin"));
        String days = "/api/calendar/versions/" + version + "/days?from=2026-12-09&to=2026-12-09";
        as("officer")
                .get(days + "&agency=qingcun")
                .then()
                .body("items[0].worked", is(false))
                .body("items[0].local", is(true))
                .body("items[0].noticeNumber", nullValue());
        as("officer").get(days).then().body("items[0].worked", is(true)).body("items[0].local", is(false));
        as("admin")
                .body(closing.replace("CLOSED", "AS_ALL"))
                .post("/api/calendar/versions")
                .then()
                .statusCode(201);
        as("officer")
                .get("/api/calendar/versions/" + newest())
                .then()
                .body("local.agencyCode", not(hasItem("qingcun")));
        as("admin")
                .body(
                        "{\"local\":[{\"agencyCode\":\"nowhere\",\"date\":\"2026-13-09\",\"kind\":\"SHUT\"}],\"reason\":\"x\"}")
                .post("/api/calendar/versions")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/local/0/date", "/local/0/kind"));
        as("admin")
                .body(closing.replace("qingcun", "nowhere"))
                .post("/api/calendar/versions")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/local/0/agencyCode"));
    }

    private int newest() {
        return as("admin")
                .get("/api/calendar/versions?limit=1")
                .then()
                .extract()
                .path("items[0].version");
    }

    private Response publish(ObjectNode body) {
        return as("admin").body(body.toString()).post("/api/calendar/versions");
    }

    private ObjectNode years(String reason, ObjectNode year) {
        ObjectNode body = json.createObjectNode().put("reason", reason);
        body.putArray("years").add(year);
        return body;
    }

    private ObjectNode year(int year) throws IOException {
        try (InputStream in = CalendarVersionsTest.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return (ObjectNode) json.readTree(in);
        }
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}
