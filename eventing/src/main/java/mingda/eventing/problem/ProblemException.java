package mingda.eventing.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A refusal on its way to the client, where it becomes {@code application/problem+json} in the reader's language. Its
 * text never holds a value that the client sent.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /** A refusal without wrong facts. */
    public ProblemException(ProblemType type) {
        this(type, List.of());
    }

    /** A refusal that names wrong facts. */
    public ProblemException(ProblemType type, List<FieldError> errors) {
        super(type.slug());
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** Adds a member to the document, such as {@code article} or {@code allowedActs}. */
    public ProblemException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member whose value is text: made when the reader's language is known. */
    public ProblemException withText(String name, Function<Language, Object> value) {
        members.put(name, value);
        return this;
    }

    /** What kind of refusal it is. */
    public ProblemType type() {
        return type;
    }

    /** The wrong facts, in the order of the request; empty when it is not about facts. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Further members of the document, as they are without a reader: texts among them in Chinese. */
    public Map<String, Object> members() {
        return members(Language.ZH);
    }

    /** Further members of the document in the reader's language. */
    @SuppressWarnings("unchecked") // only withText puts functions in
    Map<String, Object> members(Language language) {
        Map<String, Object> out = new LinkedHashMap<>();
        members.forEach((name, value) -> out.put(
                name,
                value instanceof Function<?, ?> text ? ((Function<Language, Object>) text).apply(language) : value));
        return out;
    }
}
