package mingda.intake.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import mingda.eventing.scope.Scopes;
import mingda.eventing.time.Technical;
import mingda.intake.store.IntakeScope;
import mingda.intake.store.Sql;

/** Which applications an account keeps. */
@ApplicationScoped
public class Accounts {

    private static final int MOST = 200;

    private final Scopes scopes;
    private final Sql sql;
    private final Clock technical;

    Accounts(Scopes scopes, Sql sql, @Technical Clock technical) {
        this.scopes = scopes;
        this.sql = sql;
        this.technical = technical;
    }

    /** Keeps an application that its holder has opened; kept twice it is kept once. */
    public void keep(Account account, String applicationNo) {
        scopes.run(
                IntakeScope.account(account.id()),
                () -> sql.update("""
                INSERT INTO account_application (account, application_no, kept_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                """, account.id(), applicationNo, technical.instant()));
    }

    /** Lets go of one; the application itself and its query code stay as they are. */
    public void letGo(Account account, String applicationNo) {
        scopes.run(
                IntakeScope.account(account.id()),
                () -> sql.update(
                        "DELETE FROM account_application WHERE account = ? AND application_no = ?",
                        account.id(),
                        applicationNo));
    }

    /** The numbers of those it keeps, the newest first, at most 200. */
    public List<String> of(Account account) {
        return scopes.call(
                IntakeScope.account(account.id()),
                () -> sql.list(
                        "SELECT application_no FROM account_application WHERE account = ? ORDER BY application_no DESC"
                                + " LIMIT " + MOST,
                        row -> row.text("application_no"),
                        account.id()));
    }
}
