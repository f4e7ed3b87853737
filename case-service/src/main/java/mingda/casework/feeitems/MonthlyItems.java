package mingda.casework.feeitems;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import mingda.casework.casefile.CaseFile;
import mingda.casework.clock.Setting;
import mingda.casework.settings.AgencySettings;
import mingda.casework.sql.Db;

/**
 * Counts the items of one applicant in the calendar month of receipt (《政府信息公开信息处理费管理办法》第四条). One registered
 * case is one item; of a split application each part is one, whatever {@code splitMode} says, for both its values split
 * for the fee (一事一申请). Over which agencies is the setting {@code feeScope}. An applicant is known by the identity
 * number, else by kind and name. Every method needs a running transaction.
 */
@ApplicationScoped
public class MonthlyItems {

    private final Db db;
    private final AgencySettings settings;

    MonthlyItems(Db db, AgencySettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** Over which agencies the items count: AGENCY or GOVERNMENT. */
    public String scope(CaseFile file) {
        return settings.of(file.agencyCode()).settings().text(Setting.FEE_SCOPE);
    }

    /** The applicant's items that were received before this one in its month; 0 for a case that was not received yet. */
    public long earlier(CaseFile file) {
        return earlier(file.id(), scope(file).equals("GOVERNMENT"));
    }

    private long earlier(UUID caseId, boolean acrossGovernment) {
        return db.one(
                        "select items_earlier_in_month(?, ?) as items",
                        row -> row.bigNumber("items"),
                        caseId,
                        acrossGovernment)
                .orElse(0L);
    }
}
