package mingda.intake.front;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.intake.front.Citizen.Submitted;
import mingda.intake.store.Sql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecrecyTest {

    @Inject
    Casework casework;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    @Test
    void a_file_marked_secret_is_refused_and_nothing_of_it_is_stored() {
        casework.agencies();
        Submitted submitted = Citizen.submit();
        long before = files();

        Citizen.with(submitted)
                .multiPart("file", "a.pdf", CaseworkStandIn.resource("/sealed/marked.pdf"), "application/pdf")
                .multiPart("purpose", "SUPPORTING")
                .post("/api/applications/" + submitted.applicationNo() + "/attachments")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mingda:problem:marked-secret"));

        assertEquals(before, files());
    }

    private long files() {
        return scopes.call(
                Scope.background(),
                () -> sql.first("SELECT count(*) AS n FROM file", row -> row.number("n"))
                        .orElseThrow());
    }
}
