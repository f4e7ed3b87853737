package mingda.casework.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures over some cases.
 *
 * @param received how many there are
 * @param open how many of them are not closed
 * @param inTime how answers stand to their last day
 * @param days how many working days an answer took
 * @param whose whose the working days were
 * @param outcomes how often each outcome stands in a reply, by its key
 * @param corrections notices to correct (补正)
 * @param reconsiderations 行政复议
 * @param suits 行政诉讼
 */
record WorkFigures(
        long received,
        long open,
        InTime inTime,
        Days days,
        Whose whose,
        Map<String, Long> outcomes,
        Corrections corrections,
        Challenges reconsiderations,
        Challenges suits) {

    /**
     * Answers against their last day.
     *
     * @param answered how many were answered
     * @param onTime how many in time
     * @param late how many late
     * @param rate per cent in time; null without answers
     * @param extended how many cases had their period extended
     * @param onTimeUnextended how many were answered within the period as it was before any extension
     * @param rateUnextended the same per cent; null without answers
     * @param overdue how many are open past their last day
     */
    record InTime(
            long answered,
            long onTime,
            long late,
            @Nullable BigDecimal rate,
            long extended,
            long onTimeUnextended,
            @Nullable BigDecimal rateUnextended,
            long overdue) {}

    /**
     * Working days that the agency used to answer.
     *
     * @param spans how many answers took so long
     * @param median half of the answers took no longer; null without answers
     * @param nineInTen nine of ten took no longer; null without answers
     * @param longest null without answers
     */
    record Days(
            List<Span> spans,
            @Nullable Integer median,
            @Nullable Integer nineInTen,
            @Nullable Integer longest) {}

    /**
     * A span of working days.
     *
     * @param from its first number of days
     * @param to its last, or null for no end
     * @param cases how many answers
     */
    record Span(int from, @Nullable Integer to, long cases) {}

    /**
     * Working days in all.
     *
     * @param agency of the agency
     * @param applicant of waiting for the applicant
     * @param thirdParties of consultations, which are not counted
     */
    record Whose(long agency, long applicant, long thirdParties) {}

    /**
     * Cases with a notice to correct.
     *
     * @param asked how many
     * @param answered in how many the applicant corrected
     * @param lapsed in how many the period passed
     * @param overturned in how many a reconsideration or judgment afterwards corrected the agency (结果纠正)
     */
    record Corrections(long asked, long answered, long lapsed, long overturned) {}

    /**
     * Reconsiderations or suits.
     *
     * @param filed how many
     * @param decided how many of them were decided
     * @param corrected how many of those corrected the agency (结果纠正)
     */
    record Challenges(long filed, long decided, long corrected) {}
}
