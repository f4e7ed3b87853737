package mingda.intake.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingda.eventing.problem.Language;
import mingda.intake.directory.Agencies;
import mingda.intake.directory.Agency;
import mingda.intake.portal.Field.Option;

/** Shows one question of the application form. */
@ApplicationScoped
class StepPage {

    private final Pages pages;
    private final FormFields formFields;
    private final Texts texts;
    private final Agencies agencies;

    StepPage(Pages pages, FormFields formFields, Texts texts, Agencies agencies) {
        this.pages = pages;
        this.formFields = formFields;
        this.texts = texts;
        this.agencies = agencies;
    }

    Response show(int status, Step step, Visitor visitor, Draft draft, Map<String, String> errors) {
        Language language = visitor.language();
        List<Field> fields = formFields.of(step.fields(), language, draft.fields, errors);
        if (step == Step.AGENCY) {
            fields = List.of(formFields.field(
                    step.fields().getFirst(),
                    language,
                    draft.value("agencyCode"),
                    errors.getOrDefault("agencyCode", ""),
                    agencies(language, draft.value("agencyCode"))));
        }
        Map<String, Object> data = new HashMap<>();
        data.put("title", texts.text(language, "step_" + step.name()));
        data.put("intro", texts.textOrEmpty(language, "intro_" + step.name()));
        data.put("action", step.path());
        data.put("back", step.before(draft.fields).map(Step::path).orElse("/"));
        data.put("fields", fields);
        data.put(
                "wrong",
                fields.stream().filter(field -> !field.error().isEmpty()).toList());
        data.put("help", step == Step.AGENCY ? "/agencies" : "");
        data.put("typed", step == Step.REQUEST);
        data.put("single", fields.size() == 1);
        data.put("progress", progress(step, draft, language));
        data.put("button", texts.text(language, "continue"));
        return pages.show(status, "form", visitor, step.path(), data);
    }

    /** How far one is: step 3 of 9. */
    String progress(Step step, Draft draft, Language language) {
        return texts.text(language, "step_of")
                .formatted(step.position(draft.fields), Step.CHECK.position(draft.fields));
    }

    /** The error shown when the form's proof was not ours. */
    Map<String, String> expired(Step step, Visitor visitor) {
        return Map.of(step.fields().getFirst().name(), texts.text(visitor.language(), "form_expired"));
    }

    String choose(Visitor visitor) {
        return texts.text(visitor.language(), "choose_one");
    }

    private List<Option> agencies(Language language, String chosen) {
        List<Option> options = new ArrayList<>();
        String group = "";
        for (Agency agency : agencies.accepting()) {
            String own = texts.text(language, "kind_" + AgencyEntry.group(agency));
            options.add(new Option(
                    agency.code(),
                    agency.nameIn(language == Language.EN),
                    agency.code().equals(chosen),
                    own.equals(group) ? "" : own));
            group = own;
        }
        return options;
    }
}
