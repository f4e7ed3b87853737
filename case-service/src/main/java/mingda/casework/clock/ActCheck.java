package mingda.casework.clock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.calendar.Words;
import mingda.casework.clock.Refused.Code;
import mingda.casework.clock.Refused.Reason;
import org.jspecify.annotations.Nullable;

/** The only reasons for which acts are refused rather than answered. */
final class ActCheck {
    private static final int LONGEST_WORKING_DAYS = 365;
    private static final int LONGEST_DAYS = 1000;
    private static final int LONGEST_YEARS = 10;

    private final Standing standing;
    private final Map<String, ActType> types = new HashMap<>();
    private final Findings findings = new Findings();

    private ActCheck(Standing standing) {
        this.standing = standing;
    }

    /** Why these acts cannot be folded, empty if they can. */
    static List<Reason> reasons(Standing standing, LocalDate asOf, boolean receiptNeeded) {
        var check = new ActCheck(standing);
        check.findings.date("/asOf", asOf);
        if (standing.given().size() > Clock.MOST_ACTS) {
            check.findings.invalid("/acts", "最多" + Clock.MOST_ACTS + "项", "At most " + Clock.MOST_ACTS + " acts");
        } else {
            check.run(receiptNeeded);
        }
        return check.findings.reasons();
    }

    /** Whether a reply clock runs on for so long that no case in life could: its ledger would have no end. */
    static List<Reason> tooLong(CaseFile file) {
        for (ReplyClock clock : file.replyClocks) {
            LocalDate due = file.dueOf(clock);
            if (due.isAfter(clock.start.plusYears(LONGEST_YEARS))) {
                return List.of(new Reason(
                        "/acts",
                        Code.INVALID_VALUE,
                        new Words("期限不得超过" + LONGEST_YEARS + "年", "A period may not run for more than ten years")));
            }
        }
        return List.of();
    }

    private void run(boolean receiptNeeded) {
        collectIds();
        int receipts = 0;
        for (int i = 0; i < standing.given().size(); i++) {
            var act = standing.given().get(i);
            if (act == null) {
                findings.missing("/acts/" + i);
            } else if (standing.stands(i)) {
                check("/acts/" + i, act);
                if (act.type() == ActType.RECEIVED && ++receipts == 2) {
                    findings.add(
                            "/acts/" + i, Code.TWO_RECEIPTS, "收到申请只能记录一次", "An application is received once: void one");
                }
            }
        }
        if (receipts == 0 && receiptNeeded) {
            findings.add("/acts", Code.NO_RECEIPT, "缺少收到申请（RECEIVED）", "There is no act RECEIVED");
        }
        if (standing.circular()) {
            findings.invalid("/acts", "作废不得循环", "Acts must not void each other in a circle");
        }
    }

    private void collectIds() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < standing.given().size(); i++) {
            var act = standing.given().get(i);
            if (act == null || act.id() == null) {
                continue;
            }
            if (!seen.add(act.id())) {
                findings.invalid("/acts/" + i + "/id", "编号重复", "The id is used twice");
            } else if (act.type() != null && (standing.stands(i) || act.type() == ActType.VOIDED)) {
                types.put(act.id(), act.type());
            }
        }
    }

    private void check(String at, Act act) {
        if (act.type() == null) {
            findings.missing(at + "/type");
            return;
        }
        if (act.on() == null) {
            findings.missing(at + "/on");
            return;
        }
        findings.date(at + "/on", act.on());
        findings.notBefore(at + "/servedOn", act.servedOn(), act.on());
        findings.notBefore(at + "/until", act.until(), act.on());
        if (act.startsOn() != null) {
            findings.date(at + "/startsOn", act.startsOn());
        }
        findings.range(at + "/workingDays", act.workingDays(), LONGEST_WORKING_DAYS);
        if (act.amount() != null && act.amount().compareTo(BigDecimal.ZERO) < 0) {
            findings.invalid(at + "/amount", "金额不得为负", "An amount is not negative");
        }
        findings.outcome(at + "/outcome", act.outcome());
        content(at, act, act.type());
    }

    private void content(String at, Act act, ActType type) {
        switch (type) {
            case EXTENDED -> findings.needed(at + "/workingDays", act.workingDays());
            case DELAY_FIXED, CLOCK_SUSPENDED -> findings.needed(at + "/until", act.until());
            case REOPENED -> {
                findings.needed(at + "/startsOn", act.startsOn());
                period(at + "/period", act.period());
            }
            case OPINION_RECEIVED, CONSULTATION_CLOSED ->
                reference(at + "/consultation", act.consultation(), true, Set.of(ActType.CONSULTED));
            case DISCLOSURE_NOTIFIED ->
                reference(at + "/consultation", act.consultation(), false, Set.of(ActType.CONSULTED));
            case RETURNED -> reference(at + "/of", act.of(), true, Set.of());
            case RECALLED -> reference(at + "/of", act.of(), false, Set.of(ActType.ISSUED));
            case SERVED, APPLICANT_NOTIFIED -> reference(at + "/of", act.of(), false, Set.of());
            case VOIDED -> voids(at + "/act", act.act());
            default -> {}
        }
    }

    /** What a VOIDED names may be voided by another one as well. */
    private void voids(String at, @Nullable String id) {
        if (id == null) {
            findings.missing(at);
        } else if (standing.given().stream().noneMatch(act -> act != null && id.equals(act.id()))) {
            findings.unknown(at);
        }
    }

    private void reference(String at, @Nullable String id, boolean isNeeded, Set<ActType> allowed) {
        if (id == null) {
            if (isNeeded) {
                findings.missing(at);
            }
            return;
        }
        ActType type = types.get(id);
        if (type == null || (!allowed.isEmpty() && !allowed.contains(type))) {
            findings.unknown(at);
        }
    }

    private void period(String at, @Nullable Period period) {
        if (period == null) {
            return;
        }
        findings.needed(at + "/n", period.n());
        findings.needed(at + "/unit", period.unit());
        findings.range(at + "/n", period.n(), period.unit() == Period.Unit.DAY ? LONGEST_DAYS : LONGEST_WORKING_DAYS);
    }
}
