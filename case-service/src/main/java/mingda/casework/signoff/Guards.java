package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.ActType;
import mingda.casework.clock.ClockKind;
import mingda.casework.clock.ClockState;
import mingda.casework.clock.ClockView;
import mingda.casework.document.CaseActs;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.outcome.Outcome;
import mingda.casework.timeline.Timelines;

/** What must have happened in a case before a reply with certain outcomes may be submitted or issued. */
@ApplicationScoped
class Guards {

    private final CaseFiles cases;
    private final CaseActs acts;
    private final EarlierReplies earlier;
    private final Timelines timelines;
    private final Chains chains;

    Guards(CaseFiles cases, CaseActs acts, EarlierReplies earlier, Timelines timelines, Chains chains) {
        this.cases = cases;
        this.acts = acts;
        this.earlier = earlier;
        this.timelines = timelines;
        this.chains = chains;
    }

    /** The outcomes of a reply, in the order of its items. */
    static List<Outcome> outcomes(Document document) {
        List<Outcome> outcomes = new ArrayList<>();
        document.content()
                .path("items")
                .forEach(item -> Outcome.of(item.path("outcome").asText()).ifPresent(outcomes::add));
        return outcomes;
    }

    /** The consultations of those who object, by the last opinion that each gave, and whom the reply overrules. */
    Set<String> overruled(Document document, CaseFile file) {
        return Objections.overruled(document.content().path("items"), acts.standing(file, ActType.OPINION_RECEIVED));
    }

    /** What is missing at submission. */
    List<Unmet> atSubmission(Document document, CaseFile file) {
        List<Unmet> unmet = new ArrayList<>();
        for (JsonNode item : document.content().path("items")) {
            switch (Outcome.valueOf(item.path("outcome").asText())) {
                case REPEAT -> repeat(item, file, unmet);
                case EXCESSIVE -> excessive(file, unmet);
                case REFUSE_THIRD -> thirdParty(item, file, unmet);
                default -> {}
            }
        }
        return unmet;
    }

    /** What is missing before a notice is submitted or issued: who is told of a disclosure was asked before, by name. */
    List<Unmet> ofNotice(Document document, CaseFile file) {
        if (document.kind() != DocumentKind.DISCLOSURE_NOTICE) {
            return List.of();
        }
        JsonNode facts = document.content().path("facts");
        String consultation = facts.path("consultation").asText();
        List<Entry> asked = acts.standing(file, ActType.CONSULTED).stream()
                .filter(entry -> entry.id().toString().equals(consultation))
                .toList();
        if (asked.isEmpty()) {
            return List.of(Unmet.of(
                    "not-consulted",
                    "条例第三十二条",
                    "consultation 所指的征求意见不存在。",
                    "There is no consultation with the id in consultation."));
        }
        List<Unmet> unmet = new ArrayList<>();
        if (facts.path("name").asText("").isBlank()
                && asked.getFirst().detail().path("name").asText("").isBlank()) {
            unmet.add(Unmet.of(
                    "party-not-named",
                    "条例第三十二条",
                    "该次征求意见没有记录第三方名称，请在 name 中写明。",
                    "The consultation names no party: state it in name."));
        }
        if (LocalDate.parse(facts.path("releaseOn").asText()).isBefore(timelines.today())) {
            unmet.add(Unmet.of(
                    "release-before-notice",
                    "条例第三十二条",
                    "提供信息的日期（releaseOn）已过，应当先告知第三方再提供。",
                    "The day of the release (releaseOn) has passed: tell the third party first, then release."));
        }
        return unmet;
    }

    /** What is missing when it is to be issued. */
    List<Unmet> atIssue(Document document, CaseFile file) {
        List<Unmet> unmet = atSubmission(document, file);
        if (outcomes(document).stream().noneMatch(Outcome::needsSecrecyCheck)) {
            return unmet;
        }
        LocalDate today = timelines.today();
        Set<String> withheldFor = Objections.withheldFor(document.content().path("items"));
        boolean open = cases.timeline(file).clocks().stream()
                .anyMatch(clock -> isOpen(clock, today) && !withheldFor.contains(clock.of()));
        if (open) {
            unmet.add(Unmet.of(
                    "consultation-open",
                    "条例第三十二条",
                    "征求意见尚未结束，期限届满前不得公开有关内容。",
                    "A consultation is open: nothing it concerns is released before its period is over."));
        }
        Set<String> overruled = overruled(document, file);
        boolean isChecked = document.checks().has(Check.LEGAL.name());
        if (!overruled.isEmpty() && !isChecked && chains.of(file).checksLegally(DocumentKind.REPLY)) {
            unmet.add(Unmet.of(
                    "legal-check-missing",
                    "条例第三十二条",
                    "审核通过之后第三方提出不同意公开的意见：请退回，经法制审核后再签发。",
                    "A third party objected after the review: return it for the legal check."));
        }
        if (!Objections.untold(overruled, acts.standing(file, ActType.DISCLOSURE_NOTIFIED))
                .isEmpty()) {
            unmet.add(
                    Unmet.of(
                            "third-party-not-told",
                            "条例第三十二条",
                            "第三方不同意公开，决定公开的应当先书面告知第三方（DISCLOSURE_NOTIFIED）。",
                            "A third party objects: tell it in writing first what is disclosed and why (DISCLOSURE_NOTIFIED)."));
        }
        return unmet;
    }

    private static boolean isOpen(ClockView clock, LocalDate today) {
        boolean runs = clock.state() == ClockState.RUNNING || clock.state() == ClockState.WAITING;
        return clock.kind() == ClockKind.OPINION
                && runs
                && (clock.dueOn() == null || !clock.dueOn().isBefore(today));
    }

    private void repeat(JsonNode item, CaseFile file, List<Unmet> unmet) {
        String number = item.path("facts").path("earlierNumber").asText();
        if (!earlier.answered(number, file)) {
            unmet.add(
                    Unmet.of(
                            "not-answered-before",
                            "条例第三十六条第（六）项",
                            "没有查到本机关以该文号答复过同一申请人；只有已答复的相同申请才能不予重复处理。",
                            "No reply of this agency to the same applicant bears that number; only what was answered is a repeat."));
        }
    }

    private void excessive(CaseFile file, List<Unmet> unmet) {
        boolean stated = !acts.standing(file, ActType.REASONS_GIVEN).isEmpty()
                || !acts.standing(file, ActType.REASONS_LAPSED).isEmpty();
        if (!stated) {
            unmet.add(Unmet.of(
                    "reasons-not-asked",
                    "条例第三十五条",
                    "应当先要求申请人说明理由，并在其说明或者逾期未说明之后再作决定。",
                    "Ask the applicant for reasons first, and decide once they are given or lapsed."));
        }
    }

    private void thirdParty(JsonNode item, CaseFile file, List<Unmet> unmet) {
        String consultation = item.path("facts").path("consultation").asText();
        List<String> held = acts.standing(file, ActType.CONSULTED).stream()
                .map(entry -> entry.id().toString())
                .toList();
        if (References.isId(consultation) && !held.contains(consultation)) {
            unmet.add(Unmet.of(
                    "not-consulted",
                    "条例第三十二条",
                    "consultation 所指的征求意见不存在；未征求意见的，请在此写明理由。",
                    "There is no such consultation; where none was held, state the reason there."));
        }
    }
}
