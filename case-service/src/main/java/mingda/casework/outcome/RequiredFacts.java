package mingda.casework.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that each outcome's letter must state: asked for when a draft is submitted. */
public final class RequiredFacts {
    private RequiredFacts() {}

    /**
     * The paths of the facts that an outcome demands, such as {@code search/places}, in the order of the letter.
     *
     * <p>GRANT demands {@code access} only where nothing is attached.
     */
    public static List<String> of(Outcome outcome) {
        return switch (outcome) {
            case GRANT -> List.of("access");
            case GRANT_PUBLIC, PUBLICATION -> List.of("where");
            case PARTIAL -> List.of("given", "withheld", "grounds", "reasons");
            case REFUSE_SECRET -> List.of("reasons", "checkedBy", "checkedOn");
            case REFUSE_THIRD -> List.of("reasons", "consultation");
            case REFUSE_LAW, REFUSE_SAFETY, REFUSE_INTERNAL, REFUSE_PROCESS, REFUSE_ENFORCEMENT -> List.of("reasons");
            case NONE_EXISTS -> List.of("search/places", "search/words", "search/result");
            case NOT_OURS, NOT_GOVERNMENT_INFO, INQUIRY -> List.of("reasons");
            case NEEDS_MAKING -> List.of("whatWouldBeMade");
            case STILL_UNCLEAR -> List.of("unclear");
            case REPEAT -> List.of("earlierNumber", "earlierOn");
            case QUERY_SPECIAL -> List.of("law", "office", "way");
            case EXCESSIVE -> List.of("counts", "reasons");
            case UNCORRECTED, UNPAID -> List.of("notice");
            case ARCHIVED -> List.of("archive");
            case PETITION, CONFIRM_AGAIN, OTHER, WITHDRAWN -> List.of();
        };
    }

    /**
     * JSON pointers, relative to {@code facts}, of what is missing or empty.
     *
     * @param facts the facts as JSON: strings, numbers, lists and maps
     * @param hasAttachment whether the item carries a file, which stands for GRANT's {@code access}
     */
    public static List<String> missing(Outcome outcome, Map<String, ?> facts, boolean hasAttachment) {
        List<String> missing = new ArrayList<>();
        for (String path : of(outcome)) {
            boolean attached = hasAttachment && outcome == Outcome.GRANT;
            if (!attached && isEmpty(at(facts, path))) {
                missing.add("/" + path);
            }
        }
        return List.copyOf(missing);
    }

    private static @Nullable Object at(Map<String, ?> facts, String path) {
        Object value = facts;
        for (String step : path.split("/", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Map<?, ?> map -> map.isEmpty();
            case Collection<?> list -> list.stream().allMatch(RequiredFacts::isEmpty);
            default -> false;
        };
    }
}
