package mingda.eventing.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a reader is told about JSON that can't be read: the place, never the content. */
final class JsonFailures {

    private JsonFailures() {}

    /** Empty when the fault is ours, such as a type that Jackson can't make. */
    static Optional<ProblemException> problem(JsonProcessingException failure) {
        if (failure instanceof InvalidDefinitionException) {
            return Optional.empty();
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && !(mapping.getCause() instanceof com.fasterxml.jackson.core.JacksonException cause
                        && !(cause instanceof JsonMappingException))) {
            return Optional.of(wrongValue(mapping));
        }
        return Optional.of(unreadable(failure));
    }

    private static ProblemException wrongValue(JsonMappingException mapping) {
        for (Throwable at = mapping.getCause(); at != null; at = at.getCause()) {
            if (at instanceof ProblemException refusal) {
                return refusal;
            }
        }
        String pointer = mapping.getPath().stream().map(JsonFailures::step).collect(Collectors.joining());
        return new ProblemException(
                CommonProblem.INVALID,
                List.of(
                        new FieldError(
                                pointer,
                                "wrong-type",
                                "该项的格式或取值不正确，请对照接口说明更正。",
                                "The form or value of this item is not right; correct it after the description of the interface.")));
    }

    private static String step(Reference reference) {
        String name =
                reference.getFieldName() == null ? Integer.toString(reference.getIndex()) : reference.getFieldName();
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static ProblemException unreadable(JsonProcessingException failure) {
        ProblemException problem = new ProblemException(CommonProblem.UNREADABLE_JSON);
        JsonLocation place = failure.getLocation();
        return place == null || place.getLineNr() < 1
                ? problem
                : problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
    }
}
