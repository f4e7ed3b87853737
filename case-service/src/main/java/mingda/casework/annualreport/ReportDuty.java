package mingda.casework.annualreport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * That an annual report has to be handed in and published (条例第四十九条).
 *
 * @param year the year that it reports on
 * @param agencyCode who owes it: the answering body, or the 主管部门 for the district's sum
 * @param wholeDistrict whether it is the district's sum
 * @param dueOn the day by which it is due
 * @param steps the days on which a reminder may be owed; empty where nobody is reminded
 * @param newest the version frozen last, or null
 */
record ReportDuty(
        int year,
        String agencyCode,
        boolean wholeDistrict,
        LocalDate dueOn,
        List<DutyDays.Step> steps,
        @Nullable Freeze newest) {

    ReportDuty {
        steps = List.copyOf(steps);
    }

    /**
     * That a version was frozen.
     *
     * @param version its number
     * @param at when
     */
    record Freeze(int version, Instant at) {

        /** Whether it can be the report of that year: a year that is not over can't be reported on. */
        boolean settles(int year) {
            return LocalDate.ofInstant(at, Zones.SHANGHAI).getYear() > year;
        }
    }

    /** Whether nothing is owed any more. */
    boolean settled() {
        return newest != null && newest.settles(year);
    }

    /** As the event tells it. */
    ObjectNode data() {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("year", year)
                .put("agencyCode", agencyCode)
                .put("wholeDistrict", wholeDistrict)
                .put("dueOn", dueOn.toString())
                .put("settled", settled());
        if (newest != null) {
            data.put("frozenVersion", newest.version())
                    .put("frozenAt", newest.at().truncatedTo(ChronoUnit.MILLIS).toString());
        }
        ArrayNode tiers = data.putArray("tiers");
        if (!settled()) {
            steps.forEach(step -> tiers.addObject()
                    .put("tier", step.tier())
                    .put("on", step.on().toString()));
        }
        return data;
    }
}
