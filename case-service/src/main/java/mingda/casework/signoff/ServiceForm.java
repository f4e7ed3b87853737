package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.clock.Method;
import mingda.casework.document.Attempt;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;

/**
 * Reads what an officer states of a document that went out. Pure.
 *
 * @param on the day
 * @param detail the act's members
 */
record ServiceForm(LocalDate on, ObjectNode detail) {

    private static final int LONGEST = 100;
    private static final List<String> REASONS = List.of("REFUSED", "UNKNOWN", "MOVED", "UNCLAIMED", "WRONG_ADDRESS");

    /**
     * It was signed for: by whom, where somebody handed it over.
     *
     * @throws mingda.eventing.problem.ProblemException 422
     */
    static ServiceForm served(JsonNode body, Attempt attempt, LocalDate today) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        LocalDate on = day(facts, attempt, today);
        Method stated = facts.constant("method", false, Method.class);
        Method method = stated == null ? attempt.method() : stated;
        if (method == Method.COURIER) {
            facts.refuse(
                    "method",
                    "no-service",
                    "快递企业递送不是送达，请写明实际签收的方式。",
                    "A private courier is no service: state how it was really signed for.");
        }
        boolean handed = method == Method.IN_PERSON || method == Method.ENTRUSTED;
        String signer = facts.text("signer", handed, LONGEST);
        wrong.throwIfAny();
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("method", method.name());
        if (signer != null) {
            detail.put("signer", signer);
        }
        return new ServiceForm(on, detail);
    }

    /**
     * It came back: why, and whether the agency was at fault.
     *
     * @throws mingda.eventing.problem.ProblemException 422
     */
    static ServiceForm returned(JsonNode body, Attempt attempt, LocalDate today) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        LocalDate on = day(facts, attempt, today);
        String reason = facts.choice("reason", true, REASONS);
        Boolean agencyFault = facts.flag("agencyFault", true);
        wrong.throwIfAny();
        ObjectNode detail = JsonNodeFactory.instance
                .objectNode()
                .put("reason", reason)
                .put("agencyFault", Boolean.TRUE.equals(agencyFault));
        return new ServiceForm(on, detail);
    }

    private static LocalDate day(Facts facts, Attempt attempt, LocalDate today) {
        LocalDate stated = facts.day("on", false);
        LocalDate on = stated == null ? today : stated;
        if (on.isAfter(today)) {
            facts.refuse("on", "future", "不能记录将来的日期。", "A day in the future can't be recorded.");
        }
        if (on.isBefore(attempt.on())) {
            facts.refuse("on", "before-dispatch", "不能早于发出日期。", "Not before the day on which it went out.");
        }
        return on;
    }
}
