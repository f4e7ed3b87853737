package mingda.casework.clock;

import static mingda.casework.clock.Dates.en;
import static mingda.casework.clock.Dates.zh;

import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/** The sentences on a case that waits for the applicant, or is closed. */
final class Ending {
    private Ending() {}

    static List<Words> of(CaseFile file) {
        return switch (file.state()) {
            case IN_CORRECTION -> List.of(correction(file));
            case FEE_PENDING -> List.of(fee(file));
            case CLOSED_UNCORRECTED ->
                List.of(new Words(
                        "申请人逾期未补正，视为放弃申请，本机关不再处理（条例第三十条）。",
                        "The application was not corrected in time and counts as abandoned (Regulation Art. 30)."));
            case CLOSED_UNPAID ->
                List.of(new Words(
                        "申请人逾期未缴费，本机关不再处理（《政府信息公开信息处理费管理办法》第六条）。",
                        "The fee was not paid in time; the application is no longer handled (Fee Measures Art. 6)."));
            case WITHDRAWN -> List.of(new Words("申请人已撤回申请。", "The applicant withdrew the application."));
            case SPLIT -> List.of(new Words("该申请已分为数件办理。", "The application was split into several."));
            case REPLIED, SERVED ->
                Timelines.answer(file).map(Ending::answered).map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    private static Words answered(Reply reply) {
        return new Words(
                "本机关已于%s答复。".formatted(zh(reply.entry.on())),
                "The agency answered on %s.".formatted(en(reply.entry.on())));
    }

    private static Words correction(CaseFile file) {
        LocalDate due = file.correction == null ? null : file.correction.due(file.calendar);
        return waiting("申请人补正", "the applicant to correct the application", due);
    }

    private static Words fee(CaseFile file) {
        var fee = file.openFee();
        return waiting("申请人缴纳信息处理费", "the applicant to pay the fee", fee == null ? null : fee.due(file.calendar));
    }

    private static Words waiting(String zh, String en, @Nullable LocalDate due) {
        String untilZh = due == null ? "，期限自通知送达之日起计算" : "，期限至" + zh(due);
        String untilEn = due == null ? "; the period starts when the notice is served" : ", until " + en(due);
        return new Words(
                "正在等待%s%s，期间不计算答复期限。".formatted(zh, untilZh),
                "Waiting for %s%s; the period to answer does not run.".formatted(en, untilEn));
    }
}
