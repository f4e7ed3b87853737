package mingda.intake.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingda.eventing.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object being read. Every getter gives the fact or null; what is missing or wrong goes into the shared list of
 * errors, so that one answer names all of them.
 */
public final class Facts {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|\\p{Cs}");

    private final JsonNode node;
    private final String pointer;
    private final List<FieldError> errors;

    private Facts(JsonNode node, String pointer, List<FieldError> errors) {
        this.node = node;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** The root object; anything but an object is an error at the root. */
    public static Facts of(@Nullable JsonNode root, List<FieldError> errors) {
        if (root == null || !root.isObject()) {
            errors.add(Wrong.OBJECT.at(""));
            return new Facts(MissingNode.getInstance(), "", errors);
        }
        return new Facts(root, "", errors);
    }

    /** The object at the name, or empty when it is not given; a value of another type is an error. */
    public Optional<Facts> object(String name) {
        JsonNode child = node.path(name);
        if (child.isMissingNode() || child.isNull()) {
            return Optional.empty();
        }
        if (!child.isObject()) {
            error(name, Wrong.OBJECT);
            return Optional.empty();
        }
        return Optional.of(new Facts(child, pointer + "/" + name, errors));
    }

    /** As {@link #object}, and an error when it is not given. */
    public Optional<Facts> requiredObject(String name) {
        if (node.path(name).isMissingNode() || node.path(name).isNull()) {
            error(name, Wrong.REQUIRED);
            return Optional.empty();
        }
        return object(name);
    }

    /** The objects of the list at the name; empty when it is not given. */
    public List<Facts> objects(String name, int most) {
        JsonNode child = node.path(name);
        if (child.isMissingNode() || child.isNull()) {
            return List.of();
        }
        if (!child.isArray()) {
            error(name, Wrong.LIST);
            return List.of();
        }
        if (child.size() > most) {
            errors.add(Wrong.tooMany(pointer + "/" + name, most));
            return List.of();
        }
        List<Facts> list = new ArrayList<>();
        for (int i = 0; i < child.size(); i++) {
            String at = pointer + "/" + name + "/" + i;
            if (child.get(i).isObject()) {
                list.add(new Facts(child.get(i), at, errors));
            } else {
                errors.add(Wrong.OBJECT.at(at));
            }
        }
        return list;
    }

    /** The texts of the list at the name; empty when it is not given. */
    public List<String> texts(String name, int most, int longest) {
        JsonNode child = node.path(name);
        if (child.isMissingNode() || child.isNull()) {
            return List.of();
        }
        if (!child.isArray()) {
            error(name, Wrong.LIST);
            return List.of();
        }
        if (child.size() > most) {
            errors.add(Wrong.tooMany(pointer + "/" + name, most));
            return List.of();
        }
        List<String> list = new ArrayList<>();
        for (int i = 0; i < child.size(); i++) {
            String text = text(child.get(i), pointer + "/" + name + "/" + i, longest);
            if (text != null) {
                list.add(text);
            }
        }
        return list;
    }

    /** The trimmed text at the name; null when it is not given, blank or wrong. */
    public @Nullable String text(String name, int longest) {
        return text(node.path(name), pointer + "/" + name, longest);
    }

    /** As {@link #text}, and an error when it is not given or blank. */
    public @Nullable String required(String name, int longest) {
        JsonNode child = node.path(name);
        if (child.isMissingNode()
                || child.isNull()
                || (child.isTextual() && child.textValue().isBlank())) {
            error(name, Wrong.REQUIRED);
            return null;
        }
        return text(name, longest);
    }

    /** The constant that the text at the name is, or null. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name, 100);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        errors.add(Wrong.choice(pointer + "/" + name, type.getEnumConstants()));
        return null;
    }

    /** As {@link #choice}, and an error when it is not given. */
    public <E extends Enum<E>> @Nullable E requiredChoice(String name, Class<E> type) {
        return required(name, 100) == null ? null : choice(name, type);
    }

    /** The truth value at the name; false when it is not given. */
    public boolean flag(String name) {
        JsonNode child = node.path(name);
        if (child.isMissingNode() || child.isNull()) {
            return false;
        }
        if (!child.isBoolean()) {
            error(name, Wrong.BOOLEAN);
            return false;
        }
        return child.booleanValue();
    }

    /** Adds an error at the name; an empty name means the object itself. */
    public void error(String name, Wrong wrong) {
        errors.add(wrong.at(name.isEmpty() ? pointer : pointer + "/" + name));
    }

    /** Whether nothing wrong was found at the name so far. */
    public boolean clean(String name) {
        String at = pointer + "/" + name;
        return errors.stream().noneMatch(error -> error.pointer().equals(at));
    }

    private @Nullable String text(JsonNode child, String at, int longest) {
        if (child.isMissingNode() || child.isNull()) {
            return null;
        }
        if (!child.isTextual()) {
            errors.add(Wrong.TEXT.at(at));
            return null;
        }
        String text = child.textValue().strip();
        if (text.length() > longest) {
            errors.add(Wrong.tooLong(at, longest));
            return null;
        }
        if (CONTROL.matcher(text).find()) {
            errors.add(Wrong.CHARACTERS.at(at));
            return null;
        }
        return text.isEmpty() ? null : text;
    }
}
