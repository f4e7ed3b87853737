package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.intake.store.IntakeScope;
import mingda.intake.store.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

    @Inject
    Casework casework;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @BeforeEach
    void agencies() {
        casework.agencies();
    }

    @Test
    void number_and_code_open_the_application_however_they_are_typed() {
        Citizen.Submitted submitted = Citizen.submit();
        Citizen.with(submitted)
                .get("/api/applications/" + submitted.applicationNo())
                .then()
                .statusCode(200)
                .body("applicationNo", equalTo(submitted.applicationNo()))
                .body("state", equalTo("SUBMITTED"))
                .body("receivedOn", notNullValue())
                .body("replyDueOn", nullValue())
                .body("steps", hasSize(greaterThan(0)))
                .body("documents", hasSize(0));
        given().header(
                        "X-Query-Code",
                        submitted.queryCode().toLowerCase(Locale.ROOT).substring(0, 5) + " "
                                + submitted.queryCode().substring(5))
                .get("/api/applications/" + submitted.applicationNo().toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200);
    }

    @Test
    void unknown_wrong_and_malformed_are_refused_alike_and_no_code_is_401() {
        Citizen.Submitted submitted = Citizen.submit();
        String wrong = refused(submitted.applicationNo(), "0000000000");
        assertEquals(wrong, refused("20200101-1ZZZZZZZ", submitted.queryCode()));
        assertEquals(wrong, refused(submitted.applicationNo(), "x"));
        assertEquals(wrong, refused("nonsense", submitted.queryCode()));
        given().get("/api/applications/" + submitted.applicationNo()).then().statusCode(401);
        given().get("/api/applications/nonsense").then().statusCode(401);
    }

    @Test
    void ten_failures_for_a_number_close_it_for_a_quarter_of_an_hour() {
        Citizen.Submitted attacked = Citizen.submit();
        Citizen.Submitted other = Citizen.submit();
        for (int i = 0; i < 10; i++) {
            refused(attacked.applicationNo(), "000000000" + i);
        }

        Response closed = Citizen.with(attacked).get("/api/applications/" + attacked.applicationNo());
        closed.then().statusCode(429).body("type", equalTo("urn:mingda:problem:too-many-failures"));
        int wait = Integer.parseInt(closed.header("Retry-After"));
        assertTrue(wait > 0 && wait <= 901, "wait " + wait);
        Citizen.with(other)
                .get("/api/applications/" + other.applicationNo())
                .then()
                .statusCode(200);
    }

    @Test
    void row_level_security_shows_one_application_and_nothing_without_a_scope() {
        Citizen.Submitted mine = Citizen.submit();
        Citizen.submit();
        assertEquals(0, count(new Scope(Map.of())));
        assertEquals(1, count(IntakeScope.application(mine.applicationNo())));
        assertEquals(0, count(IntakeScope.application("20200101-1ZZZZZZZ")));
        assertTrue(count(Scope.background()) >= 2);
    }

    private long count(Scope scope) {
        return scopes.call(
                scope,
                () -> sql.first("SELECT count(*) AS count FROM application", row -> row.number("count"))
                        .orElse(-1L));
    }

    private static String refused(String number, String code) {
        return given().header("X-Query-Code", code)
                .get("/api/applications/" + number)
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }
}
