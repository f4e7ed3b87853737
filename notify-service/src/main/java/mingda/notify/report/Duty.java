package mingda.notify.report;

import java.time.LocalDate;
import java.util.List;
import mingda.notify.tier.AlertKind;
import mingda.notify.tier.Matter;
import mingda.notify.tier.Tier;

/**
 * An annual report that is owed, or was.
 *
 * @param whose the answering body's code, or {@link #SUM}
 * @param year the year that it reports on
 * @param agencyCode who owes it
 * @param wholeDistrict whether it is the district's sum
 * @param dueOn the day by which it is due
 * @param settled whether nothing is owed any more
 * @param tiers the days on which somebody may be reminded
 */
record Duty(
        String whose,
        int year,
        String agencyCode,
        boolean wholeDistrict,
        LocalDate dueOn,
        boolean settled,
        List<Tier> tiers) {

    /** Whose report the district's sum is. */
    static final String SUM = "*";

    Duty {
        tiers = List.copyOf(tiers);
    }

    /** What stands in the place of the application in its alerts. */
    String subject() {
        return "annual-report/" + whose + "/" + year;
    }

    /** Which rules of the plan are about it. */
    Matter matter() {
        return wholeDistrict ? Matter.DISTRICT_REPORT : Matter.ANNUAL_REPORT;
    }

    AlertKind kind() {
        return matter().kind();
    }

    /** The version of the deadline: its day says which one it is, whoever tells it and however often. */
    long version() {
        return dueOn.toEpochDay();
    }
}
