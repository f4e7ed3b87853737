package mingda.casework.ledger;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import mingda.casework.calendar.Words;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.DayReason;

/** What the sheet calls days, clocks and reasons. */
final class SheetWords {

    private static final Map<ClockKind, Words> CLOCKS = Map.of(
            ClockKind.REPLY, new Words("答复期限", "Time limit for the reply"),
            ClockKind.CORRECTION_NOTICE, new Words("补正告知期限", "Time limit for a correction notice"),
            ClockKind.CORRECTION, new Words("申请人补正期限", "The applicant's time to correct"),
            ClockKind.OPINION, new Words("征求意见期限", "Time limit for an opinion"),
            ClockKind.PAYMENT, new Words("缴费期限", "Time limit for payment"),
            ClockKind.RECONSIDERATION, new Words("申请行政复议期限", "Time limit for reconsideration"),
            ClockKind.LITIGATION, new Words("提起行政诉讼期限", "Time limit for a suit"));

    private static final Map<ClockState, Words> STATES = Map.of(
            ClockState.RUNNING, new Words("进行中", "running"),
            ClockState.WAITING, new Words("等待中", "waiting"),
            ClockState.MET, new Words("已按期完成", "met"),
            ClockState.MISSED, new Words("已逾期", "missed"),
            ClockState.REPLACED, new Words("已由新期限取代", "replaced by a new one"),
            ClockState.ENDED, new Words("已终止", "ended"));

    private static final Map<DayReason, Words> REASONS = Map.of(
            DayReason.RECEIPT_DAY, new Words("起算当日，不计入", "the day of the event"),
            DayReason.WORKDAY, new Words("工作日", "working day"),
            DayReason.MAKEUP_WORKDAY, new Words("调休上班日", "make-up working day"),
            DayReason.WEEKEND, new Words("休息日", "weekend"),
            DayReason.HOLIDAY, new Words("放假", "day off"),
            DayReason.CONSULTATION, new Words("征求意见，不计入", "consultation under way"),
            DayReason.FORCE_MAJEURE, new Words("不可抗力，不计入", "force majeure"),
            DayReason.CORRECTION, new Words("补正收到当日，不计入", "the day of the correction"),
            DayReason.PAYMENT, new Words("缴费，不计入", "payment"));

    private SheetWords() {}

    static String clock(ClockKind kind, boolean english) {
        return word(CLOCKS.get(kind), kind, english);
    }

    static String state(ClockState state, boolean english) {
        return word(STATES.get(state), state, english);
    }

    static String reason(DayReason reason, boolean english) {
        return word(REASONS.get(reason), reason, english);
    }

    static String day(LocalDate date, boolean english) {
        String weekday = date.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return english ? weekday + " " + date : date + " " + weekday;
    }

    private static String word(@org.jspecify.annotations.Nullable Words words, Enum<?> constant, boolean english) {
        return words == null ? constant.name() : words.in(english);
    }
}
