package mingda.casework.signoff;

import static io.restassured.RestAssured.given;
import static mingda.casework.signoff.SignoffTest.GRANT;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.approved;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import mingda.casework.seal.SealingServer;
import mingda.casework.signoff.SignoffTest.WithParts;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Seals from a city's service: when it fails, nothing was issued and no number is lost. */
@QuarkusTest
@WithParts
@QuarkusTestResource(value = SealingServer.class, restrictToAnnotatedClass = true)
class RemoteSealTest {

    @Test
    void aSealThatFailsLeavesNoGap() {
        int before = issued(approvedCase());
        String second = approvedCase();
        String third = approvedCase();

        // When the seal is asked for, the number is taken and the act recorded.
        trouble(400, 1);
        refused(second);
        trouble(503, 9);
        refused(second);
        as("officer").get("/api/cases/{id}", second).then().body("acts.type", not(hasItem("ISSUED")));

        trouble(503, 0);
        assertEquals(before + 1, issued(third));
        assertEquals(before + 2, issued(second));
    }

    private static String approvedCase() {
        String id = aCase(false);
        approved(id, GRANT);
        return id;
    }

    private static int issued(String id) {
        String number = step("head", id, "/reply", "{}")
                .then()
                .statusCode(201)
                .body("files.format", contains("pdf", "ofd"))
                .extract()
                .path("number");
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号.*", "$1"));
    }

    private static void refused(String id) {
        step("head", id, "/reply", "{}")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:mingda:problem:seal-unavailable"));
    }

    private static void trouble(int status, int times) {
        URI city = ConfigProvider.getConfig().getValue("mingda.seal.remote.url", URI.class);
        given().post(city.resolve("/trouble/" + status + "/" + times)).then().statusCode(204);
    }
}
