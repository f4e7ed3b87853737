package mingda.eventing.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file that a {@code Range} header asks for (RFC 9110, one range).
 *
 * @param from first byte
 * @param to byte after the last
 */
public record ByteRange(long from, long to) {

    private static final Pattern FORM = Pattern.compile("bytes=(?<first>[0-9]{0,18})-(?<last>[0-9]{0,18})");

    /**
     * Reads the header against a file of {@code length} bytes.
     *
     * @return the whole file where there is no header, it has several ranges or can't be read (all of which RFC 9110
     *     lets a server ignore); empty when no byte of the range lies in the file (416)
     */
    public static Optional<ByteRange> of(@Nullable String header, long length) {
        ByteRange whole = new ByteRange(0, length);
        Matcher range = FORM.matcher(header == null ? "" : header);
        if (!range.matches()) {
            return Optional.of(whole);
        }
        String first = range.group("first");
        String last = range.group("last");
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.of(whole);
        }
        if (first.isEmpty()) {
            long tail = Math.min(Long.parseLong(last), length);
            return tail == 0 ? Optional.empty() : Optional.of(new ByteRange(length - tail, length));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? length : Math.min(Long.parseLong(last) + 1, length);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return Optional.of(whole);
        }
        return from >= length ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }

    /** Whether it is less than a file of that length. */
    public boolean partOf(long length) {
        return from != 0 || to != length;
    }
}
