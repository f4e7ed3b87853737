package mingda.notify.directory;

import java.time.LocalDate;
import java.util.List;
import mingda.notify.tier.Tier;

/**
 * An annual report as casework told it: owed until a day, or settled.
 *
 * @param year the year that it reports on
 * @param agencyCode who owes it
 * @param wholeDistrict whether it is the district's sum
 * @param dueOn the day by which it is due
 * @param settled whether nothing is owed any more
 * @param tiers the days on which somebody may be reminded
 */
public record ReportTold(
        int year, String agencyCode, boolean wholeDistrict, LocalDate dueOn, boolean settled, List<Tier> tiers) {

    public ReportTold {
        tiers = List.copyOf(tiers);
    }
}
