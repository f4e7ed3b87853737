package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockView;
import mingda.casework.document.letter.ConsultationBasis;
import mingda.casework.document.letter.LetterDates;
import mingda.casework.document.letter.Rectification;
import mingda.casework.worktime.CalendarVersions;
import org.jspecify.annotations.Nullable;

/** What the letters say that stands in the case, not in the draft. Every method needs a running transaction. */
@ApplicationScoped
class LetterFacts {

    private static final String WORKING_DAYS = "workingDays";

    private final CaseFiles cases;
    private final CaseActs acts;
    private final CalendarVersions calendars;

    LetterFacts(CaseFiles cases, CaseActs acts, CalendarVersions calendars) {
        this.cases = cases;
        this.acts = acts;
        this.calendars = calendars;
    }

    /**
     * Whom a letter goes to that is not for the applicant.
     *
     * @param name name of the party
     * @param values what its letter says
     */
    record Party(String name, Map<String, Object> values) {}

    /** The values of the notice to the applicant; null where something is not known. */
    Map<String, @Nullable Object> of(Document document, CaseFile file, LocalDate on) {
        JsonNode facts = document.content().path("facts");
        Map<String, @Nullable Object> values = new HashMap<>();
        switch (document.kind()) {
            case CORRECTION_NOTICE, REASONS_NOTICE ->
                values.put(
                        "lastDay",
                        calendars
                                .current(file.agencyCode())
                                .workdayAfter(on, facts.path(WORKING_DAYS).asInt()));
            case EXTENSION_NOTICE ->
                values.put(
                        "newDueOn",
                        acts.with(
                                        file,
                                        Act.of(ActType.EXTENDED, on)
                                                .workingDays(
                                                        facts.path(WORKING_DAYS).asInt())
                                                .build())
                                .replyDueOn());
            case FEE_NOTICE -> values.putAll(FeeFacts.of(facts).inWords());
            case RECTIFICATION_REPLY -> values.put("decision", Rectification.inWords(facts));
            case WITHDRAWAL_CONFIRMATION ->
                values.put(
                        "withdrawnOn",
                        acts.standing(file, ActType.WITHDRAWN).stream()
                                .findFirst()
                                .map(Entry::on)
                                .orElse(null));
            default -> {}
        }
        return values;
    }

    /** The party of a consultation, or the one that is told of a disclosure. */
    Party party(Document document, CaseFile file) {
        JsonNode facts = document.content().path("facts");
        Map<String, Object> values = new HashMap<>(Map.of("you", "你方"));
        if (document.kind() == DocumentKind.CONSULTATION_NOTICE) {
            String asked = facts.path("asked").asText("");
            values.put("basis", ConsultationBasis.of(facts.path("party").asText()));
            values.put("asked", asked.isBlank() ? cases.title(file.id()) : asked);
            return new Party(facts.path("name").asText(), values);
        }
        String consultation = facts.path("consultation").asText();
        Optional<Entry> asked = acts.standing(file, ActType.CONSULTED).stream()
                .filter(entry -> entry.id().toString().equals(consultation))
                .findFirst();
        asked.map(Entry::on).ifPresent(on -> values.put("consultedOn", LetterDates.chinese(on)));
        values.put(
                "opinion",
                opinion(acts.standing(file, ActType.OPINION_RECEIVED).stream()
                        .filter(entry ->
                                entry.detail().path("consultation").asText().equals(consultation))
                        .map(entry -> entry.detail().path("stance").asText())
                        .toList()));
        String name = facts.path("name").asText("");
        return new Party(
                name.isBlank()
                        ? asked.map(entry -> entry.detail().path("name").asText(""))
                                .orElse("")
                        : name,
                values);
    }

    private static String opinion(List<String> stances) {
        return switch (stances.isEmpty() ? "" : stances.getLast()) {
            case "OBJECT" -> "你方表示不同意公开。";
            case "PARTLY" -> "你方表示部分同意公开。";
            case "AGREE" -> "你方表示同意公开。";
            case "NONE" -> "你方未表明是否同意公开。";
            default -> "你方未在规定期限内提出意见。";
        };
    }

    /** Of a case that lapsed: when the notice was served that was not followed, and its last day; null otherwise. */
    @Nullable
    String lapse(CaseFile file) {
        return switch (file.state()) {
            case CLOSED_UNCORRECTED -> lapse(file, ClockKind.CORRECTION, "该告知书");
            case CLOSED_UNPAID -> lapse(file, ClockKind.PAYMENT, "该通知书");
            default -> null;
        };
    }

    private @Nullable String lapse(CaseFile file, ClockKind kind, String notice) {
        ClockView last = null;
        for (ClockView clock : cases.timeline(file).clocks()) {
            last = clock.kind() == kind ? clock : last;
        }
        LocalDate served = last == null ? null : last.startedOn();
        LocalDate due = last == null ? null : last.dueOn();
        return served == null || due == null
                ? null
                : notice + "于" + LetterDates.chinese(served) + "送达，期限的最后一日为" + LetterDates.chinese(due) + "。";
    }
}
