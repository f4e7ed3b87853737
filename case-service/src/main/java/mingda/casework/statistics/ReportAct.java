package mingda.casework.statistics;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.clock.ActType;
import org.jspecify.annotations.Nullable;

/**
 * An act as far as the tables need it.
 *
 * @param id how other acts refer to it
 * @param type what happened
 * @param on the legal date
 * @param refersTo the act that is voided or that came back
 * @param outcome of a reply: the keys of its items with commas between
 * @param finalReply false for an instalment
 * @param row of ISSUED: the row that was decided at sign-off
 * @param agencyFault of RETURNED: whether the reply never counted
 * @param afterReconsideration of a suit
 * @param result of a decision or judgment, as it was written
 * @param names of SPLIT: the numbers of the cases that it became; of WITHDRAWN: ids of the acts that it overtakes
 */
public record ReportAct(
        String id,
        ActType type,
        LocalDate on,
        @Nullable String refersTo,
        @Nullable String outcome,
        boolean finalReply,
        @Nullable Integer row,
        boolean agencyFault,
        boolean afterReconsideration,
        @Nullable String result,
        List<String> names) {

    public ReportAct {
        names = List.copyOf(names);
    }

    /** An act of that type on that day, which states nothing further. */
    public static ReportAct of(String id, ActType type, LocalDate on) {
        return new ReportAct(id, type, on, null, null, true, null, false, false, null, List.of());
    }
}
