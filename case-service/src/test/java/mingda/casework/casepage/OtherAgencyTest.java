package mingda.casework.casepage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.support.CaseworkTest;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

/** Lesson 20: one system leaked four times because a new route forgot the rule. Every route of a case is asked here. */
@CaseworkTest
class OtherAgencyTest {

    @Test
    void every_route_of_a_case_hides_it_from_another_agency() {
        String id = as("officer").get("/api/cases?limit=1").then().extract().path("items[0].id");
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .extract()
                .path("paths");
        int asked = 0;
        for (String path : paths.keySet()) {
            if (!path.startsWith("/api/cases/{id}")) {
                continue;
            }
            String real = path.replaceFirst("\\{id}", id)
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            for (String method : List.of("get", "put", "post", "delete", "patch")) {
                if (paths.get(path).containsKey(method)) {
                    Response answer =
                            as("officer2").body("{}").request(method.toUpperCase(java.util.Locale.ROOT), real);
                    assertTrue(
                            answer.statusCode() == 404 || answer.statusCode() == 415,
                            method + " " + path + " answered " + answer.statusCode());
                    assertFalse(answer.asString().contains("DEMO"), path);
                    asked++;
                }
            }
        }
        assertTrue(asked >= 4, "routes of a case found in the description");
    }

    @Test
    void every_route_of_an_annual_report_hides_it_from_another_agency() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .extract()
                .path("paths");
        int asked = 0;
        for (String path : paths.keySet()) {
            if (!path.startsWith("/api/annual-report/")) {
                continue;
            }
            String real = path.replaceFirst("\\{year}", "2026").replaceAll("\\{[^}]+}", "1")
                    + "?agency=fengxian-office&row=1&column=7";
            for (String method : List.of("get", "put", "post", "delete", "patch")) {
                if (paths.get(path).containsKey(method)) {
                    as("officer2")
                            .body("{}")
                            .request(method.toUpperCase(java.util.Locale.ROOT), real)
                            .then()
                            .statusCode(404);
                    asked++;
                }
            }
        }
        assertTrue(asked >= 6, "routes of the report found in the description");
    }

    @Test
    void the_register_holds_only_the_agencys_cases() {
        List<String> agencies =
                as("officer2").get("/api/register?limit=200").then().extract().path("items.agencyCode");
        assertEquals(List.of("nanqiao"), agencies.stream().distinct().toList());
        as("officer2")
                .get("/api/register?agency=fengxian-office")
                .then()
                .statusCode(200)
                .body("total", is(0));
    }

    @Test
    void the_worklist_holds_only_the_agencys_cases() {
        List<String> agencies =
                as("officer2").get("/api/cases?limit=200").then().extract().path("items.agencyCode");
        assertEquals(List.of("nanqiao"), agencies.stream().distinct().toList());
        as("supervisor").get("/api/cases?q=南桥镇2025年村级").then().body("total", is(1));
        as("officer").get("/api/cases?q=南桥镇2025年村级").then().body("total", is(0));
        given().auth()
                .oauth2(Tokens.ofService(mingda.stack.ServiceName.INTAKE))
                .get("/api/cases")
                .then()
                .body("total", is(0));
    }

    @Test
    void without_or_with_a_forged_token_nothing_is_told() {
        given().get("/api/cases").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("officer") + "x")
                .get("/api/cases")
                .then()
                .statusCode(401);
    }

    @Test
    void settings_of_another_agency_are_hidden_and_only_an_administrator_changes_them() {
        as("officer2").get("/api/agencies/fengxian-office/settings").then().statusCode(404);
        as("officer")
                .get("/api/agencies/fengxian-office/settings")
                .then()
                .statusCode(200)
                .body("correctionDays", is(15));
        as("officer")
                .body("{\"correctionDays\":10}")
                .put("/api/agencies/fengxian-office/settings")
                .then()
                .statusCode(403);
        as("admin")
                .body("{\"moon\":10}")
                .put("/api/agencies/fengxian-office/settings")
                .then()
                .statusCode(422);
        for (String pattern :
                java.util.List.of("{n}号", "{year}{kind}", "{year}{n}{n}{kind}", "{moon}{year}{n}{kind}")) {
            as("admin")
                    .body("{\"numberPattern\":\"" + pattern + "\"}")
                    .put("/api/agencies/fengxian-office/settings")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer[0]", is("/numberPattern"));
        }
        as("admin")
                .body("{\"yellowFrom\":6}")
                .put("/api/agencies/fengxian-education/settings?dryRun=true")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}
