package mingda.casework.figures;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.register.RegisterLine;
import org.jspecify.annotations.Nullable;

/** Makes lines of the register that hold what figures read. */
final class LineOf {

    static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);

    private String applicant = "虚构律所";
    private String title = "示例路工程合同";
    private @Nullable String timeliness = "NOT_DUE";
    private @Nullable LocalDate repliedOn;
    private @Nullable LocalDate unextendedDueOn = LocalDate.of(2026, 11, 30);
    private int extendedBy;
    private int agencyDays;
    private List<String> outcomes = List.of();
    private List<RegisterLine.Challenged> challenges = List.of();
    private List<String> acts = List.of();

    LineOf applicant(String name) {
        applicant = name;
        return this;
    }

    LineOf title(String text) {
        title = text;
        return this;
    }

    LineOf answered(String how, LocalDate on, int days, String... keys) {
        timeliness = how;
        repliedOn = on;
        agencyDays = days;
        outcomes = List.of(keys);
        return this;
    }

    LineOf overdue() {
        timeliness = "OVERDUE";
        return this;
    }

    LineOf extendedBy(int workingDays) {
        extendedBy = workingDays;
        return this;
    }

    LineOf acts(String... types) {
        acts = List.of(types);
        return this;
    }

    LineOf challenged(String kind, @Nullable String result) {
        var decided = result == null ? null : RECEIVED.plusDays(90);
        challenges = List.of(new RegisterLine.Challenged(kind, RECEIVED.plusDays(40), decided, result));
        return this;
    }

    RegisterLine line() {
        return new RegisterLine(
                "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab001",
                "20261102-1000001",
                null,
                "fengxian-office",
                "COUNTER",
                "LEGAL_SERVICE",
                applicant,
                title,
                "officer",
                repliedOn == null ? "IN_PROCESS" : "REPLIED",
                RECEIVED,
                RECEIVED,
                LocalDate.of(2026, 11, 30).plusDays(extendedBy * 7L / 5),
                unextendedDueOn,
                timeliness,
                acts.contains("CORRECTION_REQUESTED") ? RECEIVED.plusDays(3) : null,
                acts.contains("CORRECTED") ? RECEIVED.plusDays(9) : null,
                null,
                null,
                null,
                extendedBy,
                null,
                null,
                null,
                repliedOn,
                null,
                repliedOn,
                null,
                outcomes,
                null,
                List.of(),
                challenges,
                agencyDays,
                2,
                1,
                acts.stream()
                        .map(type -> new RegisterLine.Done(type, RECEIVED.plusDays(3)))
                        .toList());
    }
}
