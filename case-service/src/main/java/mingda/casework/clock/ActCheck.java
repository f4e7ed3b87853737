package mingda.casework.clock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingda.casework.calendar.Words;
import mingda.casework.clock.Refused.Code;
import mingda.casework.clock.Refused.Reason;
import mingda.casework.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** The only reasons for which acts are refused rather than answered. */
final class ActCheck {
    private static final int LONGEST_WORKING_DAYS = 365;
    private static final int LONGEST_DAYS = 1000;
    private static final int LONGEST_YEARS = 10;

    private final Standing standing;
    private final Map<String, ActType> types = new HashMap<>();
    private final List<Reason> reasons = new ArrayList<>();

    private ActCheck(Standing standing) {
        this.standing = standing;
    }

    /** Why these acts cannot be folded, empty if they can. */
    static List<Reason> reasons(Standing standing, LocalDate asOf, boolean receiptNeeded) {
        var check = new ActCheck(standing);
        check.date("/asOf", asOf);
        if (standing.given().size() > Clock.MOST_ACTS) {
            check.invalid("/acts", "最多" + Clock.MOST_ACTS + "项", "At most " + Clock.MOST_ACTS + " acts");
        } else {
            check.run(receiptNeeded);
        }
        return List.copyOf(check.reasons);
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
                missing("/acts/" + i);
            } else if (standing.stands(i)) {
                check("/acts/" + i, act);
                if (act.type() == ActType.RECEIVED && ++receipts == 2) {
                    add("/acts/" + i, Code.TWO_RECEIPTS, "收到申请只能记录一次", "An application is received once: void one");
                }
            }
        }
        if (receipts == 0 && receiptNeeded) {
            add("/acts", Code.NO_RECEIPT, "缺少收到申请（RECEIVED）", "There is no act RECEIVED");
        }
        if (standing.circular()) {
            invalid("/acts", "作废不得循环", "Acts must not void each other in a circle");
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
                invalid("/acts/" + i + "/id", "编号重复", "The id is used twice");
            } else if (act.type() != null && (standing.stands(i) || act.type() == ActType.VOIDED)) {
                types.put(act.id(), act.type());
            }
        }
    }

    private void check(String at, Act act) {
        if (act.type() == null) {
            missing(at + "/type");
            return;
        }
        if (act.on() == null) {
            missing(at + "/on");
            return;
        }
        date(at + "/on", act.on());
        notBefore(at + "/servedOn", act.servedOn(), act.on());
        notBefore(at + "/until", act.until(), act.on());
        if (act.startsOn() != null) {
            date(at + "/startsOn", act.startsOn());
        }
        range(at + "/workingDays", act.workingDays(), LONGEST_WORKING_DAYS);
        if (act.amount() != null && act.amount().compareTo(BigDecimal.ZERO) < 0) {
            invalid(at + "/amount", "金额不得为负", "An amount is not negative");
        }
        outcome(at + "/outcome", act.outcome());
        content(at, act, act.type());
    }

    private void content(String at, Act act, ActType type) {
        switch (type) {
            case EXTENDED -> needed(at + "/workingDays", act.workingDays());
            case DELAY_FIXED, CLOCK_SUSPENDED -> needed(at + "/until", act.until());
            case REOPENED -> {
                needed(at + "/startsOn", act.startsOn());
                period(at + "/period", act.period());
            }
            case OPINION_RECEIVED, CONSULTATION_CLOSED ->
                reference(at + "/consultation", act.consultation(), true, Set.of(ActType.CONSULTED));
            case DISCLOSURE_NOTIFIED ->
                reference(at + "/consultation", act.consultation(), false, Set.of(ActType.CONSULTED));
            case RETURNED -> reference(at + "/of", act.of(), true, Set.of());
            case SERVED, APPLICANT_NOTIFIED -> reference(at + "/of", act.of(), false, Set.of());
            case VOIDED -> voids(at + "/act", act.act());
            default -> {}
        }
    }

    /** What a VOIDED names may be voided by another one as well. */
    private void voids(String at, @Nullable String id) {
        if (id == null) {
            missing(at);
        } else if (standing.given().stream().noneMatch(act -> act != null && id.equals(act.id()))) {
            unknown(at);
        }
    }

    private void reference(String at, @Nullable String id, boolean isNeeded, Set<ActType> allowed) {
        if (id == null) {
            if (isNeeded) {
                missing(at);
            }
            return;
        }
        ActType type = types.get(id);
        if (type == null || (!allowed.isEmpty() && !allowed.contains(type))) {
            unknown(at);
        }
    }

    private void period(String at, @Nullable Period period) {
        if (period == null) {
            return;
        }
        needed(at + "/n", period.n());
        needed(at + "/unit", period.unit());
        range(at + "/n", period.n(), period.unit() == Period.Unit.DAY ? LONGEST_DAYS : LONGEST_WORKING_DAYS);
    }

    private void outcome(String at, @Nullable String keys) {
        if (keys != null && !Outcomes.areKnown(keys)) {
            invalid(at, "没有这种答复类型", "There is no such outcome; the keys are " + List.of(Outcome.values()));
        }
    }

    private void range(String at, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            invalid(at, "应为1至" + most, "It takes 1 to " + most);
        }
    }

    private void notBefore(String at, @Nullable LocalDate date, LocalDate on) {
        if (date == null) {
            return;
        }
        date(at, date);
        if (date.isBefore(on)) {
            invalid(at, "不得早于该行为的日期", "It cannot lie before the day of the act");
        }
    }

    private void date(String at, LocalDate date) {
        if (date.isBefore(Clock.EARLIEST) || date.isAfter(Clock.LATEST)) {
            invalid(
                    at,
                    "日期须在" + Clock.EARLIEST + "至" + Clock.LATEST + "之间",
                    "The date must lie between " + Clock.EARLIEST + " and " + Clock.LATEST);
        }
    }

    private void needed(String at, @Nullable Object value) {
        if (value == null) {
            missing(at);
        }
    }

    private void missing(String at) {
        add(at, Code.MISSING, "缺少该项", "This is needed");
    }

    private void unknown(String at) {
        add(at, Code.UNKNOWN_ACT, "没有所指的行为", "There is no such act to refer to");
    }

    private void invalid(String at, String zh, String en) {
        add(at, Code.INVALID_VALUE, zh, en);
    }

    private void add(String at, Code code, String zh, String en) {
        reasons.add(new Reason(at, code, new Words(zh, en)));
    }
}
