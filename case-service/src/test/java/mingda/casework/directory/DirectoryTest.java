package mingda.casework.directory;

import static mingda.casework.support.SomeCases.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import mingda.casework.sql.Db;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.SomeCases;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.junit.jupiter.api.Test;

/** Administrators keep the directory true; the other services are told of each change. */
@CaseworkTest
class DirectoryTest {

    private static final String AGENCY = "/api/agencies/haiwan";
    private static final Map<String, String> CONTACT = Map.of(
            "office", "海湾镇政府信息公开办公室（演示）",
            "address", "上海市奉贤区示例路99号（虚构地址）",
            "phone", "021-00000099转8",
            "hours", "工作日 9:00-17:00");

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    @Inject
    PersonalData personalData;

    @Test
    void an_agency_is_reached_anew_and_everybody_is_told() {
        Response before = as("officer").get(AGENCY);
        before.then().statusCode(200).body("code", equalTo("haiwan"));
        long told = events("haiwan").size();
        Response changed = as("admin")
                .header("If-Match", before.header("ETag"))
                .body(Map.of("contact", CONTACT, "acceptsApplications", false))
                .put(AGENCY);
        changed.then()
                .statusCode(200)
                .body("contact.phone", equalTo("021-00000099转8"))
                .body("contact.fax", nullValue())
                .body("acceptsApplications", is(false))
                .body("guide.zh", equalTo(before.path("guide.zh")))
                .body("lastChange.by", equalTo("admin"))
                .body("lastChange.fields", contains("contact", "acceptsApplications"));
        JsonNode event = events("haiwan").getLast();
        assertEquals("021-00000099转8", event.path("contact").path("phone").asText());
        assertFalse(event.path("acceptsApplications").asBoolean());
        assertEquals(told + 1, events("haiwan").size());
        // The same again changes nothing, and nobody is told.
        as("admin")
                .body(Map.of("contact", CONTACT))
                .put(AGENCY)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(changed.header("ETag")));
        assertEquals(told + 1, events("haiwan").size());
        // Who saw the version of before is told so.
        as("admin")
                .header("If-Match", before.header("ETag"))
                .body(Map.of("acceptsApplications", true))
                .put(AGENCY)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:mingda:problem:directory-changed"))
                .body("etag", equalTo(changed.header("ETag")));
        as("admin").body(Map.of("acceptsApplications", true)).put(AGENCY).then().statusCode(200);
    }

    @Test
    void what_is_wrong_with_an_agency_is_named_field_by_field() {
        as("admin")
                .body(Map.of(
                        "contact",
                        Map.of("office", "甲\n乙", "phone", "请来电", "email", "nobody", "hours", " "),
                        "guide",
                        Map.of("zh", "指南")))
                .put(AGENCY)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/contact/office",
                                "/contact/address",
                                "/contact/phone",
                                "/contact/email",
                                "/contact/hours",
                                "/guide/en"));
        as("admin").body("[]").put(AGENCY).then().statusCode(422);
        as("officer").body(Map.of("contact", Map.of())).put(AGENCY).then().statusCode(403);
        as("admin").body(Map.of()).put("/api/agencies/nowhere").then().statusCode(404);
        as("officer").get("/api/agencies/nowhere").then().statusCode(404);
    }

    @Test
    void a_member_of_the_staff_moves_and_leaves_and_everybody_is_told() {
        String path = "/api/staff/reviewer2";
        Response before = as("admin").get(path);
        before.then().statusCode(200).body("username", equalTo("reviewer2")).body("active", is(true));
        try {
            as("admin")
                    .header("If-Match", before.header("ETag"))
                    .body(Map.of("email", "moved@mingda.example", "unit", "综合科", "active", false))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("email", equalTo("moved@mingda.example"))
                    .body("unit", equalTo("综合科"))
                    .body("active", is(false))
                    .body("name", equalTo(before.path("name")))
                    .body("roles", equalTo(before.path("roles")))
                    .body("lastChange.fields", contains("email", "unit", "active"));
            JsonNode event = events("reviewer2").getLast();
            assertFalse(event.path("active").asBoolean());
            assertEquals("综合科", event.path("unit").asText());
            assertFalse(event.toString().contains("moved@mingda.example"), "an address in the open part");
            assertEquals(
                    "moved@mingda.example",
                    personalData
                            .open(event.path("personal").asText())
                            .path("email")
                            .asText());
            as("admin")
                    .header("If-Match", before.header("ETag"))
                    .body(Map.of("active", true))
                    .put(path)
                    .then()
                    .statusCode(412);
        } finally {
            as("admin")
                    .body("{\"email\":\"%s\",\"unit\":%s,\"active\":true}"
                            .formatted(
                                    before.<String>path("email"),
                                    before.path("unit") == null ? "null" : "\"" + before.path("unit") + "\""))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("unit", equalTo(before.path("unit")));
        }
    }

    /** Deactivated colleagues are given no case. */
    @Test
    void a_case_is_not_assigned_to_somebody_who_left() {
        String id = SomeCases.register("离岗测试律师事务所", "某目录", "2026-11-20");
        as("admin")
                .body(Map.of("active", false))
                .put("/api/staff/section")
                .then()
                .statusCode(200);
        try {
            as("officer")
                    .body(Map.of("username", "section"))
                    .put("/api/cases/{id}/assignee", id)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/username"));
        } finally {
            as("admin")
                    .body(Map.of("active", true))
                    .put("/api/staff/section")
                    .then()
                    .statusCode(200);
        }
        as("officer")
                .body(Map.of("username", "section"))
                .put("/api/cases/{id}/assignee", id)
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_wrong_with_an_entry_of_the_staff_is_named_and_others_are_refused() {
        as("admin")
                .body("{\"name\":\"\",\"email\":\"x@\",\"language\":\"fr\",\"active\":\"no\"}")
                .put("/api/staff/officer2")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/email", "/language", "/active"));
        as("admin")
                .body(Map.of("active", false))
                .put("/api/staff/admin")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("yourself"));
        as("head").body(Map.of("active", "x")).put("/api/staff/officer").then().statusCode(403);
        as("head")
                .body(Map.of("active", false))
                .put("/api/staff/officer2")
                .then()
                .statusCode(404);
        as("head").get("/api/staff/officer2").then().statusCode(404);
        as("officer2").get("/api/staff/officer2").then().statusCode(200);
        as("admin").get("/api/staff/nobody").then().statusCode(404);
    }

    /** What was published under the key, oldest first. */
    private List<JsonNode> events(String key) {
        return scopes.call(
                Scope.background(),
                () -> db.list(
                        "select envelope from outbox_event where topic = 'mingda.casework.directory' and key = ?"
                                + " order by sequence",
                        row -> row.json("envelope").path("data"),
                        key));
    }
}
