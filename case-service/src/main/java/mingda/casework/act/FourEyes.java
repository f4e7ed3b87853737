package mingda.casework.act;

import java.util.List;
import java.util.Optional;
import mingda.casework.access.Caller;
import mingda.casework.access.Role;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.json.Wrong;
import mingda.casework.problem.CaseProblem;
import mingda.casework.procedure.Situation;
import mingda.casework.procedure.Voiding;
import mingda.casework.timeline.TimelineJson;
import mingda.eventing.problem.ProblemException;

/** What two persons have to do: granting an extension, and voiding an entry. Pure. */
final class FourEyes {

    private FourEyes() {}

    /** Whoever asks for an extension never grants or refuses it. */
    static void ofExtension(ActType type, List<Entry> entries, Caller caller) {
        if (type != ActType.EXTENSION_APPROVED && type != ActType.EXTENSION_REFUSED) {
            return;
        }
        Optional<Entry> request = entries.reversed().stream()
                .filter(entry -> entry.type().equals(ActType.EXTENSION_REQUESTED.name()))
                .findFirst();
        if (request.isPresent() && request.get().recordedBy().equals(caller.username())) {
            throw new ProblemException(CaseProblem.SAME_PERSON);
        }
    }

    /** Only what never happened is voided, by a reviewer or the office head who did not record it. */
    static void ofVoiding(NewAct voiding, Situation situation, List<Entry> entries, Caller caller) {
        if (voiding.type() != ActType.VOIDED) {
            return;
        }
        String id = voiding.detail().path("act").asText();
        Wrong wrong = new Wrong();
        Optional<Act> target =
                situation.acts().stream().filter(act -> id.equals(act.id())).findFirst();
        if (target.isEmpty()) {
            wrong.add("/act", "UNKNOWN_ACT", "没有所指的行为，或者已经作废。", "There is no such act, or it is voided already.");
            throw wrong.problem();
        }
        if (entries.stream()
                .anyMatch(e -> e.id().toString().equals(id) && e.recordedBy().equals(caller.username()))) {
            throw new ProblemException(CaseProblem.SAME_PERSON);
        }
        Optional<Voiding.Refusal> refusal = Voiding.refusal(
                target.get(),
                situation.acts(),
                caller.is(Role.OFFICE_HEAD) ? List.of(mingda.casework.procedure.Role.OFFICE_HEAD) : List.of());
        if (refusal.isPresent()) {
            throw new ProblemException(CaseProblem.STILL_REFERRED_TO)
                    .with("acts", refusal.get().referring())
                    .with("article", "条例第四十五条")
                    .with("allowedActs", List.of())
                    .withText(
                            "reason",
                            language -> TimelineJson.text(refusal.get().message(), language));
        }
        if (target.get().type() == ActType.REPLIED && !voiding.detail().hasNonNull("proof")) {
            wrong.missing("/proof");
            throw wrong.problem();
        }
    }
}
