package mingda.intake.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds by which names a file calls itself. They stand several times in a sealed file, uncompressed, so a changed byte may
 * hide one but not all.
 */
final class Marks {

    private static final Pattern MARK =
            Pattern.compile("urn:mingda:document:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int LONGEST_MARK = 64;
    private static final int WINDOW = 64 * 1024;
    /** Nobody gets a search of the register for each line of a crafted file. */
    private static final int MOST = 8;

    private Marks() {}

    /** The documents that the file names, at most eight, in the order in which it does. */
    static Set<UUID> in(Path file) throws IOException {
        Set<UUID> found = new LinkedHashSet<>();
        byte[] window = new byte[WINDOW + LONGEST_MARK];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while (found.size() < MOST && (read = in.readNBytes(window, kept, WINDOW)) > 0) {
                int length = kept + read;
                Matcher matcher = MARK.matcher(new String(window, 0, length, StandardCharsets.ISO_8859_1));
                while (found.size() < MOST && matcher.find()) {
                    found.add(UUID.fromString(matcher.group(1)));
                }
                kept = Math.min(LONGEST_MARK, length);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
        }
        return found;
    }
}
