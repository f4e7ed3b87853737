package mingda.casework.signoff;

import static mingda.casework.signoff.SignoffTest.GRANT;
import static mingda.casework.signoff.SignoffTest.NONE_EXISTS;
import static mingda.casework.signoff.SignoffTest.aCase;
import static mingda.casework.signoff.SignoffTest.as;
import static mingda.casework.signoff.SignoffTest.draft;
import static mingda.casework.signoff.SignoffTest.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import mingda.casework.signoff.SignoffTest.WithParts;
import org.junit.jupiter.api.Test;

/** The versions of a draft over HTTP. */
@QuarkusTest
@WithParts
class VersionsTest {

    @Test
    void eachWritingIsKeptWithItsWriterAndComparedWithAnyOther() {
        String id = aCase(true);
        draft("officer", id, GRANT).then().statusCode(200);
        draft("officer", id, GRANT).then().statusCode(200);
        draft("deputy", id, NONE_EXISTS).then().statusCode(200);
        draft("officer", id, NONE_EXISTS.replace("档案室", "机要室")).then().statusCode(200);
        String versions = versions(id);

        as("reviewer")
                .get(versions)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.version", contains(3, 2, 1))
                .body("items.by", contains("officer", "deputy", "officer"))
                .body("items[0].at", notNullValue())
                .body("items[1].title.zh", equalTo("政府信息公开申请答复书"));
        as("officer")
                .get(versions + "/3")
                .then()
                .statusCode(200)
                .body("against", equalTo(2))
                .body("changes", hasSize(1))
                .body("changes[0].part.zh", equalTo("检索范围"))
                .body("changes[0].before.zh", equalTo("档案室"))
                .body("changes[0].after.zh", equalTo("机要室"))
                .body("content.items[0].outcome", equalTo("NONE_EXISTS"));
        as("officer")
                .get(versions + "/3?against=1")
                .then()
                .statusCode(200)
                .body("changes.part.en", hasItems("outcome", "places searched", "how it is given"))
                .body("changes[0].before.zh", equalTo("予以公开"));
        as("officer").get(versions + "/1").then().statusCode(200).body("against", equalTo(0));
    }

    @Test
    void whatIsNotThereIsNotFoundAndAnotherAgencySeesNothing() {
        String id = aCase(true);
        draft("officer", id, GRANT).then().statusCode(200);
        String versions = versions(id);
        as("officer").get(versions + "/9").then().statusCode(404);
        as("officer").get(versions + "/x").then().statusCode(404);
        as("officer").get(versions + "/1?against=9").then().statusCode(404);
        as("officer")
                .get(versions + "/1?against=x")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/against"));
        as("officer2").get(versions).then().statusCode(404);
        as("officer2").get(versions + "/1").then().statusCode(404);
        as("officer")
                .get("/api/cases/" + id + "/documents/" + UUID.randomUUID() + "/versions")
                .then()
                .statusCode(404);
    }

    /** Two officers who opened the same draft: the second is told, and nothing of the first is lost. */
    @Test
    void aConcurrentEditIsCaughtAndMakesNoVersion() {
        String id = aCase(true);
        String etag =
                draft("officer", id, GRANT).then().statusCode(200).extract().header("ETag");
        as("deputy")
                .header("If-Match", etag)
                .body(NONE_EXISTS)
                .put("/api/cases/{id}/draft", id)
                .then()
                .statusCode(200);
        as("officer")
                .header("If-Match", etag)
                .body(GRANT)
                .put("/api/cases/{id}/draft", id)
                .then()
                .statusCode(412);
        as("officer").get(versions(id)).then().body("items.by", contains("deputy", "officer"));
        step("officer", id, "/draft/submission", "{}").then().statusCode(200);
        as("officer").get(versions(id)).then().body("total", equalTo(2));
    }

    private static String versions(String id) {
        String document = as("officer").get("/api/cases/{id}", id).path("draft.id");
        return "/api/cases/" + id + "/documents/" + document + "/versions";
    }
}
