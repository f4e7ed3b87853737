package mingda.casework.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.stack.Tokens;

/** Registers cases over HTTP and lets acts of any day happen to them. */
@ApplicationScoped
public class SomeCases {

    private static final Words CAUSE = new Words("测试", "test");

    private final CaseFiles cases;
    private final Scopes scopes;
    private final ObjectMapper json;

    SomeCases(CaseFiles cases, Scopes scopes, ObjectMapper json) {
        this.cases = cases;
        this.scopes = scopes;
        this.json = json;
    }

    /** A request as that demo user. */
    public static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }

    /**
     * Registers what somebody brought to the counter of fengxian-office.
     *
     * @param applicant the name of a law firm
     * @return the id of the case
     */
    public static String register(String applicant, String title, String on) {
        return as("officer")
                .body(Map.of(
                        "agencyCode",
                        "fengxian-office",
                        "channel",
                        "COUNTER",
                        "submittedOn",
                        on,
                        "applicant",
                        Map.of("kind", "ORGANISATION", "organisationKind", "LEGAL_SERVICE", "name", applicant),
                        "request",
                        Map.of("title", title)))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /**
     * Records an act.
     *
     * @param detail what it carries, as JSON
     * @return the id of the act
     */
    public String append(String id, ActType type, String on, String detail) {
        return scopes.call(
                Scope.background(),
                () -> cases.append(
                                UUID.fromString(id),
                                List.of(new NewAct(type, LocalDate.parse(on), read(detail))),
                                "officer",
                                CAUSE)
                        .acts()
                        .getFirst()
                        .id()
                        .toString());
    }

    private ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
