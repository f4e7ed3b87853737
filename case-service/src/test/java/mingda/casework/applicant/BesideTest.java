package mingda.casework.applicant;

import static io.restassured.RestAssured.given;
import static mingda.casework.support.SomeCases.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.clock.ActType;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.SomeCases;
import org.junit.jupiter.api.Test;

/** What stands beside a case, over HTTP. */
@CaseworkTest
class BesideTest {

    private static final String HIS = "310101199001011237";

    @Inject
    SomeCases some;

    @Test
    void the_applicants_other_applications_and_others_who_ask_for_the_same() {
        String first = register("旁甲", HIS, "旁侧路《施工合同》", "2026-11-03");
        some.append(first, ActType.REPLIED, "2026-11-10", "{\"method\":\"IN_PERSON\",\"outcome\":\"GRANT\"}");
        String other = register("旁甲", HIS, "别的事项", "2026-11-04");
        String stranger = register("旁乙", "310101198505050013", "旁侧路 施工合同。", "2026-11-05");
        String namesake = register("旁甲", "310101198505050021", "又一事项", "2026-11-05");
        String case_ = register("旁甲", HIS.toLowerCase(java.util.Locale.ROOT), "旁侧路施工合同", "2026-11-06");
        beside("officer", case_)
                .then()
                .statusCode(200)
                .body("itemsEarlierThisMonth", is(2))
                .body("ofApplicant.id", contains(other, first))
                .body("ofApplicant.sameInformation", contains(false, true))
                .body("ofApplicant[1].outcomes", equalTo("GRANT"))
                .body("ofApplicant[0].outcomes", nullValue())
                .body("ofOthers.id", contains(stranger));
        beside("officer", namesake).then().body("ofApplicant", is(List.of())).body("ofOthers", is(List.of()));
        beside("officer2", case_).then().statusCode(404);
        beside("officer", UUID.randomUUID().toString()).then().statusCode(404);
        beside("officer", "x").then().statusCode(404);
        given().get("/api/cases/" + case_ + "/beside").then().statusCode(401);
    }

    private static Response beside(String user, String id) {
        return as(user).get("/api/cases/" + id + "/beside");
    }

    private static String register(String name, String idNumber, String title, String on) {
        return as("officer")
                .body(Map.of(
                        "agencyCode",
                        "fengxian-office",
                        "channel",
                        "COUNTER",
                        "submittedOn",
                        on,
                        "applicant",
                        Map.of("kind", "NATURAL_PERSON", "name", name, "idType", "RESIDENT_ID", "idNumber", idNumber),
                        "request",
                        Map.of("title", title)))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
