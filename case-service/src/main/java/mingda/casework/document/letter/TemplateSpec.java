package mingda.casework.document.letter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/**
 * A template of the letters (文书模板): what it may speak of, and what it must contain because the law or the reader needs it.
 * Legal basis, remedy and consequence are place-holders that the rules fill; a template only says where they stand.
 *
 * @param key its name in the API: a kind of document, {@code REPLY.} with an outcome for the words of one item of a reply
 * @param title what it is called
 * @param basis the legal basis that {@code {basis}} stands for, or null where the case decides it or there is none
 * @param required place-holders that it must contain wherever their value is known
 * @param given further place-holders whose value is always known
 * @param maybe those among all of them whose value may be unknown: they stand inside an {@code {#if}}
 */
public record TemplateSpec(
        String key, Words title, @Nullable String basis, List<String> required, List<String> given, Set<String> maybe) {

    /** The prefix of the keys of single outcomes. */
    public static final String OUTCOME = "REPLY.";

    public TemplateSpec {
        required = List.copyOf(required);
        given = List.copyOf(given);
        maybe = Set.copyOf(maybe);
    }

    /** Every template, notices first. */
    public static List<TemplateSpec> all() {
        return Stream.concat(NoticeSpecs.ALL.stream(), OutcomeSpecs.ALL.stream())
                .toList();
    }

    /** The template of that key, if there is one. */
    public static Optional<TemplateSpec> of(String key) {
        return all().stream().filter(spec -> spec.key().equals(key)).findFirst();
    }

    /** Every place-holder that it may contain, required ones first. */
    public List<String> placeholders() {
        return Stream.of(required.stream(), given.stream(), maybe.stream().sorted())
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    /** Where its shipped text stands under {@code templates/letters}. */
    String path() {
        return key.startsWith(OUTCOME) ? "reply/" + key.substring(OUTCOME.length()) : "notice/" + key;
    }
}
