package mingda.casework.consultation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/** Says in plain words until when a third party may answer, and why (条例第三十二条). Pure. */
final class Explanation {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM y", Locale.UK);

    private Explanation() {}

    /**
     * The sentence.
     *
     * @param sentOn when the letter went out
     * @param servedOn when it reached the third party, or null while that is not recorded
     * @param dueOn the last day, or null while it can't be known
     */
    static Words of(LocalDate sentOn, @Nullable LocalDate servedOn, @Nullable LocalDate dueOn) {
        if (servedOn == null || dueOn == null) {
            return new Words(
                    "征求意见书于" + sentOn.format(ZH) + "发出，送达日期尚未登记。期限为自收到征求意见书之日起15个工作日，收到当日不计入（条例第三十二条）。",
                    "The letter went out on " + sentOn.format(EN)
                            + "; the day on which it was delivered is not recorded yet. You have 15 working days from the day"
                            + " you received it, not counting that day (Article 32 of the Regulations).");
        }
        return new Words(
                "征求意见书于" + servedOn.format(ZH) + "送达。从次日起计算15个工作日，最后一日是" + dueOn.format(ZH) + "（条例第三十二条）。",
                "The letter was delivered on " + servedOn.format(EN)
                        + ". Counting 15 working days from the next day, the last day is " + dueOn.format(EN)
                        + " (Article 32 of the Regulations).");
    }
}
