package mingda.casework.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import mingda.casework.support.CaseworkTest;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

/** 一事一申请: one application for several matters becomes several cases; and a window registers for others. */
@CaseworkTest
class SplitTest {

    private static final String TWO = """
            {"children":[{"request":{"title":"甲合同"}},{"request":{"description":"乙项目的验收意见"}}],"reason":"两个事项"}""";

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Test
    void the_children_keep_the_receipt_and_the_parent_is_closed() {
        Response parent = register("fengxian-office", "officer");
        String number = parent.path("applicationNo");
        Response split = as("officer").body(TWO).post("/api/cases/" + parent.path("id") + "/split");
        split.then()
                .statusCode(201)
                .body("case.state", equalTo("SPLIT"))
                .body("case.light", nullValue())
                .body("case.acts.find { it.type == 'SPLIT' }.children", contains(number + "-1", number + "-2"))
                .body("children.applicationNo", contains(number + "-1", number + "-2"))
                .body("children.receivedOn", contains("2026-11-16", "2026-11-16"));
        List<String> due = split.path("children.replyDueOn");
        assertEquals(List.of(parent.<String>path("replyDueOn"), parent.<String>path("replyDueOn")), due);

        as("officer")
                .get("/api/cases/" + split.path("children[1].id"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROCESS"))
                .body("channel", equalTo("SIGNED_POST"))
                .body("request.description", equalTo("乙项目的验收意见"))
                .body("request.title", nullValue())
                .body("applicant.name", equalTo("多事人"))
                .body("acts.type", contains("RECEIVED"))
                .body("journal.find { it.type == 'REGISTERED' }.splitOf", equalTo(number))
                .body("allowedActs.type", hasItems("CORRECTION_REQUESTED", "WITHDRAWN"));
        as("officer")
                .body(TWO)
                .post("/api/cases/" + parent.path("id") + "/split")
                .then()
                .statusCode(409)
                .body("allowedActs", not(hasItem("SPLIT")));
    }

    @Test
    void what_is_no_split_is_refused_and_leaves_the_case_alone() {
        Response parent = register("fengxian-office", "officer");
        String path = "/api/cases/" + parent.path("id") + "/split";
        as("officer")
                .body("{}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/children", "/reason"));
        as("officer")
                .body("{\"children\":[{\"request\":{\"title\":\"甲\"}}],\"reason\":\"一件\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("too-few"));
        as("officer")
                .body("{\"children\":[{\"request\":{\"title\":\"甲\"}},{\"request\":{}},7],\"reason\":\"空白\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/children/1/request"));
        as("officer2").body(TWO).post(path).then().statusCode(404);
        as("supervisor").body(TWO).post(path).then().statusCode(403);
        as("officer").header("If-Match", "\"0\"").body(TWO).post(path).then().statusCode(412);
        as("officer")
                .get("/api/cases?applicationNo=" + parent.path("applicationNo") + "-1")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void a_district_window_registers_for_another_agency_and_nobody_else_does() {
        as("officer").body(letter("nanqiao")).post("/api/cases").then().statusCode(403);
        kind("WINDOW");
        try {
            Response registered = register("nanqiao", "officer");
            registered.then().statusCode(201);
            as("officer2").get("/api/cases/" + registered.path("id")).then().statusCode(200);
            as("officer").get("/api/cases/" + registered.path("id")).then().statusCode(404);
        } finally {
            kind("SUPERVISING_DEPARTMENT");
        }
    }

    private void kind(String kind) {
        scopes.run(
                Scope.background(),
                () -> sql.update("update agency set kind = ? where code = 'fengxian-office'", kind));
    }

    private static Response register(String agency, String user) {
        return as(user).body(letter(agency)).post("/api/cases");
    }

    private static String letter(String agency) {
        return """
                {"agencyCode":"%s","channel":"SIGNED_POST","submittedOn":"2026-11-13","receivedOn":"2026-11-16",
                 "applicant":{"kind":"NATURAL_PERSON","name":"多事人"},
                 "request":{"title":"甲合同和乙项目的验收意见"}}""".formatted(agency);
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}
