package mingda.intake.front;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What a citizen's program does over REST. */
final class Citizen {

    static final String NAME = "示例测试人甲";
    static final String ID_NUMBER = "310120200001019876";
    static final String PHONE = "13900000001";
    static final String EMAIL = "citizen-a@example.com";
    static final String TITLE = "示例道路工程的批复";

    private Citizen() {}

    /** An accepted application. */
    record Submitted(String applicationNo, String queryCode) {}

    static String application() {
        return application("fengxian-office", TITLE + " " + UUID.randomUUID());
    }

    static String application(String agency, String title) {
        return """
               {"agencyCode": "%s",
                "applicant": {"kind": "NATURAL_PERSON", "name": "%s", "idType": "RESIDENT_ID", "idNumber": "%s",
                              "phone": "%s", "email": "%s"},
                "request": {"title": "%s", "description": "示例描述"},
                "carrier": "EMAIL", "delivery": "ONLINE", "acceptOtherForm": true, "electronicService": true}
               """.formatted(agency, NAME, ID_NUMBER, PHONE, EMAIL, title);
    }

    static Response submit(String key, String body) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/applications");
    }

    static Submitted submit() {
        JsonPath answer = submit(UUID.randomUUID().toString(), application())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Submitted(answer.getString("applicationNo"), answer.getString("queryCode"));
    }

    static RequestSpecification with(Submitted submitted) {
        return given().header("X-Query-Code", submitted.queryCode());
    }
}
