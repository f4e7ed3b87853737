package mingda.casework.recompute;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingda.casework.support.CaseworkTest;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

/** The settings of an agency with who changed what, when and why. */
@CaseworkTest
class SettingsHistoryTest {

    @Test
    void each_change_is_kept_with_who_when_from_to_and_why() {
        String path = "/api/agencies/touqiao/settings";
        as("admin")
                .body("{\"correctionDays\":10,\"reason\":\"统一为十日\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("correctionDays", is(10));
        as("admin")
                .body("{\"correctionDays\":12,\"yellowFrom\":3}")
                .put(path)
                .then()
                .statusCode(200);
        as("admin").body("{\"correctionDays\":12}").put(path).then().statusCode(200);
        as("supervisor")
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("total", is(2))
                .body("items.version", contains(2, 1))
                .body("items[0].reason", nullValue())
                .body("items[0].changes.name", containsInAnyOrder("correctionDays", "yellowFrom"))
                .body("items[0].changes.find { it.name == 'correctionDays' }.from", is(10))
                .body("items[0].changes.find { it.name == 'correctionDays' }.to", is(12))
                .body("items[1].changedBy", equalTo("admin"))
                .body("items[1].reason", equalTo("统一为十日"))
                .body("items[1].changes[0].from", is(15));
        String next = as("supervisor")
                .get(path + "/history?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        as("supervisor").get(path + "/history?limit=1&cursor=" + next).then().body("items.version", contains(1));
        as("officer2").get(path + "/history").then().statusCode(404);
        as("admin").get("/api/agencies/nowhere/settings/history").then().statusCode(404);
    }

    @Test
    void what_is_no_setting_or_no_value_is_refused_by_name() {
        as("admin")
                .body("{\"correctionDays\":99,\"colour\":\"red\",\"lapseNotice\":\"yes\",\"eService\":null}")
                .put("/api/agencies/touqiao/settings")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/correctionDays", "/colour", "/lapseNotice", "/eService"));
        for (String bad : new String[] {"[]", "7", "\"x\""}) {
            as("admin").body(bad).put("/api/agencies/touqiao/settings").then().statusCode(422);
        }
        as("head")
                .body("{}")
                .put("/api/agencies/fengxian-office/settings")
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_overwrites_what_another_changed_meanwhile() throws Exception {
        String path = "/api/agencies/zhuanghang/settings";
        String seen = as("admin").get(path).header("ETag");
        as("admin")
                .header("If-Match", seen)
                .body("{\"redFrom\":1}")
                .put(path)
                .then()
                .statusCode(200);
        as("admin")
                .header("If-Match", seen)
                .body("{\"redFrom\":2}")
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:mingda:problem:settings-changed"));
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String body = "{\"yellowFrom\":" + (10 + i) + "}";
                answers.add(callers.submit(() -> as("admin").body(body).put(path)));
            }
            for (Future<Response> answer : answers) {
                assertEquals(200, answer.get().statusCode());
            }
        }
        as("admin").get(path + "/history").then().body("total", is(9));
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}
