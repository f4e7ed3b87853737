package mingda.intake.portal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import mingda.eventing.problem.Language;
import mingda.intake.portal.Field.Option;

/** Makes fields ready to be shown: words, what was typed, what is wrong. */
@Singleton
class FormFields {

    private final Texts texts;

    FormFields(Texts texts) {
        this.texts = texts;
    }

    List<Field> of(List<FieldSpec> specs, Language language, Map<String, String> values, Map<String, String> errors) {
        return specs.stream()
                .map(spec -> {
                    String value = values.getOrDefault(spec.name(), "");
                    return field(
                            spec,
                            language,
                            value,
                            errors.getOrDefault(spec.name(), ""),
                            options(spec, language, value));
                })
                .toList();
    }

    Field field(FieldSpec spec, Language language, String value, String error, List<Option> options) {
        return new Field(
                spec.name(),
                spec.type(),
                texts.text(language, "field_" + spec.name()),
                texts.textOrEmpty(language, "hint_" + spec.name()),
                value,
                error,
                options,
                spec.autocomplete());
    }

    private List<Option> options(FieldSpec spec, Language language, String value) {
        return spec.options().stream()
                .map(option -> new Option(
                        option, texts.text(language, "option_" + spec.name() + "_" + option), option.equals(value)))
                .toList();
    }
}
