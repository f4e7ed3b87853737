package mingda.casework.casepage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import mingda.stack.Tokens;
import org.junit.jupiter.api.Test;

@CaseworkTest
class CaseworkRoadTest {

    private static final String LETTER = """
            {"agencyCode":"fengxian-office","channel":"%s","submittedOn":"%s",
             "applicant":{"kind":"NATURAL_PERSON","name":"测试人甲"%s},
             "request":{"title":"某文件"},"carrier":"PAPER","delivery":"PICK_UP"}""";

    @Test
    void an_officer_registers_works_and_closes_a_case() {
        Response registered = as("officer")
                .body(LETTER.formatted("COUNTER", LegalToday.TODAY, ",\"idNumber\":\"X1\",\"phone\":\"000\""))
                .post("/api/cases");
        registered
                .then()
                .statusCode(201)
                .body("applicationNo", matchesPattern("20261123-2[0-9A-Z]{7}"))
                .body("queryCode", matchesPattern("[0-9A-HJKMNP-TV-Z]{10}"))
                .body("receivedOn", equalTo("2026-11-23"))
                .body("replyDueOn", equalTo("2026-12-21"))
                .body("missing", hasSize(0));
        String path = registered.header("Location").replaceFirst("^https?://[^/]+", "");
        Response read = as("officer").get(path);
        read.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("IN_PROCESS"))
                .body("assignee", equalTo("officer"))
                .body("applicant.name", equalTo("测试人甲"))
                .body("acts.type", hasItem("RECEIVED"))
                .body("journal.type", hasItems("REGISTERED", "ASSIGNED", "READ"))
                .body("allowedActs.type", hasItems("CORRECTION_REQUESTED", "CONSULTED", "WITHDRAWN"))
                .body("allowedActs.type", not(hasItem("EXTENSION_APPROVED")))
                .body("allowedActs.article", everyItem(notNullValue()));
        String etag = read.header("ETag");

        as("officer").body("{\"text\":\"已电话联系\"}").post(path + "/notes").then().statusCode(201);
        as("officer")
                .header("If-Match", etag)
                .body(act("WITHDRAWN", ""))
                .post(path + "/acts")
                .then()
                .statusCode(412);
        as("head")
                .body("{\"username\":\"deputy\"}")
                .put(path + "/assignee")
                .then()
                .statusCode(200)
                .body("assignee", is("deputy"));
        as("officer")
                .body("{\"username\":\"officer2\"}")
                .put(path + "/assignee")
                .then()
                .statusCode(422);

        as("officer")
                .body(act("WITHDRAWN", ",\"form\":\"SIGNED\",\"reason\":\"SATISFIED\""))
                .post(path + "/acts")
                .then()
                .statusCode(201)
                .body("act.type", equalTo("WITHDRAWN"))
                .body("case.state", equalTo("WITHDRAWN"))
                .body("case.replyDueOn", nullValue())
                .body("case.light", nullValue());
        as("officer")
                .body(act("CONSULTED", ",\"party\":\"CO_MAKER\""))
                .post(path + "/acts")
                .then()
                .statusCode(409)
                .body("article", startsWith("条例"))
                .body("allowedActs", hasItem("CONTACT_NOTED"));
    }

    @Test
    void whoever_asks_for_an_extension_never_grants_it() {
        String path = register("deputy");
        for (String language : List.of("zh", "en")) {
            as("officer")
                    .header("Accept-Language", language)
                    .body(act("EXTENDED", ",\"workingDays\":10"))
                    .post(path + "/acts")
                    .then()
                    .statusCode(409)
                    .body("unmet[0]", matchesPattern(language.equals("en") ? "[\\x20-\\x7e]+" : ".*\\p{IsHan}.*"));
        }
        as("deputy")
                .body(act("EXTENSION_REQUESTED", ",\"workingDays\":10,\"reason\":\"需检索\""))
                .post(path + "/acts")
                .then()
                .statusCode(201);
        as("deputy")
                .body(act("EXTENSION_APPROVED", ""))
                .post(path + "/acts")
                .then()
                .statusCode(403);
        as("officer")
                .body(act("EXTENSION_APPROVED", ""))
                .post(path + "/acts")
                .then()
                .statusCode(403);
        as("head")
                .body(act("EXTENSION_APPROVED", ""))
                .post(path + "/acts")
                .then()
                .statusCode(201);
        as("officer")
                .body(act("EXTENDED", ",\"workingDays\":10"))
                .post(path + "/acts")
                .then()
                .statusCode(201)
                .body("case.flags", hasItem("EXTENDED"))
                .body("case.replyDueOn", equalTo("2027-01-05"))
                .body("case.provisional", is(true));
    }

    @Test
    void a_voided_act_counts_as_never_recorded_and_its_recorder_does_not_void_it() {
        String path = register("officer");
        String act = as("officer")
                .body(act("CONSULTED", ",\"party\":\"THIRD_PARTY\",\"name\":\"示例公司\""))
                .post(path + "/acts")
                .then()
                .statusCode(201)
                .body("case.flags", hasItem("CONSULTING"))
                .body("case.replyDueOn", not("2026-12-21"))
                .extract()
                .path("act.id");
        String voiding = act("VOIDED", ",\"act\":\"" + act + "\",\"reason\":\"误录\"");
        as("officer").body(voiding).post(path + "/acts").then().statusCode(403);
        as("reviewer")
                .body(voiding)
                .post(path + "/acts")
                .then()
                .statusCode(201)
                .body("case.flags", not(hasItem("CONSULTING")))
                .body("case.replyDueOn", equalTo("2026-12-21"));
        as("reviewer").body(voiding).post(path + "/acts").then().statusCode(422);
    }

    @Test
    void an_incomplete_letter_is_registered_and_says_what_it_lacks() {
        as("officer")
                .body(
                        "{\"agencyCode\":\"fengxian-government\",\"channel\":\"SIGNED_POST\",\"submittedOn\":\"2026-11-20\","
                                + "\"applicant\":{\"name\":\"姓名不详\"}}")
                .post("/api/cases")
                .then()
                .statusCode(201)
                .body("missing.pointer", hasItems("/applicant/name", "/applicant/idNumber", "/request/description"));
    }

    @Test
    void registration_refuses_the_future_other_agencies_and_what_is_missing() {
        as("officer")
                .body(LETTER.formatted("COUNTER", "2026-11-24", ""))
                .post("/api/cases")
                .then()
                .statusCode(422);
        as("officer2")
                .body(LETTER.formatted("COUNTER", LegalToday.TODAY, ""))
                .post("/api/cases")
                .then()
                .statusCode(403);
        as("reviewer")
                .body(LETTER.formatted("COUNTER", LegalToday.TODAY, ""))
                .post("/api/cases")
                .then()
                .statusCode(403);
        as("officer")
                .body("{}")
                .post("/api/cases")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/agencyCode", "/channel", "/submittedOn", "/applicant"));
    }

    @Test
    void every_open_demo_case_is_in_exactly_one_part_of_the_worklist() {
        int total = as("supervisor")
                .get("/api/cases?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
        int sum = 0;
        for (String timeliness : new String[] {"NOT_DUE", "DUE_TODAY", "OVERDUE", "ON_TIME", "LATE"}) {
            sum += as("supervisor")
                    .get("/api/cases?timeliness=" + timeliness)
                    .then()
                    .extract()
                    .<Integer>path("total");
        }
        int withdrawn = as("supervisor")
                .get("/api/cases?state=WITHDRAWN")
                .then()
                .extract()
                .path("total");
        org.junit.jupiter.api.Assertions.assertEquals(total, sum + withdrawn);
        for (String light : new String[] {"GREEN", "YELLOW", "RED"}) {
            as("officer").get("/api/cases?light=" + light).then().body("total", greaterThan(0));
        }
        as("officer").get("/api/cases?light=BLUE").then().statusCode(422);
        as("officer").get("/api/cases?q=南桥新城").then().body("total", is(1));
        String next = as("supervisor")
                .get("/api/cases?limit=5")
                .then()
                .body("items", hasSize(5))
                .extract()
                .path("next");
        as("supervisor")
                .get("/api/cases?limit=5&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(5));
    }

    private static String register(String by) {
        return as(by).body(LETTER.formatted("COUNTER", LegalToday.TODAY, ""))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String act(String type, String more) {
        return "{\"type\":\"" + type + "\",\"on\":\"" + LegalToday.TODAY + "\"" + more + "}";
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }
}
