package mingda.casework.signoff;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.UUID;
import mingda.eventing.time.Zones;
import mingda.stack.StackResource;
import mingda.stack.Tokens;

/** The calls that the tests of the sign-off make, with real tokens of the demo users. */
final class SignoffTest {

    static final String GRANT = "{\"outcome\":\"GRANT\",\"facts\":{\"access\":\"随函提供纸质复印件\"}}";
    static final String NONE_EXISTS = """
            {"outcome":"NONE_EXISTS","facts":{"search":{"places":["档案室"],"words":["会议纪要"],"result":"未检索到"}}}""";

    private SignoffTest() {}

    /** The parts that these tests need. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @QuarkusTestResource(
            value = StackResource.class,
            initArgs = {
                @ResourceArg(name = "service", value = "casework"),
                @ResourceArg(name = "parts", value = "postgres,kafka,keycloak")
            })
    @interface WithParts {}

    static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }

    /** Registers a case at the counter today, by the officer of the agency. */
    static String aCase(boolean electronic) {
        return aCase(electronic, "张三" + UUID.randomUUID());
    }

    static String aCase(boolean electronic, String name) {
        return as("officer")
                .body("""
                        {"agencyCode":"fengxian-office","channel":"COUNTER","submittedOn":"%s","electronicService":%s,
                         "applicant":{"kind":"NATURAL_PERSON","name":"%s","idType":"RESIDENT_ID","idNumber":"%s",
                         "phone":"13800000000"},"carrier":"PAPER","delivery":"POST",
                         "request":{"title":"2025年会议纪要（虚构）","description":"全文"}}""".formatted(LocalDate.now(Zones.SHANGHAI), electronic, name, "TEST" + name.hashCode()))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response draft(String user, String id, String body) {
        return as(user).body(body).put("/api/cases/{id}/draft", id);
    }

    static Response step(String user, String id, String path, String body) {
        return as(user).body(body).post("/api/cases/" + id + path);
    }

    /** Drafts, submits and approves a reply. */
    static void approved(String id, String draft) {
        draft("officer", id, draft).then().statusCode(200);
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);
        step("reviewer", id, "/draft/approval", "{\"checks\":[\"SECRECY\",\"LEGAL\"]}")
                .then()
                .statusCode(200);
    }

    /** Drafts, submits and approves a notice; gives its id back. */
    static String approvedNotice(String id, String body) {
        String document = as("officer")
                .body(body)
                .post("/api/cases/{id}/documents", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("officer", id, "/documents/" + document + "/submission", "{}")
                .then()
                .statusCode(200);
        step("reviewer", id, "/documents/" + document + "/approval", "{}")
                .then()
                .statusCode(200);
        return document;
    }
}
