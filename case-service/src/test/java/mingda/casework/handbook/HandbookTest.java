package mingda.casework.handbook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import mingda.casework.clock.ActType;
import mingda.casework.support.CaseworkTest;
import org.junit.jupiter.api.Test;

/** The handbook is the table that the service works by, and needs no token. */
@CaseworkTest
class HandbookTest {

    @Test
    void every_act_has_its_page_in_both_languages() {
        for (ActType type : ActType.values()) {
            given().get("/handbook/" + type)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/html"))
                    .body(allOf(containsString("依据"), containsString(type.name()), not(containsString("Who may"))));
            given().get("/handbook/" + type + "?lang=en").then().statusCode(200).body(containsString("Who may"));
        }
        given().get("/handbook").then().body(allOf(containsString("补正告知"), containsString("<svg")));
        given().get("/handbook/EXTENDED").then().body(containsString("条例第三十三条第二款"));
        given().get("/handbook/NOTHING").then().statusCode(404);
    }

    @Test
    void the_diagram_is_a_picture_that_needs_nothing_from_elsewhere() {
        given().get("/handbook/diagram?lang=en")
                .then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .body(allOf(
                        containsString("Ask for a correction"),
                        not(containsString("href")),
                        containsString("Reopened")));
    }
}
