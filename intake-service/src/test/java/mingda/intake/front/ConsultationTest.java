package mingda.intake.front;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Zones;
import mingda.intake.consultation.Opinions;
import mingda.intake.consultation.Stance;
import mingda.intake.event.Schemas;
import mingda.intake.store.Digests;
import mingda.intake.store.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A third party opens the page of its letter as often as it likes and answers once. */
@QuarkusTest
class ConsultationTest {

    private static final String REASONS = "公开中标价会泄露示例公司的商业秘密";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);

    @Inject
    Casework casework;

    @Inject
    Published published;

    @Inject
    Opinions opinions;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    private final Browser browser = new Browser("zh");
    private final String document = UUID.randomUUID().toString();
    private String number = "";
    private String token = "";
    private String page = "";

    @BeforeEach
    void consult() {
        casework.agencies();
        number = Citizen.submit().applicationNo();
        token = random();
        page = "/consultation/" + token;
        consulted(today().plusDays(10));
    }

    @Test
    void it_says_what_is_asked_and_until_when_and_never_who_applied() {
        String zh = browser.get(page).then().statusCode(200).extract().asString();
        for (String said : List.of(
                "示例工程的中标价",
                "示例建筑有限公司",
                "涉及你方报价",
                "奉府办公开〔2026〕3号-征",
                "从次日起计算15个工作日。",
                "民法典第二百零一条",
                "上海市奉贤区人民政府办公室",
                "条例第三十二条")) {
            assertTrue(zh.contains(said), said);
        }
        assertFalse(zh.contains(Citizen.NAME) || zh.contains(number), "who applied");
        new Browser("en")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Civil Code, Article 201"), containsString("Please give your opinion"));
        browser.get(page.toUpperCase(java.util.Locale.ROOT).replace("/CONSULTATION/", "/consultation/"))
                .then()
                .statusCode(200);
    }

    @Test
    void it_is_answered_once_with_reasons_and_files() {
        long before = drafts();
        browser.get(page);
        browser.multipart(
                        page,
                        Map.of("action", "more", "stance", "OBJECT", "reasons", REASONS),
                        "opinionFile",
                        "a.pdf",
                        PDF)
                .then()
                .statusCode(303)
                .header("Location", containsString(page));
        browser.get(page).then().body(containsString("a.pdf"), containsString(REASONS));
        browser.multipart(page, Map.of("action", "next", "stance", "OBJECT", "reasons", REASONS))
                .then()
                .statusCode(303)
                .header("Location", containsString(page + "/check"));
        browser.get(page + "/check")
                .then()
                .statusCode(200)
                .body(containsString("不同意公开"), containsString(REASONS), containsString("a.pdf"));
        browser.post(page + "/check", Map.of()).then().statusCode(303);
        browser.post(page + "/check", Map.of()).then().statusCode(303);

        browser.get(page)
                .then()
                .statusCode(200)
                .body(containsString("意见已提交"), containsString(REASONS), not(containsString("<textarea")));
        ReceivedEvent told = published.await(number, "opinion-submitted");
        assertEquals(1, published.of(number, "opinion-submitted").size());
        assertEquals(
                List.of(),
                Schemas.errors("opinion-submitted", told.data().deepCopy().put("personal", "a.b.c.d.e")));
        assertEquals("OBJECT", told.data().path("stance").asText());
        assertEquals(document, told.data().path("documentId").asText());
        String file = told.data().path("files").path(0).path("id").asText();
        assertEquals(
                REASONS,
                java.util.Objects.requireNonNull(told.personal())
                        .path("reasons")
                        .asText());
        assertEquals("a.pdf", told.personal().path("fileNames").path(file).asText());
        assertFalse(told.data().toString().contains(REASONS), "reasons in the open part");
        assertEquals(before, drafts(), "nothing is kept of what was sent");
    }

    @Test
    void of_many_at_once_one_is_taken() throws Exception {
        String hash = Digests.sha256(token);
        Set<Boolean> answers = new HashSet<>();
        int taken = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> calls =
                    java.util.Collections.nCopies(8, () -> opinions.submit(hash, Stance.AGREE, null, List.of()));
            for (Future<Boolean> each : many.invokeAll(calls)) {
                answers.add(each.get());
                taken += each.get() ? 1 : 0;
            }
        }
        assertEquals(Set.of(true, false), answers);
        assertEquals(1, taken);
        published.await(number, "opinion-submitted");
        assertEquals(1, published.of(number, "opinion-submitted").size());
    }

    @Test
    void nothing_typed_is_lost_on_an_error() {
        browser.get(page);
        browser.multipart(page, Map.of("action", "next", "stance", "OBJECT", "reasons", ""))
                .then()
                .statusCode(422)
                .body(containsString("请写明理由"), containsString("value=\"OBJECT\" checked"));
        browser.multipart(page, Map.of("action", "next", "reasons", REASONS))
                .then()
                .statusCode(422)
                .body(containsString("请选择是否同意公开"), containsString(REASONS));
        browser.multipart(
                        page,
                        Map.of("action", "next", "stance", "PARTLY", "reasons", REASONS),
                        "opinionFile",
                        "a.pdf",
                        "#!/bin/sh".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(422)
                .body(containsString("请上传 PDF"), containsString(REASONS));
        new Browser("zh")
                .multipart(page, Map.of("action", "next", "stance", "OBJECT", "reasons", REASONS))
                .then()
                .statusCode(403);
        assertEquals(0, published.of(number, "opinion-submitted").size());
    }

    @Test
    void a_form_that_did_not_come_from_the_page_changes_nothing_and_keeps_what_was_typed() {
        Browser stranger = new Browser("zh");
        stranger.get(page);
        new Browser("zh").get(page);
        Response refused = io.restassured.RestAssured.given()
                .redirects()
                .follow(false)
                .multiPart("proof", "0".repeat(32))
                .multiPart("stance", "AGREE")
                .multiPart("reasons", "typed")
                .post(page);
        assertEquals(403, refused.statusCode());
        assertTrue(refused.asString().contains("typed"), "typed text is shown again");
    }

    @Test
    void agreeing_needs_no_reasons_and_a_file_can_be_taken_back() {
        browser.get(page);
        Response added = browser.multipart(
                page, Map.of("action", "more", "stance", "AGREE", "reasons", ""), "opinionFile", "b.pdf", PDF);
        added.then().statusCode(303);
        String shown = browser.get(page).asString();
        String button = shown.substring(shown.indexOf("remove:"), shown.indexOf("\"", shown.indexOf("remove:")));
        browser.multipart(page, Map.of("action", button, "stance", "AGREE", "reasons", ""))
                .then()
                .statusCode(303);
        browser.get(page).then().body(not(containsString("b.pdf")), containsString("value=\"AGREE\" checked"));
        browser.multipart(page, Map.of("action", "next", "stance", "AGREE", "reasons", ""))
                .then()
                .header("Location", containsString("/check"));
        browser.post(page + "/check", Map.of());
        assertEquals(
                0,
                published
                        .await(number, "opinion-submitted")
                        .data()
                        .path("files")
                        .size());
    }

    @Test
    void after_the_last_day_the_page_says_so_and_still_takes_an_opinion() {
        consulted(today().minusDays(1));
        browser.get(page).then().statusCode(200).body(containsString("提出意见的期限已过"), containsString("<textarea"));
        browser.multipart(page, Map.of("action", "next", "stance", "OBJECT", "reasons", REASONS));
        browser.get(page + "/check").then().body(containsString("逾期收到"));
        browser.post(page + "/check", Map.of());
        published.await(number, "opinion-submitted");
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, 意见已由行政机关收到",
        "CASE_CLOSED, 这件申请已经办结",
        "WITHDRAWN, 征求意见已经结束",
        "RETURNED, 征求意见已经结束",
        "VOIDED, 这个链接已作废",
        "EXPIRED, 提出意见的期限已过"
    })
    void an_ended_consultation_says_why(String reason, String said) {
        casework.consultationClosed(number, document, reason);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get(page).asString().contains(said));
        boolean takes = reason.equals("EXPIRED");
        assertEquals(takes, browser.get(page).asString().contains("<textarea"));
        browser.multipart(page, Map.of("action", "next", "stance", "AGREE", "reasons", ""));
        browser.post(page + "/check", Map.of()).then().statusCode(303);
        String after = browser.get(page).asString();
        assertEquals(takes, after.contains("意见已提交"));
        if (!takes) {
            assertFalse(after.contains("示例工程的中标价"), "what ended tells nothing more of the application");
        }
    }

    @Test
    void a_consultation_that_waits_again_takes_an_opinion() {
        casework.consultationClosed(number, document, "ANSWERED");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get(page).asString().contains("意见已由行政机关收到"));
        consulted(today().plusDays(5));
        browser.get(page).then().body(containsString("请您提出意见"));
    }

    @Test
    void guessed_tokens_show_one_page_and_are_counted_while_right_ones_open() {
        scopes.run(
                Scope.background(),
                () -> sql.update("DELETE FROM failed_access WHERE application_no = 'consultation'"));
        Set<String> pages = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            Response neutral = browser.get("/consultation/" + (i % 2 == 0 ? random() : "nonsense" + i));
            assertEquals(404, neutral.statusCode());
            pages.add(neutral.asString());
        }
        assertEquals(1, pages.size(), "the same page whatever is wrong");
        Response refused = browser.get("/consultation/" + random());
        assertEquals(429, refused.statusCode());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
        browser.get(page).then().statusCode(200);
        scopes.run(
                Scope.background(),
                () -> sql.update("DELETE FROM failed_access WHERE application_no = 'consultation'"));
    }

    @Test
    void the_language_and_large_text_come_back_to_the_page() {
        browser.get("/text-size?large=yes&back=" + page).then().statusCode(303).header("Location", endsWith(page));
    }

    @Test
    void neither_token_nor_reasons_reach_the_log_or_a_row_in_the_clear() throws IOException {
        browser.get(page);
        browser.multipart(page, Map.of("action", "next", "stance", "OBJECT", "reasons", REASONS));
        browser.post(page + "/check", Map.of());
        published.await(number, "opinion-submitted");
        String log = Files.readString(Path.of("target/front.log"));
        assertFalse(log.contains(token) || log.contains(REASONS), "the log");
        boolean kept = scopes.call(
                Scope.background(),
                () -> sql.first(
                                "SELECT 1 AS one FROM opinion o, consultation c WHERE o.sealed LIKE ? OR c.sealed LIKE ?"
                                        + " OR c.token_hash LIKE ? LIMIT 1",
                                row -> true,
                                "%" + REASONS + "%",
                                "%示例工程%",
                                "%" + token + "%")
                        .isPresent());
        assertFalse(kept, "a row");
    }

    private void consulted(LocalDate dueOn) {
        casework.consulted(number, document, Digests.sha256(token), dueOn);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> opinions.find(Digests.sha256(token))
                        .filter(found ->
                                dueOn.equals(found.dueOn()) && found.standing().takesOpinions())
                        .isPresent());
    }

    private long drafts() {
        return scopes.call(
                Scope.background(),
                () -> sql.first("SELECT count(*) AS n FROM visit WHERE kind = 'OPINION'", row -> row.number("n"))
                        .orElseThrow());
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            text.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(random.nextInt(32)));
        }
        return text.toString();
    }

    private static LocalDate today() {
        return LocalDate.now(Zones.SHANGHAI);
    }
}
