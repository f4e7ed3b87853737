package mingda.casework.views;

import static io.restassured.RestAssured.given;
import static mingda.casework.support.SomeCases.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import mingda.casework.support.CaseworkTest;
import org.junit.jupiter.api.Test;

/** Views over HTTP. */
@CaseworkTest
class SavedViewsTest {

    private static Response save(String user, String name, Object query) {
        return as(user).body(Map.of("query", query)).put("/api/views/REGISTER/{name}", name);
    }

    @Test
    void a_view_is_its_owners_alone_until_he_removes_it() {
        save("reviewer", "逾期未结 / 今年", "year=2026&closed=false").then().statusCode(204);
        save("reviewer", "逾期未结 / 今年", "year=2026").then().statusCode(204);
        as("reviewer")
                .get("/api/views/REGISTER")
                .then()
                .body("items.name", contains("逾期未结 / 今年"))
                .body("items[0].query", equalTo("year=2026"));
        as("reviewer").get("/api/views/CASES").then().body("items", is(List.of()));
        as("head").get("/api/views/REGISTER").then().body("items", is(List.of()));
        as("head").delete("/api/views/REGISTER/{name}", "逾期未结 / 今年").then().statusCode(204);
        as("reviewer").get("/api/views/REGISTER").then().body("items.size()", is(1));
        for (int twice = 0; twice < 2; twice++) {
            as("reviewer")
                    .delete("/api/views/REGISTER/{name}", "逾期未结 / 今年")
                    .then()
                    .statusCode(204);
        }
        as("reviewer").get("/api/views/REGISTER").then().body("items", is(List.of()));
    }

    @Test
    void there_is_room_for_fifty() {
        for (int i = 0; i < SavedViews.MOST; i++) {
            save("section", "视图" + i, "").then().statusCode(204);
        }
        save("section", "多一个", "").then().statusCode(422).body("errors[0].code", equalTo("full"));
        save("section", "视图0", "q=x").then().statusCode(204);
    }

    @Test
    void what_does_not_fit_is_named() {
        save("officer", "长".repeat(61), "").then().statusCode(422).body("errors[0].pointer", equalTo("/name"));
        save("officer", "a", "q".repeat(2001)).then().statusCode(422).body("errors[0].pointer", equalTo("/query"));
        save("officer", "a", List.of()).then().statusCode(422).body("errors[0].pointer", equalTo("/query"));
        as("officer").get("/api/views/MOON").then().statusCode(404);
        given().get("/api/views/REGISTER").then().statusCode(401);
    }
}
