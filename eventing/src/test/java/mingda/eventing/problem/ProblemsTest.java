package mingda.eventing.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemsTest {

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mingda:problem:" + slug))
                .body("status", is(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }

    @Test
    void unreadableJsonNamesThePlaceAndNotTheContent() {
        problem(json("{\"people\":\n [ 张三 ]}").post("/probe").then(), 400, "unreadable-json")
                .body("line", is(2))
                .body(not(containsString("张三")));
        problem(json("{\"people\":[{\"name\":").post("/probe").then(), 400, "unreadable-json");
        problem(json("{\"people\":[{\"name\":\"a\\").post("/probe").then(), 400, "unreadable-json");
        problem(
                given().contentType("application/json")
                        .body(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'})
                        .post("/probe")
                        .then(),
                400,
                "unreadable-json");
        problem(json("[".repeat(5000)).post("/probe").then(), 400, "unreadable-json");
    }

    @Test
    void anAcceptHeaderThatCanNotBeReadIsNoFaultOfOurs() {
        for (String accept : new String[] {"garbage", "json, text/html", ";;;"}) {
            problem(given().header("Accept", accept).get("/no-such").then(), 406, "not-acceptable");
            problem(given().header("Accept", accept).get("/probe").then(), 406, "not-acceptable");
        }
        problem(given().header("Accept", " ").get("/no-such").then(), 404, "not-found");
        given().header("Accept", "TEXT/HTML")
                .get("/pages/no-such")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"));
    }

    @Test
    void wrongTypesNameThePointer() {
        problem(
                        json("{\"people\":[{\"name\":\"a\"},{\"name\":{}}]}")
                                .post("/probe")
                                .then(),
                        422,
                        "invalid")
                .body("errors[0].pointer", equalTo("/people/1/name"));
        problem(
                        json("{\"people\":[{\"name\":\"a\",\"born\":\"2026-13-01\"}]}")
                                .post("/probe")
                                .then(),
                        422,
                        "invalid")
                .body("errors[0].pointer", equalTo("/people/0/born"))
                .body(not(containsString("2026-13-01")));
        problem(
                        json("{\"people\":[{\"name\":\"a\",\"colour\":\"BLUE\"}]}")
                                .post("/probe")
                                .then(),
                        422,
                        "invalid")
                .body("errors[0].pointer", equalTo("/people/0/colour"));
        problem(json("{\"people\":7}").post("/probe").then(), 422, "invalid")
                .body("errors[0].pointer", equalTo("/people"));
    }

    @Test
    void bodyOfAnotherShapeOrNoneIsBadInput() {
        problem(json("[]").post("/probe").then(), 400, "unreadable-json");
        problem(json("\"x\"").post("/probe").then(), 400, "unreadable-json");
        problem(json("null").post("/probe").then(), 400, "unreadable-json");
        problem(json("").post("/probe").then(), 400, "unreadable-json");
        json("").post("/probe/optional").then().statusCode(200);
    }

    @Test
    void violationsNameThePointerInBothLanguages() {
        String bad = "{\"people\":[{\"name\":\" \"}]}";
        problem(json(bad).post("/probe").then(), 422, "invalid")
                .body("errors[0].pointer", equalTo("/people/0/name"))
                .body("errors[0].code", equalTo("required"))
                .body("errors[0].message", equalTo("请填写此项。"))
                .body("title", equalTo("填写的内容有误"));
        problem(
                        json(bad)
                                .header("Accept-Language", "fr, en-GB;q=0.9, zh;q=0.1")
                                .post("/probe")
                                .then(),
                        422,
                        "invalid")
                .body("errors[0].message", equalTo("Fill in this item."));
        problem(json(bad).post("/probe?lang=en").then(), 422, "invalid")
                .body("title", equalTo("Something you filled in is wrong"));
    }

    @Test
    void textThatCannotBeStoredIsBadInput() {
        problem(json("{\"name\":\"a\\u0000b\"}").post("/probe/store").then(), 422, "invalid");
        problem(json("{\"name\":\"a\\ud800b\"}").post("/probe/store").then(), 422, "invalid");
    }

    @Test
    void signInAndRoles() {
        problem(given().get("/probe/staff").then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void addressesAndMethodsAndFormats() {
        problem(given().get("/nowhere").then(), 404, "not-found");
        problem(given().get("/probe/none").then(), 404, "not-found");
        problem(given().delete("/probe").then(), 405, "method-not-allowed");
        problem(given().accept("image/png").get("/probe/list").then(), 406, "not-acceptable");
        problem(given().contentType("text/csv").body("a").post("/probe").then(), 415, "unsupported-media-type");
    }

    @Test
    void browsersGetThePageOfTheService() {
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        given().header("Accept", browser)
                .get("/pages/none")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("没有找到"));
        problem(given().header("Accept", browser).get("/probe/none").then(), 404, "not-found");
        problem(given().accept("application/json").get("/pages/none").then(), 404, "not-found");
    }

    @Test
    void tooLarge() {
        String large = "{\"people\":[{\"name\":\"" + "x".repeat(1 << 20) + "\"}]}";
        problem(json(large).post("/probe").then(), 413, "too-large");
    }

    @Test
    void unexpectedFailuresShowNothingInside() {
        problem(given().get("/probe/broken").then(), 500, "unexpected")
                .body("incident", notNullValue())
                .body(not(containsString("张三")))
                .body(not(containsString("Exception")));
    }

    @Test
    void conflictsCarryTheirMembers() {
        problem(given().get("/probe/conflict").then(), 409, "conflict")
                .body("article", equalTo("33"))
                .body("allowedActs", hasItems("A"));
    }

    @Test
    void pagingParameters() {
        given().get("/probe/list").then().statusCode(200).body(is("50"));
        given().get("/probe/list?limit=9999").then().statusCode(200).body(is("200"));
        problem(given().get("/probe/list?limit=x").then(), 422, "invalid").body("errors[0].pointer", equalTo("/limit"));
        problem(given().get("/probe/list?cursor=%00").then(), 422, "invalid")
                .body("errors[0].pointer", equalTo("/cursor"));
    }

    @Test
    void pagesExplainEveryType() {
        for (CommonProblem type : CommonProblem.values()) {
            given().get("/problems/" + type.slug()).then().statusCode(200).body(containsString(type.titleZh()));
            given().get("/problems?lang=en").then().statusCode(200).body(containsString(type.slug()));
        }
        problem(given().get("/problems/none").then(), 404, "not-found");
    }
}
