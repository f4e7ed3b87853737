package mingda.casework.document.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Objects;
import mingda.casework.document.letter.TemplateCheck;
import mingda.casework.document.letter.TemplateSpec;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * A template as an administrator sends it.
 *
 * @param text the text, checked
 * @param validFrom the first day of its letters, today or later
 * @param reason why it is changed
 */
record TemplateForm(String text, LocalDate validFrom, String reason) {

    private static final int LONGEST_REASON = 500;
    private static final int LAST_YEAR = 2100;

    /**
     * Reads a change; without {@code validFrom} it holds from today.
     *
     * @throws mingda.eventing.problem.ProblemException 422 that names each part that is missing or wrong
     */
    static TemplateForm read(TemplateSpec spec, JsonNode body, LocalDate today) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        String text = text(spec, facts, true);
        LocalDate validFrom = facts.day("validFrom", false);
        String reason = facts.text("reason", true, LONGEST_REASON);
        LocalDate from = validFrom == null ? today : validFrom;
        if (from.isBefore(today)) {
            facts.refuse(
                    "validFrom",
                    "past",
                    "生效日期不能早于今天：已出具的文书不再改变。",
                    "Today or later: letters that went out stay as they are.");
        } else if (from.getYear() > LAST_YEAR) {
            facts.refuse("validFrom", "range", "日期超出范围。", "Out of range.");
        }
        wrong.throwIfAny();
        return new TemplateForm(Objects.requireNonNull(text), from, Objects.requireNonNull(reason));
    }

    /**
     * Reads what is to be looked at.
     *
     * @return the text, or null where none was sent
     * @throws mingda.eventing.problem.ProblemException 422 as for a change
     */
    static @Nullable String preview(TemplateSpec spec, JsonNode body) {
        Wrong wrong = new Wrong();
        String text = text(spec, new Facts(body, "", wrong), false);
        wrong.throwIfAny();
        return text;
    }

    private static @Nullable String text(TemplateSpec spec, Facts facts, boolean needed) {
        JsonNode raw = facts.raw("text");
        if (!raw.isTextual() || raw.asText().isBlank()) {
            return facts.text("text", needed);
        }
        String text = raw.asText();
        for (TemplateCheck.Finding finding : TemplateCheck.of(spec, text)) {
            facts.refuse(
                    "text",
                    finding.code(),
                    finding.message().zh(),
                    finding.message().en());
        }
        return text;
    }
}
