package mingda.intake.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import mingda.eventing.problem.Language;
import mingda.intake.directory.Agencies;

/** The answers of a draft, page by page, each with the way to change it. */
@ApplicationScoped
class Summary {

    private final Texts texts;
    private final Agencies agencies;

    Summary(Texts texts, Agencies agencies) {
        this.texts = texts;
        this.agencies = agencies;
    }

    /** The answers of one page. */
    public record Group(String title, String path, List<Answer> answers) {}

    /** One answer. */
    public record Answer(String label, String value) {}

    List<Group> of(Draft draft, Language language) {
        List<Group> groups = new ArrayList<>();
        for (Step step : Step.values()) {
            if (step == Step.PROOF || step == Step.CHECK || !step.asked(draft.fields)) {
                continue;
            }
            List<Answer> answers = step.fields().stream()
                    .map(field ->
                            new Answer(texts.text(language, "field_" + field.name()), shown(field, draft, language)))
                    .toList();
            groups.add(new Group(texts.text(language, "step_" + step.name()), step.path(), answers));
        }
        return groups;
    }

    private String shown(FieldSpec field, Draft draft, Language language) {
        String value = draft.value(field.name());
        if (field.type() == Field.Type.CHECKBOX) {
            return texts.text(language, value.equals("yes") ? "yes" : "no");
        }
        if (value.isEmpty()) {
            return texts.text(language, "not_given");
        }
        if (field.name().equals("agencyCode")) {
            return agencies.find(value)
                    .map(agency -> agency.nameIn(language == Language.EN))
                    .orElse(value);
        }
        return field.type() == Field.Type.RADIO
                ? texts.textOrEmpty(language, "option_" + field.name() + "_" + value)
                : value;
    }
}
