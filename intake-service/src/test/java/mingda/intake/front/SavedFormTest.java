package mingda.intake.front;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.intake.store.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form is saved under a code, goes on elsewhere, and leaves nothing behind once it is submitted. */
@QuarkusTest
class SavedFormTest {

    private static final Pattern CODE = Pattern.compile("id=\"resume-code\">([0-9A-Z-]{19})<");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Inject
    Casework casework;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    private final Browser phone = new Browser("zh");
    private final Browser desk = new Browser("zh");

    @BeforeEach
    void agencies() {
        casework.agencies();
    }

    @Test
    void what_was_typed_goes_on_on_another_device_and_nothing_is_left_after_submission() {
        long before = saved();
        String code = savedOnThePhone();
        assertEquals(before + 1, saved());

        desk.get("/apply/continue").then().statusCode(200);
        desk.post("/apply/continue", Map.of("resumeCode", " " + code.toLowerCase(Locale.ROOT)))
                .then()
                .statusCode(303)
                .header("Location", containsString("/apply/resume"));
        desk.get("/apply/resume").then().header("Location", containsString("/apply/person"));
        desk.get("/apply/person").then().body(containsString(Citizen.NAME));
        rest(desk);
        phone.get("/apply/check").then().statusCode(200).body(containsString("示例保存事项"));

        Matcher key = KEY.matcher(desk.get("/apply/check").asString());
        assertTrue(key.find());
        desk.post("/apply/check", Map.of("statement", "yes", "key", key.group(1)))
                .then()
                .statusCode(303)
                .header("Location", containsString("/apply/done"));
        desk.get("/apply/done").then().statusCode(200);
        assertEquals(before, saved(), "nothing is left under the code");
        Browser late = new Browser("zh");
        late.get("/apply/continue");
        late.post("/apply/continue", Map.of("resumeCode", code))
                .then()
                .statusCode(404)
                .body(containsString("没有找到保存的内容"), containsString(code));
        phone.get("/apply/check").then().statusCode(303).header("Location", endsWith("/apply"));
    }

    @Test
    void it_is_gone_when_its_time_is_over() {
        String code = savedOnThePhone();
        scopes.run(
                Scope.background(),
                () -> sql.update("UPDATE visit SET expires_at = now() - interval '1 second' WHERE kind = 'SAVED'"));
        desk.get("/apply/continue");
        desk.post("/apply/continue", Map.of("resumeCode", code)).then().statusCode(404);
        phone.get("/apply/save").then().statusCode(303);
    }

    @Test
    void throwing_it_away_removes_the_saved_copy_too() {
        long before = saved();
        savedOnThePhone();
        phone.post("/apply/discard", Map.of());
        assertEquals(before, saved());
    }

    @Test
    void wrong_codes_are_counted() {
        forgetFailures();
        desk.get("/apply/continue");
        desk.post("/apply/continue", Map.of("resumeCode", "")).then().statusCode(422);
        for (int i = 0; i < 10; i++) {
            desk.post("/apply/continue", Map.of("resumeCode", "0000-0000-0000-000" + i))
                    .then()
                    .statusCode(404);
        }
        desk.post("/apply/continue", Map.of("resumeCode", "0000-0000-0000-000A"))
                .then()
                .statusCode(429)
                .header("Retry-After", not(emptyOrNullString()));
        forgetFailures();
    }

    @Test
    void nothing_readable_is_stored() {
        String code = savedOnThePhone();
        boolean readable = scopes.call(
                Scope.background(),
                () -> sql.first(
                                "SELECT 1 AS one FROM visit WHERE sealed LIKE ? OR token_hash LIKE ?",
                                row -> true,
                                "%" + Citizen.NAME + "%",
                                "%" + code.replace("-", "") + "%")
                        .isPresent());
        assertFalse(readable);
    }

    /** Fills in the first questions, saves in the middle of one, and gives the code back. */
    private String savedOnThePhone() {
        phone.get("/apply");
        phone.post("/apply", Map.of("agencyCode", "fengxian-office"));
        phone.post("/apply/kind", Map.of("kind", "NATURAL_PERSON"));
        phone.get("/apply/person");
        phone.post("/apply/person", Map.of("name", Citizen.NAME, "action", "save"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/apply/save"));
        Matcher code = CODE.matcher(phone.get("/apply/save").asString());
        assertTrue(code.find(), "the code is shown");
        return code.group(1);
    }

    private static void rest(Browser browser) {
        browser.post(
                "/apply/person", Map.of("name", Citizen.NAME, "idType", "RESIDENT_ID", "idNumber", Citizen.ID_NUMBER));
        browser.post("/apply/agent", Map.of("agentKind", "NONE"));
        browser.post("/apply/request", Map.of("title", "示例保存事项" + UUID.randomUUID()));
        browser.post("/apply/delivery", Map.of("carrier", "EMAIL", "delivery", "ONLINE", "electronicService", "yes"));
        browser.post("/apply/contact", Map.of("phone", Citizen.PHONE, "email", Citizen.EMAIL));
    }

    private long saved() {
        return scopes.call(
                Scope.background(),
                () -> sql.first("SELECT count(*) AS n FROM visit WHERE kind = 'SAVED'", row -> row.number("n"))
                        .orElseThrow());
    }

    private void forgetFailures() {
        scopes.run(Scope.background(), () -> sql.update("DELETE FROM failed_access WHERE application_no = 'draft'"));
    }
}
