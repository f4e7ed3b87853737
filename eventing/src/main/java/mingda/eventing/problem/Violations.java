package mingda.eventing.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Bean Validation's findings as field errors. */
final class Violations {

    private Violations() {}

    /** Empty when what we return breaks a constraint, which is our fault. */
    static Optional<ProblemException> problem(ConstraintViolationException failure) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            String pointer = pointer(violation.getPropertyPath());
            if (pointer.equals("return")) {
                return Optional.empty();
            }
            errors.add(error(pointer, violation));
        }
        errors.sort(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code));
        return Optional.of(new ProblemException(CommonProblem.INVALID, errors));
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return "return";
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = "/" + node.getName();
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName().replace("~", "~0").replace("/", "~1"));
            }
        }
        // A constraint on a path or query parameter itself has no property: its own name is the place.
        return pointer.isEmpty() ? parameter : pointer.toString();
    }

    private static FieldError error(String pointer, ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                new FieldError(pointer, "required", "请填写此项。", "Fill in this item.");
            case "Size", "Length" ->
                new FieldError(pointer, "size", "此项过长或过短，请调整。", "This item is too long or too short.");
            default ->
                new FieldError(
                        pointer,
                        constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
                        "此项的内容不符合要求，请更正。",
                        "This item is not as required; correct it.");
        };
    }
}
