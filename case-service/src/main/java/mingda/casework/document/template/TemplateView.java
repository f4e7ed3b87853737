package mingda.casework.document.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import mingda.casework.calendar.Words;
import mingda.casework.document.letter.Placeholder;
import mingda.casework.document.letter.TemplateSpec;
import org.jspecify.annotations.Nullable;

/**
 * A template as the API shows it.
 *
 * @param key its name
 * @param title what it is called
 * @param basis the legal basis that {@code {basis}} stands for, where it does not depend on the case
 * @param version the version in force
 * @param validFrom since when it is
 * @param text its text
 * @param placeholders what it may contain
 * @param newest the newest version, which may be in force later
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TemplateView(
        String key,
        Words title,
        @Nullable String basis,
        int version,
        LocalDate validFrom,
        String text,
        List<Part> placeholders,
        int newest) {

    TemplateView {
        placeholders = List.copyOf(placeholders);
    }

    /**
     * A place-holder.
     *
     * @param name as it stands between braces
     * @param meaning what it stands for
     * @param required whether the template must contain it
     * @param maybe whether its value may be unknown, so that it stands inside a condition
     */
    record Part(String name, Words meaning, boolean required, boolean maybe) {}

    static TemplateView of(TemplateSpec spec, TemplateVersion inForce, int newest) {
        return new TemplateView(
                spec.key(),
                spec.title(),
                spec.basis(),
                inForce.version(),
                inForce.validFrom(),
                inForce.text(),
                spec.placeholders().stream()
                        .map(name -> new Part(
                                name,
                                Placeholder.meaning(name),
                                spec.required().contains(name),
                                spec.maybe().contains(name)))
                        .toList(),
                newest);
    }
}
