package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.OutgoingEvent;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Legal;
import mingda.intake.front.Citizen.Submitted;
import mingda.intake.number.ApplicationNumber;
import mingda.intake.number.CodeHash;
import mingda.intake.number.QueryCode;
import mingda.intake.store.Sql;
import mingda.stack.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applicants are told of what happens: once, by the channel that they choose, with the real mail server and a gateway. */
@QuarkusTest
@TestProfile(Telling.class)
class NoticesTest {

    private static final LocalDate TODAY = Telling.TODAY;
    private static final LocalDate DUE = LocalDate.parse("2026-12-22");

    @Inject
    Casework casework;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Inject
    @Legal
    Clock legal;

    @Inject
    @ConfigProperty(name = "MINGDA_MAIL_URL")
    String mails;

    @Inject
    @ConfigProperty(name = "MINGDA_SMTP_PORT")
    int smtp;

    @BeforeEach
    void surroundings() {
        MailDoor.SIDE_DOOR.open(smtp);
        casework.agencies();
        clock(TODAY, 10);
    }

    @Test
    void each_happening_is_told_once_whatever_is_delivered_or_published_again() throws IOException {
        Submitted submitted = Citizen.submit();
        String no = submitted.applicationNo();
        News news = new News(no);
        casework.publish(news.step(TODAY, "ARRIVED").step(TODAY, "RECEIVED").event());
        OutgoingEvent event = news.state("IN_CORRECTION")
                .clock("CORRECTION", DUE)
                .step(TODAY, "CORRECTION_REQUESTED")
                .event();
        String envelope = casework.publish(event);
        casework.deliver(event, envelope);
        casework.publish(news.state("IN_PROCESS").step(TODAY, "CORRECTED").event());
        casework.publish(news.step(TODAY, "CONSULTED").step(TODAY, "CONSULTED").event());
        casework.publish(news.event().asSnapshot());
        casework.publish(news.step(TODAY, "EXTENDED").event());
        casework.publish(news.state("FEE_PENDING")
                .clock("PAYMENT", DUE)
                .step(TODAY, "FEE_NOTIFIED")
                .event());
        casework.publish(news.state("ISSUED").toCollect(TODAY).event());
        casework.publish(news.state("REPLIED")
                .step(TODAY, "REPLIED", ", \"method\": \"ELECTRONIC\"")
                .event());
        casework.publish(news.event());
        done(news, submitted);

        List<String> kinds = List.of(
                "SUBMITTED",
                "RECEIVED",
                "CORRECTION_REQUESTED",
                "CORRECTED",
                "CONSULTED",
                "EXTENDED",
                "FEE_NOTIFIED",
                "READY_TO_COLLECT",
                "REPLIED");
        JsonPath told = settled(submitted);
        assertEquals(kinds, told.getList("told.kind"));
        assertEquals(List.of("EMAIL"), distinct(told.getList("told.channel")));
        assertEquals(List.of("SENT"), distinct(told.getList("told.result")));
        List<Map<String, String>> sent = mailsAbout(no);
        assertEquals(kinds.size(), sent.size(), "each mail once");
        assertEquals(
                kinds.size(),
                sent.stream().map(mail -> mail.get("subject")).distinct().count());
        String all = sent.toString();
        for (String expected : List.of(
                "于2026年12月29日前（含当日）答复",
                "must reply by 29 December 2026",
                "在2026年12月22日前（含当日）补正",
                "第三十条",
                "所需时间不计算在答复期限内",
                "请在线查看答复书",
                "上海市奉贤区人民政府办公室",
                "/track")) {
            assertTrue(all.contains(expected), expected + " in " + all);
        }
        for (String secret :
                List.of(submitted.queryCode(), Citizen.TITLE, Citizen.NAME, Citizen.ID_NUMBER, Citizen.PHONE)) {
            assertFalse(all.contains(secret), "a mail holds " + secret);
        }
        nothingPersonalIsKeptOrLogged();
    }

    @Test
    void what_is_told_again_or_was_taken_over_or_is_long_past_is_no_news() {
        Submitted again = Citizen.submit();
        News first = new News(again.applicationNo()).step(TODAY, "RECEIVED");
        casework.publish(first.event().asSnapshot());
        casework.publish(first.event());
        done(first, again);

        Submitted taken = Citizen.submit();
        News old = new News(taken.applicationNo()).step(TODAY, "RECEIVED");
        OutgoingEvent over = old.event();
        over.data().put("takenOver", true);
        casework.publish(over);
        casework.publish(old.step(TODAY, "EXTENDED").event());
        done(old, taken);

        Submitted late = Citizen.submit();
        News past = new News(late.applicationNo())
                .step(TODAY.minusDays(4), "RECEIVED")
                .step(TODAY.minusDays(3), "CONSULTED");
        casework.publish(past.event());
        done(past, late);

        assertEquals(List.of("SUBMITTED"), settled(again).getList("told.kind"));
        assertEquals(List.of("SUBMITTED", "EXTENDED"), settled(taken).getList("told.kind"));
        assertEquals(List.of("SUBMITTED", "CONSULTED"), settled(late).getList("told.kind"));
    }

    @Test
    void somebody_without_mail_is_told_by_text_message_and_not_at_night() throws IOException {
        clock(TODAY, 20);
        Submitted submitted =
                submit(Citizen.application().replace("\"email\": \"" + Citizen.EMAIL + "\"", "\"email\": null"));
        String no = submitted.applicationNo();
        await().pollDelay(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertEquals(List.of("WAITING"), notices(submitted).getList("told.result")));
        assertEquals(List.of(), textsAbout(no));
        clock(TODAY.plusDays(1), 8);
        JsonPath told = settled(submitted);
        assertEquals(List.of("SENT"), told.getList("told.result"));
        assertEquals(List.of("SMS"), told.getList("told.channel"));
        assertEquals("2026-12-02T00:00:00Z", told.getString("told[0].at"));
        String body = textsAbout(no).getFirst().body();
        assertEquals(1, textsAbout(no).size());
        assertTrue(body.contains("\"to\":\"" + Citizen.PHONE + "\""), body);
        assertTrue(body.contains("【明答】您的申请" + no), body);
        assertFalse(
                body.contains(Citizen.TITLE) || body.contains(Citizen.NAME) || body.contains(submitted.queryCode()));
        nothingPersonalIsKeptOrLogged();
    }

    @Test
    void the_choice_holds_from_then_on_and_only_what_reaches_somebody_can_be_chosen() {
        Submitted submitted = Citizen.submit();
        notices(submitted);
        Response seen = Citizen.with(submitted).get(path(submitted));
        seen.then()
                .statusCode(200)
                .body("by", equalTo("EMAIL"))
                .body("chosen", equalTo(false))
                .body("email", equalTo("c***@example.com"))
                .body("mobile", equalTo("139****0001"))
                .body("choices", equalTo(List.of("EMAIL", "SMS", "BOTH", "NONE")));
        choose(submitted, "BOTH")
                .then()
                .statusCode(200)
                .body("by", equalTo("BOTH"))
                .body("chosen", equalTo(true));
        News news = new News(submitted.applicationNo()).step(TODAY, "RECEIVED");
        casework.publish(news.event());
        done(news, submitted);
        JsonPath told = settled(submitted);
        assertEquals(List.of("SUBMITTED", "RECEIVED", "RECEIVED"), told.getList("told.kind"));
        assertEquals(List.of("EMAIL", "EMAIL", "SMS"), told.getList("told.channel"));
        assertEquals(1, textsAbout(submitted.applicationNo()).size());

        choose(submitted, "NONE").then().statusCode(200);
        casework.publish(news.step(TODAY, "EXTENDED").event());
        done(news, submitted);
        assertEquals(3, settled(submitted).getList("told").size());
        choose(submitted, "EMAIL");
        casework.publish(news.event());
        done(news, submitted);
        assertEquals(3, settled(submitted).getList("told").size(), "what was silent stays silent");

        choose(submitted, "PIGEON").then().statusCode(422).body("errors[0].pointer", equalTo("/by"));
        choose(submitted, null).then().statusCode(422).body("errors[0].code", equalTo("required"));
        Submitted landline = submit(Citizen.application().replace(Citizen.PHONE, "021-57410000"));
        choose(landline, "SMS")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-mobile-on-file"))
                .body("errors[0].message", containsString("手机号码"));
        Citizen.with(landline).get(path(landline)).then().body("mobile", nullValue());
        given().get(path(landline)).then().statusCode(401);
        choose(new Submitted(landline.applicationNo(), submitted.queryCode()), "NONE")
                .then()
                .statusCode(404);
    }

    @Test
    void a_withdrawal_is_confirmed_even_to_who_wants_no_notices() {
        Submitted submitted = Citizen.submit();
        choose(submitted, "NONE");
        Citizen.with(submitted)
                .contentType("application/json")
                .body("{\"idLastSix\": \"" + Citizen.ID_NUMBER.substring(12) + "\"}")
                .post("/api/applications/" + submitted.applicationNo() + "/withdrawal")
                .then()
                .statusCode(202);
        assertEquals(
                List.of("SUBMITTED", "WITHDRAWAL_RECEIVED"), settled(submitted).getList("told.kind"));
    }

    @Test
    void a_number_that_is_none_is_replaced_by_mail_once() {
        Submitted submitted = submit(Citizen.application().replace(Citizen.PHONE, Telling.NO_NUMBER + "00000001"));
        settled(submitted);
        choose(submitted, "SMS").then().statusCode(200);
        News news = new News(submitted.applicationNo()).step(TODAY, "RECEIVED");
        casework.publish(news.event());
        done(news, submitted);
        JsonPath told = settled(submitted);
        assertEquals(List.of("EMAIL", "EMAIL", "SMS"), told.getList("told.channel"));
        assertEquals(List.of("SENT", "SENT", "REFUSED"), told.getList("told.result"));
        assertEquals(1, textsAbout(submitted.applicationNo()).size());
        assertEquals(2, mailsAbout(submitted.applicationNo()).size());
    }

    @Test
    void a_mailbox_that_is_none_is_replaced_by_a_text_message_once() {
        Submitted submitted = submit(Citizen.application().replace(Citizen.EMAIL, MailDoor.NOBODY + "@example.com"));
        JsonPath told = settled(submitted);
        assertEquals(List.of("EMAIL", "SMS"), told.getList("told.channel"));
        assertEquals(List.of("REFUSED", "SENT"), told.getList("told.result"));
        assertEquals(1, textsAbout(submitted.applicationNo()).size());
        assertEquals(List.of(), mailsAbout(submitted.applicationNo()));
    }

    @Test
    void where_neither_reaches_anybody_it_ends() {
        Submitted submitted = submit(Citizen.application()
                .replace(Citizen.EMAIL, MailDoor.NOBODY + "@example.com")
                .replace(Citizen.PHONE, Telling.NO_NUMBER + "00000002"));
        JsonPath told = settled(submitted);
        assertEquals(List.of("REFUSED", "REFUSED"), told.getList("told.result"));
    }

    @Test
    void a_case_from_the_counter_is_told_of_at_the_address_that_was_left_there() {
        SecureRandom random = new SecureRandom();
        String number = ApplicationNumber.issue(TODAY, random).replaceFirst("-1", "-2");
        QueryCode code = QueryCode.issue(random);
        Submitted counter = new Submitted(number, code.text());
        casework.registered(number, CodeHash.of(code, random));
        News news = new News(number).step(TODAY, "RECEIVED");
        casework.publish(news.event());
        done(news, counter);
        assertEquals(List.of("RECEIVED"), settled(counter).getList("told.kind"));
        assertEquals(1, mailsAbout(number).size());
    }

    @Test
    void the_page_shows_what_was_told_and_takes_the_choice_without_scripts() {
        Submitted submitted = Citizen.submit();
        settled(submitted);
        Browser browser = new Browser("zh");
        browser.get("/track/notices").then().statusCode(303).header("Location", endsWith("/track"));
        browser.get("/track");
        browser.post("/track", Map.of("applicationNo", submitted.applicationNo(), "queryCode", submitted.queryCode()));
        browser.get("/track/progress")
                .then()
                .body(containsString("电子邮件 c***@example.com"))
                .body(containsString("已用电子邮件告知：申请已提交"))
                .body(containsString("/track/notices"));
        browser.get("/track/notices")
                .then()
                .statusCode(200)
                .body(containsString("短信 139****0001"))
                .body(containsString("value=\"EMAIL\" checked"));
        browser.post("/track/notices", Map.of())
                .then()
                .statusCode(422)
                .body(containsString("href=\"#noticeBy-EMAIL\""))
                .body(containsString("请选择一种方式"));
        browser.post("/track/notices", Map.of("noticeBy", "SMS"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/track/progress"));
        browser.get("/track/progress").then().body(containsString("通知方式：短信 139****0001"));
        Citizen.with(submitted).get(path(submitted)).then().body("by", equalTo("SMS"));
        // A form that does not prove where it comes from changes nothing.
        browser.get("/track/notices");
        given().contentType("application/x-www-form-urlencoded")
                .formParam("noticeBy", "NONE")
                .redirects()
                .follow(false)
                .post("/track/notices")
                .then()
                .statusCode(303);
        Citizen.with(submitted).get(path(submitted)).then().body("by", equalTo("SMS"));
        browser.get("/track/notices?lang=en").then().statusCode(200);
    }

    @Test
    void what_could_not_be_told_for_a_week_is_given_up_and_its_address_goes() {
        clock(TODAY, 22);
        Submitted submitted =
                submit(Citizen.application().replace("\"email\": \"" + Citizen.EMAIL + "\"", "\"email\": null"));
        scopes.run(
                Scope.background(),
                () -> sql.update(
                        "UPDATE message SET created_at = created_at - interval '7 days' WHERE notice_id IN"
                                + " (SELECT id FROM notice WHERE application_no = ?)",
                        submitted.applicationNo()));
        assertEquals(List.of("GIVEN_UP"), settled(submitted).getList("told.result"));
        assertEquals(List.of(), textsAbout(submitted.applicationNo()));
        long left = scopes.call(
                Scope.background(),
                () -> sql.first(
                                "SELECT count(*) AS waiting FROM message m JOIN notice n ON n.id = m.notice_id"
                                        + " WHERE n.application_no = ?",
                                row -> row.number("waiting"),
                                submitted.applicationNo())
                        .orElseThrow());
        assertEquals(0, left);
    }

    @Test
    void what_leaves_and_what_waits_is_counted() {
        Submitted submitted = Citizen.submit();
        settled(submitted);
        given().get("/q/metrics")
                .then()
                .body(containsString("mingda_intake_messages_total{channel=\"EMAIL\",result=\"SENT\"}"))
                .body(containsString("mingda_intake_messages_waiting{channel=\"SMS\"}"));
    }

    private void nothingPersonalIsKeptOrLogged() throws IOException {
        List<String> rows = new ArrayList<>();
        scopes.run(Scope.background(), () -> {
            for (String table : List.of("notice", "notice_sending", "notice_choice", "message")) {
                rows.addAll(sql.list("SELECT to_json(t)::text AS row FROM " + table + " t", row -> row.text("row")));
            }
        });
        assertFalse(rows.isEmpty());
        String all = rows + Files.readString(Path.of("target/front.log"));
        for (String personal : List.of(Citizen.EMAIL, Citizen.PHONE, Citizen.NAME, Citizen.TITLE)) {
            assertFalse(all.contains(personal), "a row or a log line holds " + personal);
        }
    }

    private void clock(LocalDate day, int hour) {
        Instant at = Telling.set(day, hour);
        await().until(() -> legal.instant().equals(at));
    }

    private static Submitted submit(String body) {
        JsonPath answer = Citizen.submit(UUID.randomUUID().toString(), body)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Submitted(answer.getString("applicationNo"), answer.getString("queryCode"));
    }

    private static Response choose(Submitted submitted, @org.jspecify.annotations.Nullable String by) {
        return Citizen.with(submitted)
                .contentType("application/json")
                .body(by == null ? "{}" : "{\"by\": \"" + by + "\"}")
                .put(path(submitted));
    }

    private static String path(Submitted submitted) {
        return "/api/applications/" + submitted.applicationNo() + "/notices";
    }

    private static JsonPath notices(Submitted submitted) {
        return Citizen.with(submitted)
                .get(path(submitted))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Once nothing of it waits. */
    private static JsonPath settled(Submitted submitted) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> notices(submitted),
                        seen -> !seen.getList("told.result").contains("WAITING")
                                && !seen.getList("told").isEmpty());
    }

    /** The last of the news was taken up. */
    private void done(News news, Submitted submitted) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scopes.call(
                        Scope.background(),
                        () -> sql.first(
                                        "SELECT version FROM timeline WHERE application_no = ?",
                                        row -> row.number("version"),
                                        submitted.applicationNo())
                                .orElse(0L)
                                .equals((long) news.version())));
    }

    private List<Map<String, String>> mailsAbout(String applicationNo) {
        List<Map<String, String>> all =
                given().get(mails + "/api/messages").jsonPath().getList("$");
        return all.stream()
                .filter(mail -> String.valueOf(mail.get("text")).contains(applicationNo))
                .toList();
    }

    private static List<Provider.Request> textsAbout(String applicationNo) {
        return Telling.GATEWAY.requests().stream()
                .filter(request -> request.body().contains(applicationNo))
                .toList();
    }

    private static List<Object> distinct(List<Object> all) {
        return all.stream().distinct().toList();
    }
}
