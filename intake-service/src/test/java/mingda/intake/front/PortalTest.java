package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.eventing.ReceivedEvent;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, as a browser without JavaScript uses them. */
@QuarkusTest
class PortalTest {

    @Inject
    Casework casework;

    @Inject
    Published published;

    @Inject
    @ConfigProperty(name = "MINGDA_MAIL_URL")
    String mails;

    @BeforeEach
    void agencies() {
        casework.agencies();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/apply",
                "/apply/continue",
                "/track",
                "/track/code",
                "/verify",
                "/verify?code=7K2M-9QX4-H0TD",
                "/calculator",
                "/calculator?receivedOn=2026-11-23",
                "/calculator/fee",
                "/calculator/fee?tariff=PER_ITEM&items=5&itemsEarlierThisMonth=8",
                "/guide",
                "/agencies",
                "/accessibility",
                "/privacy"
            })
    void every_page_is_small_strict_and_there_in_both_languages(String path) {
        for (String lang : new String[] {"zh", "en"}) {
            Response page = given().queryParam("lang", lang).get(path);
            page.then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .body(containsString("<html lang=\"" + (lang.equals("zh") ? "zh-CN" : "en") + "\""));
            String html = page.asString();
            assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 60_000, path);
            assertFalse(html.contains("<script"), path);
            assertFalse(html.contains("style="), path);
            assertFalse(Pattern.compile("(src|href)=\"https?:").matcher(html).find(), path);
            assertTrue(html.contains("<h1"), path);
        }
    }

    @Test
    void while_one_types_the_page_says_who_else_is_likely_responsible() {
        Browser browser = new Browser("zh");
        browser.get("/apply");
        browser.post("/apply", Map.of("agencyCode", "confirming"));
        browser.post("/apply/request/likely", Map.of("about", "区政府常务会议的纪要"))
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("上海市奉贤区人民政府办公室也可能负责"));
        browser.post("/apply/request/likely", Map.of("about", "天气"))
                .then()
                .statusCode(200)
                .body(is(""));
        browser.post("/apply/request/likely", Map.of()).then().statusCode(200).body(is(""));
        browser.get("/apply");
        browser.post("/apply", Map.of("agencyCode", "fengxian-office"));
        browser.post("/apply/request/likely", Map.of("about", "区政府常务会议的纪要"))
                .then()
                .statusCode(200)
                .body(is(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void an_application_is_filled_in_checked_and_submitted_once(String lang) {
        Browser browser = new Browser(lang);
        browser.get("/apply")
                .then()
                .statusCode(200)
                .body(containsString("上海市奉贤区人民政府办公室".substring(0, lang.equals("zh") ? 12 : 0)));
        browser.post("/apply", Map.of("agencyCode", "fengxian-office"))
                .then()
                .header("Location", containsString("/apply/kind"));
        browser.post("/apply/kind", Map.of("kind", "NATURAL_PERSON"));
        Response wrong =
                browser.post("/apply/person", Map.of("name", Citizen.NAME, "idType", "RESIDENT_ID", "idNumber", "1"));
        wrong.then()
                .statusCode(422)
                .body(containsString("href=\"#idNumber\""))
                .body(containsString("value=\"" + Citizen.NAME + "\""));
        browser.post(
                "/apply/person", Map.of("name", Citizen.NAME, "idType", "RESIDENT_ID", "idNumber", Citizen.ID_NUMBER));
        browser.post("/apply/agent", Map.of("agentKind", "NONE"))
                .then()
                .header("Location", containsString("/apply/request"));
        browser.get("/apply/request").then().body(containsString("<script src=\"/portal.js\" defer></script>"));
        browser.post("/apply/request", Map.of("title", Citizen.TITLE + UUID.randomUUID()));
        browser.post("/apply/delivery", Map.of("carrier", "EMAIL", "delivery", "ONLINE", "electronicService", "yes"));
        browser.post("/apply/contact", Map.of("phone", "")).then().statusCode(422);
        browser.post("/apply/contact", Map.of("phone", Citizen.PHONE, "email", Citizen.EMAIL));
        browser.upload().then().statusCode(303).header("Location", containsString("/apply/check"));
        Response check = browser.get("/apply/check");
        check.then().statusCode(200).body(containsString(Citizen.NAME)).body(containsString("scan.pdf"));
        String key = first(check.asString(), "name=\"key\" value=\"([^\"]+)\"");
        browser.post("/apply/check", Map.of("key", key)).then().statusCode(422).body(containsString("#statement"));
        browser.post("/apply/check", Map.of("key", key, "statement", "yes"))
                .then()
                .statusCode(303)
                .header("Location", lang.equals("zh") ? endsWith("/apply/done") : endsWith("/apply/done?lang=en"));
        browser.post("/apply/check", Map.of("key", key, "statement", "yes"))
                .then()
                .statusCode(303);

        String done =
                browser.get("/apply/done").then().statusCode(200).extract().asString();
        String number = first(done, "id=\"application-no\">([^<]+)<");
        String code = first(done, "id=\"query-code\">([^<]+)<");
        assertEquals(1, published.await(number, "application-submitted", 1).size());
        ReceivedEvent attachment = published.await(number, "attachment-added");
        assertEquals(
                "scan.pdf",
                Objects.requireNonNull(attachment.personal()).path("name").asText());
        browser.post("/track", Map.of("applicationNo", number, "queryCode", code))
                .then()
                .statusCode(303)
                .header("Location", containsString("/track/progress"));
        browser.get("/track/progress").then().statusCode(200).body(containsString(number));

        browser.get("/apply/done");
        browser.post("/apply/again", Map.of()).then().statusCode(303).header("Location", containsString("/apply"));
        browser.get("/apply/request")
                .then()
                .statusCode(200)
                .body(containsString(Citizen.TITLE))
                .body(not(containsString(Citizen.NAME)));
        browser.get("/apply").then().body(not(containsString(" checked")));
        browser.get("/apply/person").then().body(not(containsString(Citizen.NAME)));
    }

    @Test
    void without_the_forms_proof_nothing_is_taken_and_nothing_typed_is_lost() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("agencyCode", "fengxian-office")
                .post("/apply")
                .then()
                .statusCode(403)
                .body(containsString("checked"));
    }

    @Test
    void a_wrong_code_is_told_on_the_page_and_without_opening_nothing_shows() {
        Browser browser = new Browser("zh");
        browser.get("/track");
        browser.post("/track", Map.of("applicationNo", "20261123-1ZZZZZZZ", "queryCode", "0000000000"))
                .then()
                .statusCode(404)
                .body(containsString("没有找到对应的申请"));
        browser.get("/track/progress").then().statusCode(303).header("Location", endsWith("/track"));
        browser.get("/track/documents/" + UUID.randomUUID()).then().statusCode(303);
    }

    @Test
    void correction_and_withdrawal_work_on_pages() {
        Citizen.Submitted submitted = Citizen.submit();
        casework.timeline(submitted.applicationNo(), 1, "IN_CORRECTION");
        Browser browser = new Browser("zh");
        browser.get("/track");
        browser.post("/track", Map.of("applicationNo", submitted.applicationNo(), "queryCode", submitted.queryCode()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("/track/progress").asString().contains("/track/correction"));
        browser.get("/track/correction").then().statusCode(200);
        browser.multipart("/track/correction", Map.of("correctionText", ""))
                .then()
                .statusCode(422);
        browser.multipart("/track/correction", Map.of("correctionText", "所需为示例"))
                .then()
                .statusCode(303);
        browser.get("/track/progress").then().body(containsString("补正已提交"));
        browser.get("/track/withdrawal").then().statusCode(200).body(containsString("idLastSix"));
        browser.post("/track/withdrawal", Map.of("idLastSix", "000000", "confirm", "yes"))
                .then()
                .statusCode(422);
        browser.post("/track/withdrawal", Map.of("idLastSix", "019876")).then().statusCode(422);
        browser.post("/track/withdrawal", Map.of("idLastSix", "019876", "confirm", "yes"))
                .then()
                .statusCode(303);
        browser.get("/track/progress").then().body(containsString("撤回已提交"));
        mail(submitted.applicationNo(), "的撤回");
    }

    @Test
    void a_lost_code_is_replaced_by_mail_and_the_answer_is_always_the_same() {
        Citizen.Submitted submitted = Citizen.submit();
        Browser browser = new Browser("zh");
        browser.get("/track/code");
        String unknown = browser.post(
                        "/track/code", Map.of("applicationNo", "20261123-1ZZZZZZZ", "emailOnFile", "x@example.com"))
                .asString();
        String other = browser.post(
                        "/track/code",
                        Map.of("applicationNo", submitted.applicationNo(), "emailOnFile", "x@example.com"))
                .asString();
        String right = browser.post(
                        "/track/code", Map.of("applicationNo", submitted.applicationNo(), "emailOnFile", Citizen.EMAIL))
                .asString();
        assertEquals(unknown, other);
        assertEquals(unknown, right);

        String code = first(
                mail(submitted.applicationNo(), "新的查询码"), "query code: ([0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5})");
        Citizen.with(submitted)
                .get("/api/applications/" + submitted.applicationNo())
                .then()
                .statusCode(200);
        Citizen.Submitted renewed = new Citizen.Submitted(submitted.applicationNo(), code);
        Citizen.with(renewed)
                .get("/api/applications/" + submitted.applicationNo())
                .then()
                .statusCode(200);
        Citizen.with(submitted)
                .get("/api/applications/" + submitted.applicationNo())
                .then()
                .statusCode(404);
    }

    @Test
    void the_calculator_shows_the_reckoning_and_says_when_it_is_away() {
        given().get("/calculator?receivedOn=2026-11-23&channel=ONLINE")
                .then()
                .statusCode(200)
                .body(containsString("2026年12月21日（星期一）"))
                .body(containsString("条例第三十三条"))
                .body(containsString("工作日历第3版"));
        given().get("/calculator?receivedOn=2026-11-23&channel=FAX")
                .then()
                .statusCode(503)
                .body(containsString("暂时无法计算"));
        given().get("/calculator?receivedOn=yesterday").then().statusCode(422);
    }

    @Test
    void the_calculators_keep_what_was_typed_and_name_what_is_wrong() {
        given().get("/calculator?receivedOn=2026-11-23&correctedOn=2026-12-01&extendedDays=30")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#requestedOn\""))
                .body(containsString("href=\"#extendedDays\""))
                .body(containsString("value=\"2026-12-01\""))
                .body(containsString("<details open"));
        given().get("/calculator?receivedOn=2026-11-23&consultedOn=2026-11-20")
                .then()
                .statusCode(422)
                .body(containsString("不能早于收到申请的日期"));
        given().get("/calculator/fee?tariff=PER_ITEM&items=5&itemsEarlierThisMonth=8")
                .then()
                .statusCode(200)
                .body(containsString("300 元"))
                .body(containsString("11–13"));
        given().get("/calculator/fee?tariff=PER_ITEM&items=99999")
                .then()
                .statusCode(422)
                .body(containsString("应为 0 至 10000 的整数"))
                .body(containsString("value=\"99999\""));
        given().get("/calculator/fee?tariff=PER_PAGE&pages=ten")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#pages\""));
        given().get("/calculator/fee?tariff=BY_WEIGHT&pages=1").then().statusCode(422);
    }

    @Test
    void a_file_that_was_not_issued_here_is_said_to_be_unknown() {
        given().multiPart("document", "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "application/pdf")
                .post("/verify")
                .then()
                .statusCode(200)
                .body(containsString("不是本平台发出的文书"));
    }

    @Test
    void a_browser_gets_a_refusal_as_a_page() {
        given().accept("text/html")
                .get("/apply/nothing")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"));
    }

    /** The mail that names the application and has these words. */
    private String mail(String applicationNo, String words) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> given().get(mails + "/api/messages").jsonPath().getList("text", String.class).stream()
                                .filter(text -> text.contains(applicationNo) && text.contains(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
