package mingda.casework.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.directory.StaffMember;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import org.jspecify.annotations.Nullable;

/** Reads what is asked and what is answered. Pure. */
final class OpinionForm {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 20;

    private OpinionForm() {}

    /**
     * What a section is asked.
     *
     * @param unit the section
     * @param username the one asked by name, or null
     * @param document the draft that it is about, or null
     * @param text what is asked, or null
     * @param workingDays 1 to 20
     */
    record Question(
            String unit,
            @Nullable String username,
            @Nullable UUID document,
            @Nullable String text,
            int workingDays) {}

    /**
     * What the section says.
     *
     * @param reasons null only with AGREE
     */
    record Answer(SectionOpinion.Stance stance, @Nullable String reasons) {}

    /**
     * Reads {@code {unit?, username?, document?, question?, workingDays?}}.
     *
     * @param colleagues the active staff of the agency, the asker left out
     * @param documents ids of the documents of the case
     * @param standard how many working days there are where none is given
     * @throws mingda.eventing.problem.ProblemException 422 that names what is missing or wrong
     */
    static Question question(JsonNode body, List<StaffMember> colleagues, List<UUID> documents, int standard) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        String username = facts.text("username", false, LONGEST_NAME);
        String unit = facts.text("unit", username == null, LONGEST_NAME);
        List<StaffMember> asked = colleagues.stream()
                .filter(member -> username == null || member.username().equals(username))
                .toList();
        if (asked.isEmpty()) {
            facts.refuse("username", "unknown", "请从本机关在岗的其他人员中选择。", "Choose somebody else who works for this agency.");
        } else if (unit == null && asked.getFirst().unit() == null) {
            facts.refuse("username", "no-section", "该人员不属于任何科室。", "This colleague belongs to no section.");
        } else if (unit != null && asked.stream().noneMatch(member -> unit.equals(member.unit()))) {
            facts.refuse(
                    "unit",
                    "unknown",
                    "请选择本机关有其他在岗人员的科室；指定人员须属于该科室。",
                    "Choose a section of this agency where somebody else works; who is named has to belong to it.");
        }
        UUID document = document(facts, documents);
        String text = facts.text("question", false, LONGEST);
        Integer days = facts.number("workingDays", false);
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            facts.refuse("workingDays", "range", "应为 1 至 20 个工作日。", "1 to 20 working days.");
        }
        wrong.throwIfAny();
        String section = unit == null ? Objects.requireNonNull(asked.getFirst().unit()) : unit;
        return new Question(section, username, document, text, days == null ? standard : days);
    }

    /**
     * Reads {@code {stance, reasons?}}.
     *
     * @throws mingda.eventing.problem.ProblemException 422 that names what is missing or wrong
     */
    static Answer answer(JsonNode body) {
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        SectionOpinion.Stance stance = facts.constant("stance", true, SectionOpinion.Stance.class);
        String reasons = facts.text("reasons", stance != null && stance != SectionOpinion.Stance.AGREE, LONGEST);
        wrong.throwIfAny();
        return new Answer(Objects.requireNonNull(stance), reasons);
    }

    /** Reads {@code {reason?}}. */
    static Optional<String> reason(JsonNode body) {
        Wrong wrong = new Wrong();
        Optional<String> reason = Optional.ofNullable(new Facts(body, "", wrong).text("reason", false, LONGEST));
        wrong.throwIfAny();
        return reason;
    }

    private static @Nullable UUID document(Facts facts, List<UUID> documents) {
        String text = facts.text("document", false, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        Optional<UUID> document =
                documents.stream().filter(id -> id.toString().equals(text)).findFirst();
        if (document.isEmpty()) {
            facts.refuse("document", "unknown", "请从案卷的文书列表中选取。", "Take it from the documents of the case.");
        }
        return document.orElse(null);
    }
}
