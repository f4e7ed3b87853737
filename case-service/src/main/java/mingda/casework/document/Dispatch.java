package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import mingda.casework.clock.Method;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * How and when an issued document went out.
 *
 * @param on day handed to the post, or signed for, or delivered to the applicant's system
 * @param method the way
 * @param servedOn the day on which it reached its reader, where that is known
 * @param trackingNumber of a posting, or null
 * @param signer who signed for it, or null
 * @param last whether a reply ends the case; false for an instalment
 */
record Dispatch(
        LocalDate on,
        Method method,
        @Nullable LocalDate servedOn,
        @Nullable String trackingNumber,
        @Nullable String signer,
        boolean last) {

    private static final int LONGEST = 100;

    /**
     * Reads a request's body; a day or a method left out means today and the way that the case asks for.
     *
     * @param cameBackOn when it came back, if it is sent again
     * @throws mingda.eventing.problem.ProblemException 422
     */
    static Dispatch read(JsonNode body, Document document, @Nullable LocalDate cameBackOn, LocalDate today) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        LocalDate on = facts.day("on", false);
        LocalDate servedOn = facts.day("servedOn", false);
        Method method = facts.constant("method", false, Method.class);
        Boolean last = facts.flag("final", false);
        String trackingNumber = facts.text("trackingNumber", false, LONGEST);
        String signer = facts.text("signer", false, LONGEST);
        LocalDate day = on == null ? today : on;
        boolean toParty = document.kind() == DocumentKind.CONSULTATION_NOTICE
                || document.kind().isForPartyAlone();
        boolean electronic = Boolean.TRUE.equals(document.electronic()) && !toParty;
        Method way = method == null ? (electronic ? Method.ELECTRONIC : Method.POST) : method;
        if (day.isAfter(today)) {
            facts.refuse("on", "future", "不能记录将来的日期。", "A day in the future can't be recorded.");
        }
        if (document.issuedOn() != null && day.isBefore(document.issuedOn())) {
            facts.refuse("on", "before-issue", "不能早于签发日期。", "Not before the day of issue.");
        }
        if (cameBackOn != null && day.isBefore(cameBackOn)) {
            facts.refuse("on", "before-return", "不能早于退回日期。", "Not before the day on which it came back.");
        }
        if (servedOn != null && (servedOn.isBefore(day) || servedOn.isAfter(today))) {
            facts.refuse("servedOn", "order", "送达日期应在发出日期与今天之间。", "Between the dispatch and today.");
        }
        if (way == Method.ELECTRONIC && !electronic) {
            facts.refuse("method", "no-consent", "申请人未同意电子送达。", "The applicant did not consent to it.");
        }
        wrong.throwIfAny();
        boolean atOnce = way == Method.IN_PERSON || way == Method.ENTRUSTED || way == Method.ELECTRONIC;
        return new Dispatch(
                day, way, servedOn == null && atOnce ? day : servedOn, trackingNumber, signer, last == null || last);
    }
}
