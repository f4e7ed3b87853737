package mingda.casework.clock;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that changes on certain days, such as the name of a court: what is dated from a day on uses that day's text, what
 * was dated before keeps its own.
 *
 * <p>As JSON a plain text, which always holds, or {@code [{from?: yyyy-MM-dd, value}]} in the order of the days; only the
 * first may be without {@code from} and then holds from the beginning.
 */
final class DatedText {

    private static final int MOST = 50;
    private static final int LONGEST = 500;
    private static final String FROM = "from";
    private static final String VALUE = "value";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private record Since(@Nullable LocalDate from, String value) {}

    private final List<Since> texts;

    private DatedText(List<Since> texts) {
        this.texts = List.copyOf(texts);
    }

    /** Reads it from a setting's value; empty when the value is none. */
    static Optional<DatedText> of(Object value) {
        if (value instanceof String text) {
            return text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new DatedText(List.of(new Since(null, text))));
        }
        if (!(value instanceof List<?> list) || list.isEmpty() || list.size() > MOST) {
            return Optional.empty();
        }
        List<Since> texts = new ArrayList<>();
        for (Object each : list) {
            Optional<Since> since = since(each);
            if (since.isEmpty() || !follows(texts, since.get())) {
                return Optional.empty();
            }
            texts.add(since.get());
        }
        return Optional.of(new DatedText(texts));
    }

    private static boolean follows(List<Since> before, Since next) {
        if (before.isEmpty()) {
            return true;
        }
        LocalDate last = before.getLast().from();
        return next.from() != null && (last == null || next.from().isAfter(last));
    }

    private static Optional<Since> since(@Nullable Object each) {
        if (!(each instanceof Map<?, ?> map)
                || !Set.of(FROM, VALUE).containsAll(map.keySet())
                || !(map.get(VALUE) instanceof String text)
                || text.isBlank()
                || text.length() > LONGEST
                || CONTROL.matcher(text).find()) {
            return Optional.empty();
        }
        if (map.get(FROM) == null) {
            return Optional.of(new Since(null, text));
        }
        try {
            LocalDate from = LocalDate.parse(String.valueOf(map.get(FROM)));
            return from.getYear() > 2100 ? Optional.empty() : Optional.of(new Since(from, text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The text of that day; empty where none holds yet. */
    String on(LocalDate day) {
        return texts.reversed().stream()
                .filter(since -> since.from() == null || !since.from().isAfter(day))
                .map(Since::value)
                .findFirst()
                .orElse("");
    }
}
