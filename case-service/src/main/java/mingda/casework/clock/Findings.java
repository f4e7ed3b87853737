package mingda.casework.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.calendar.Words;
import mingda.casework.clock.Refused.Code;
import mingda.casework.clock.Refused.Reason;
import mingda.casework.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with values, each with the pointer to its place. */
final class Findings {
    private final List<Reason> reasons = new ArrayList<>();

    /** All that was found, in the order in which it was. */
    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    void outcome(String at, @Nullable String keys) {
        if (keys != null && !Outcomes.areKnown(keys)) {
            invalid(at, "没有这种答复类型", "There is no such outcome; the keys are " + List.of(Outcome.values()));
        }
    }

    void range(String at, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            invalid(at, "应为1至" + most, "It takes 1 to " + most);
        }
    }

    void notBefore(String at, @Nullable LocalDate date, LocalDate on) {
        if (date == null) {
            return;
        }
        date(at, date);
        if (date.isBefore(on)) {
            invalid(at, "不得早于该行为的日期", "It cannot lie before the day of the act");
        }
    }

    void date(String at, LocalDate date) {
        if (date.isBefore(Clock.EARLIEST) || date.isAfter(Clock.LATEST)) {
            invalid(
                    at,
                    "日期须在" + Clock.EARLIEST + "至" + Clock.LATEST + "之间",
                    "The date must lie between " + Clock.EARLIEST + " and " + Clock.LATEST);
        }
    }

    void needed(String at, @Nullable Object value) {
        if (value == null) {
            missing(at);
        }
    }

    void missing(String at) {
        add(at, Code.MISSING, "缺少该项", "This is needed");
    }

    void unknown(String at) {
        add(at, Code.UNKNOWN_ACT, "没有所指的行为", "There is no such act to refer to");
    }

    void invalid(String at, String zh, String en) {
        add(at, Code.INVALID_VALUE, zh, en);
    }

    void add(String at, Code code, String zh, String en) {
        reasons.add(new Reason(at, code, new Words(zh, en)));
    }
}
