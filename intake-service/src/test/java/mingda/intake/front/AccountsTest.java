package mingda.intake.front;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.intake.account.Account;
import mingda.intake.account.Accounts;
import mingda.intake.store.IntakeScope;
import mingda.intake.store.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an account keeps; signing in itself is tested in the browser. */
@QuarkusTest
class AccountsTest {

    private static final String ISSUER = "https://id.example/realms/house";

    @Inject
    Casework casework;

    @Inject
    Accounts accounts;

    @Inject
    Scopes scopes;

    @Inject
    Sql sql;

    private final Account mine = Account.of(ISSUER, UUID.randomUUID().toString());
    private final Account other = Account.of(ISSUER, UUID.randomUUID().toString());

    @BeforeEach
    void agencies() {
        casework.agencies();
    }

    @Test
    void an_application_is_kept_once_by_whom_kept_it_until_they_let_it_go() {
        String first = Citizen.submit().applicationNo();
        String second = Citizen.submit().applicationNo();
        accounts.keep(mine, first);
        accounts.keep(mine, first);
        accounts.keep(mine, second);
        accounts.keep(other, second);
        assertEquals(List.of(first, second).stream().sorted().toList().reversed(), accounts.of(mine));
        assertEquals(List.of(second), accounts.of(other));
        accounts.letGo(mine, second);
        assertEquals(List.of(first), accounts.of(mine));
        assertEquals(List.of(second), accounts.of(other));
    }

    @Test
    void row_level_security_shows_an_account_its_own_and_nothing_without_a_scope() {
        accounts.keep(mine, Citizen.submit().applicationNo());
        assertEquals(0, count(new Scope(Map.of())));
        assertEquals(0, count(IntakeScope.account(other.id())));
        assertEquals(1, count(IntakeScope.account(mine.id())));
    }

    @Test
    void who_is_not_signed_in_is_offered_to_and_opens_nothing() {
        String number = Citizen.submit().applicationNo();
        accounts.keep(mine, number);
        Browser browser = new Browser("zh");
        browser.get("/account").then().statusCode(200).body(containsString("/account/start/list"));
        browser.get("/track");
        browser.post("/account/open", Map.of("applicationNo", number))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account"));
        browser.post("/account/keep", Map.of("applicationNo", number)).then().statusCode(303);
        browser.get("/account/keep").then().statusCode(303).header("Location", endsWith("/account/start/keep"));
        browser.get("/track/progress").then().statusCode(303).header("Location", endsWith("/track"));
    }

    private long count(Scope scope) {
        return scopes.call(
                scope,
                () -> sql.first("SELECT count(*) AS count FROM account_application", row -> row.number("count"))
                        .orElse(-1L));
    }
}
