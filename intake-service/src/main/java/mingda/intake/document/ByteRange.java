package mingda.intake.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Part of a file (RFC 9110, section 14).
 *
 * @param from first byte
 * @param to the byte after the last one
 */
record ByteRange(long from, long to) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What a Range header asks for. */
    sealed interface Asked {

        /** No range, or one that may be ignored: the whole file. */
        record Whole() implements Asked {}

        /** A range inside the file. */
        record Part(ByteRange range) implements Asked {}

        /** A range outside the file (416). */
        record Outside() implements Asked {}
    }

    /** Reads the header; several ranges at once are answered with the whole file, which the RFC allows. */
    static Asked read(@Nullable String header, long length) {
        Matcher matcher = SINGLE.matcher(Optional.ofNullable(header).orElse("").strip());
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return new Asked.Whole();
        }
        if (matcher.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(matcher.group(2)), length);
            return last == 0 ? new Asked.Outside() : new Asked.Part(new ByteRange(length - last, length));
        }
        long from = Long.parseLong(matcher.group(1));
        long to = matcher.group(2).isEmpty() ? length : Math.min(Long.parseLong(matcher.group(2)) + 1, length);
        if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < from) {
            return new Asked.Whole();
        }
        return from >= length ? new Asked.Outside() : new Asked.Part(new ByteRange(from, to));
    }
}
