package mingda.casework.clock;

import static mingda.casework.clock.Dates.en;
import static mingda.casework.clock.Dates.zh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingda.casework.calendar.Words;

/** The sentences on why a due date lies where it lies. */
final class Reasons {
    private Reasons() {}

    static Words length(ReplyClock clock) {
        if (clock.fixed != null) {
            return new Words(
                    "因申请数量、频次较大，本机关确定延迟答复至%s（条例第三十五条）。".formatted(zh(clock.fixed)),
                    "Because of the size of the request, the agency fixed a delay until %s (Regulation Art. 35)."
                            .formatted(en(clock.fixed)));
        }
        boolean days = clock.unit == Period.Unit.DAY;
        String extraZh = clock.extension == 0 ? "" : "，另延长%d个工作日".formatted(clock.extension);
        String extraEn = clock.extension == 0 ? "" : ", extended by %d working days".formatted(clock.extension);
        String articleZh = clock.reopened ? "" : "条例第三十三条、";
        String articleEn = clock.reopened ? "" : "Regulation Art. 33; ";
        return new Words(
                "答复期限为%d%s%s，自次日起计算（%s民法典第二百零一条）。".formatted(clock.base, days ? "日" : "个工作日", extraZh, articleZh),
                "The period is %d %s%s, counted from the next day (%sCivil Code Art. 201)."
                        .formatted(clock.base, days ? "days" : "working days", extraEn, articleEn));
    }

    /** One sentence for each reason for which working days do not count. */
    static List<Words> suspended(ReplyClock clock, CaseFile file, LocalDate due) {
        Map<DayReason, Integer> days = new EnumMap<>(DayReason.class);
        Suspensions suspensions = clock.kept == null ? file.suspensions() : clock.keptSuspensions;
        for (LocalDate date = clock.start.plusDays(1); !date.isAfter(due); date = date.plusDays(1)) {
            if (file.calendar.isWorkday(date)) {
                suspensions.on(date).ifPresent(s -> days.merge(s.reason(), 1, Integer::sum));
            }
        }
        List<Words> sentences = new ArrayList<>();
        days.forEach((reason, count) -> sentences.add(sentence(reason, count)));
        return sentences;
    }

    private static Words sentence(DayReason reason, int count) {
        return switch (reason) {
            case FORCE_MAJEURE ->
                new Words(
                        "因不可抗力中止的%d个工作日不计算在内。".formatted(count),
                        "%d working days of force majeure do not count.".formatted(count));
            case PAYMENT ->
                new Words(
                        "等待缴费的%d个工作日不计算在内。".formatted(count),
                        "%d working days of waiting for a fee do not count.".formatted(count));
            case CORRECTION ->
                new Words(
                        "等待说明理由的%d个工作日不计算在内（条例第三十五条）。".formatted(count),
                        "%d working days of waiting for reasons do not count (Regulation Art. 35).".formatted(count));
            default ->
                new Words(
                        "征求意见所需的%d个工作日不计算在内（条例第三十三条第三款）。".formatted(count),
                        "%d working days of asking for opinions do not count (Regulation Art. 33(3))."
                                .formatted(count));
        };
    }

    static Words provisional(CaseFile file, LocalDate due) {
        if (!file.calendar.isCovered(due.getYear())) {
            return new Words(
                    "该日期为暂定：%d年的放假安排尚未公布。".formatted(due.getYear()),
                    "This date is provisional: the holidays of %d are not announced yet.".formatted(due.getYear()));
        }
        return new Words("该日期为暂定：尚有信函未确认送达。", "This date is provisional: it rests on a letter not known to be served.");
    }

    /** A consultation of which the applicant was not told may be held not to have suspended anything. */
    static Optional<Words> untold(CaseFile file) {
        boolean consulted = file.consultations.stream().anyMatch(c -> c.isConsultation);
        if (!consulted || file.toldOfConsultation || !file.settings.is(Setting.NOTIFY_CONSULT)) {
            return Optional.empty();
        }
        return Optional.of(new Words(
                "征求意见情况尚未告知申请人，相应期间可能不被认可。",
                "The applicant was not told of the consultation: the suspension may not hold."));
    }
}
