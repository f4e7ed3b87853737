package mingda.casework.casefile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import mingda.casework.sql.Db;
import mingda.casework.sql.SqlFailure;
import mingda.casework.support.CaseworkTest;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.stack.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@CaseworkTest
class ChainVerifierTest {

    @Inject
    ChainVerifier verifier;

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    @Test
    void an_administrator_has_every_chain_verified() {
        given().auth()
                .oauth2(Tokens.of("officer"))
                .get("/api/operations/chains")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/operations/chains")
                .then()
                .statusCode(200)
                .body("checked", greaterThan(20))
                .body("broken", hasSize(0));
    }

    @Test
    void the_login_role_can_neither_change_nor_remove_what_was_recorded() {
        for (String statement : List.of(
                "update case_entry set recorded_by = 'x'",
                "delete from case_entry",
                "delete from case_entry_personal",
                "update calendar_version set reason = 'x'",
                "truncate case_entry")) {
            assertThrows(
                    SqlFailure.class, () -> scopes.call(Scope.background(), () -> db.change(statement)), statement);
        }
    }

    @Test
    void a_changed_row_shows_and_erasing_personal_values_does_not() throws SQLException {
        UUID id = scopes.call(
                Scope.background(),
                () -> db.one("select case_id as id from case_entry_personal limit 1", row -> row.id("id"))
                        .orElseThrow());
        asOwner("update case_entry set recorded_by = recorded_by || 'x' where case_id = ? and seq = 2", id);
        assertEquals(
                List.of(new ChainVerifier.Break(id, 2)), verifier.verifyAll().broken());
        asOwner("update case_entry set recorded_by = left(recorded_by, -1) where case_id = ? and seq = 2", id);
        assertEquals(List.of(), verifier.verifyAll().broken());
        asOwner("delete from case_entry_personal where case_id = ?", id);
        assertEquals(List.of(), verifier.verifyAll().broken());
    }

    @Test
    void without_a_scope_there_are_no_rows() {
        int rows = scopes.call(
                new Scope(java.util.Map.of()),
                () -> db.one("select count(*) as n from case_file", row -> row.number("n"))
                        .orElseThrow());
        assertEquals(0, rows);
        given().auth().oauth2(Tokens.of("admin")).get("/api/cases").then().body("total", is(greaterThan(0)));
    }

    private void asOwner(String sql, UUID id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        config("quarkus.datasource.jdbc.url"),
                        config("quarkus.flyway.username"),
                        config("quarkus.flyway.password"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
