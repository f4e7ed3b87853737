package mingda.casework.document.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template.
 *
 * @param version 0 for what ships with the service, then 1, 2, 3… with each change
 * @param validFrom the first day whose letters use it, unless a later one holds by then
 * @param text the text, with its place-holders
 * @param reason why it was made, or null for what ships
 * @param changedAt when it was made, or null for what ships
 * @param changedBy user name of who made it, or null for what ships
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateVersion(
        int version,
        LocalDate validFrom,
        String text,
        @Nullable String reason,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /** 条例 in force: what ships holds for every letter that can be written. */
    private static final LocalDate ALWAYS = LocalDate.of(2019, 5, 15);

    static TemplateVersion shipped(String text) {
        return new TemplateVersion(0, ALWAYS, text, null, null, null);
    }
}
