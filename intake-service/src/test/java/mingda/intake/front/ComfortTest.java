package mingda.intake.front;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What makes the pages easier: going on later, large text, who is responsible, the days on request, one tap at the end. */
@QuarkusTest
class ComfortTest {

    @Inject
    Casework casework;

    private final Browser browser = new Browser("zh");

    @BeforeEach
    void agencies() {
        casework.agencies();
    }

    @Test
    void a_form_that_was_left_is_offered_again_and_goes_on_where_it_ended_or_is_thrown_away() {
        browser.get("/apply");
        browser.post("/apply", Map.of("agencyCode", "fengxian-office"));
        browser.post("/apply/kind", Map.of("kind", "NATURAL_PERSON"));
        browser.get("/").then().body(containsString("您有一份没有提交的申请"));
        browser.get("/apply/resume").then().statusCode(303).header("Location", endsWith("/apply/person"));
        browser.get("/apply/person").then().body(containsString("第 3 步，共 9 步"));
        browser.post("/apply/discard", Map.of());
        browser.get("/").then().body(not(containsString("您有一份没有提交的申请")));
        browser.get("/apply/resume").then().header("Location", endsWith("/apply"));
    }

    @Test
    void large_text_stays_until_it_is_switched_off_and_leads_to_no_other_place() {
        browser.get("/text-size?large=yes&back=/guide").then().statusCode(303).header("Location", endsWith("/guide"));
        browser.get("/guide").then().body(containsString("class=\"large\""));
        browser.get("/text-size?large=no&back=//example.com")
                .then()
                .header("Location", not(containsString("example.com")));
        browser.get("/guide").then().body(not(containsString("class=\"large\"")));
    }

    @Test
    void an_agency_has_its_page_and_one_that_does_not_accept_has_none() {
        browser.get("/agencies/fengxian-office").then().statusCode(200).body(containsString("021-00000000"));
        browser.get("/agencies/closed").then().statusCode(404);
        browser.get("/agencies?about=<script>")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")))
                .body(containsString("没有找到明显相关的机关"));
    }

    @Test
    void the_days_are_shown_on_request_where_they_come_to_the_applications_date() {
        opened("IN_PROCESS");
        browser.get("/track/ledger").then().statusCode(200).body(containsString("第 1 个"));
        new Browser("zh").get("/track/ledger").then().statusCode(303).header("Location", endsWith("/track"));
    }

    @Test
    void an_answered_application_asks_whether_one_is_content_and_remembers_the_last_answer() {
        opened("REPLIED");
        browser.get("/track/progress").then().body(containsString("您对这次办理满意吗"));
        browser.post("/track/satisfaction", Map.of("said", "SATISFIED"));
        browser.get("/track/progress").then().body(containsString("您的评价：满意"));
        browser.post("/track/satisfaction", Map.of("said", "DISSATISFIED"));
        browser.post("/track/satisfaction", Map.of("said", "FURIOUS"));
        browser.get("/track/progress").then().body(containsString("您的评价：不满意"));
    }

    private void opened(String state) {
        Citizen.Submitted submitted = Citizen.submit();
        casework.timeline(submitted.applicationNo(), 1, state);
        browser.get("/track");
        browser.post("/track", Map.of("applicationNo", submitted.applicationNo(), "queryCode", submitted.queryCode()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("/track/progress").asString().contains("/track/ledger"));
    }
}
