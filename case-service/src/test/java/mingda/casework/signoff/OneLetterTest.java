package mingda.casework.signoff;

import static mingda.casework.signoff.SignoffTest.NONE_EXISTS;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.approved;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.signoff.SignoffTest.WithParts;
import mingda.casework.sql.Db;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Zones;
import org.junit.jupiter.api.Test;

/** One letter for several cases goes out in each of them, and is shown in each of them once. */
@QuarkusTest
@WithParts
class OneLetterTest {

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    @Test
    void aLetterThatAnsweredOneCaseByItselfIsStillDispatchedInTheOthers() {
        String name = "钱七" + UUID.randomUUID();
        String first = aCase(false, name);
        String second = aCase(false, name);
        String third = aCase(false, name);
        approved(first, NONE_EXISTS);
        String document = step("head", first, "/reply", "{\"alsoCloses\":[\"%s\",\"%s\"]}".formatted(second, third))
                .then()
                .statusCode(201)
                .body("status", equalTo("ISSUED"))
                .extract()
                .path("id");

        replied(first);

        status(first, "SENT");
        status(second, "ISSUED");
        assertEquals(List.of(1, 0, 0), List.of(shown(first), shown(second), shown(third)));
        step("officer", first, "/documents/" + document + "/dispatch", "{}")
                .then()
                .statusCode(409);
        step("officer", second, "/documents/" + document + "/dispatch", "{\"method\":\"POST\"}")
                .then()
                .statusCode(200)
                .body("acts.type", contains("REPLIED"))
                .body("status", equalTo("SENT"))
                .body("state", equalTo("REPLIED"));
        for (String each : List.of(first, second, third)) {
            status(each, "SENT");
            as("officer").get("/api/cases/{id}", each).then().body("state", equalTo("REPLIED"));
            assertEquals(1, shown(each));
        }
    }

    @Test
    void anAnswerInAReopenedCaseShowsOnlyTheNewLetter() {
        String id = aCase(false);
        approved(id, NONE_EXISTS);
        step("head", id, "/reply", "{}").then().statusCode(201);
        replied(id);
        step("head", id, "/acts", """
                {"type":"REOPENED","on":"%s","cause":"SELF_CORRECTION","startsOn":"%1$s"}""".formatted(today())).then().statusCode(201);
        approved(id, NONE_EXISTS);
        step("head", id, "/reply", "{}").then().statusCode(201);
        assertEquals(1, shown(id));

        replied(id);

        assertEquals(2, shown(id));
    }

    /** How often a document was told to the portal for this case. */
    private int shown(String id) {
        String number = as("officer").get("/api/cases/{id}", id).path("applicationNo");
        return scopes.call(
                Scope.background(),
                () -> db.list(
                                "select 1 from outbox_event where key = ? and name = 'document-issued'",
                                row -> true,
                                number)
                        .size());
    }

    private static void replied(String id) {
        step("officer", id, "/acts", "{\"type\":\"REPLIED\",\"on\":\"%s\",\"method\":\"POST\"}".formatted(today()))
                .then()
                .statusCode(201);
    }

    private static void status(String id, String status) {
        as("officer").get("/api/cases/{id}", id).then().body("documents[0].status", equalTo(status));
    }

    private static LocalDate today() {
        return LocalDate.now(Zones.SHANGHAI);
    }
}
