package mingda.casework.document.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes out with a letter, as the letter's list of attachments (附件说明, GB/T 9704-2012 7.3.4) names it.
 *
 * @param title its title, or its file name where it has none
 * @param format its format, such as {@code pdf}
 * @param pages how many pages it has, or null where that is not known
 * @param bytes its length
 */
public record Attachment(
        String title, String format, @Nullable Integer pages, long bytes) {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    /** Such as {@code 施工合同（PDF，共44页，2.1MB）}; no mark follows the name of an attachment. */
    public String inWords() {
        String length = pages == null ? "" : "，共" + pages + "页";
        return title.strip() + "（" + format.toUpperCase(Locale.ROOT) + length + "，" + size() + "）";
    }

    private String size() {
        return bytes < MEGA
                ? Math.max(1, (bytes + KILO - 1) / KILO) + "KB"
                : BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(MEGA), 1, RoundingMode.HALF_UP) + "MB";
    }

    /**
     * What stands before each name: 附件 with a colon before the first, an Arabic number before each where there are
     * several.
     *
     * @param index place in the list, from 0
     * @param count how many there are
     */
    public static String label(int index, int count) {
        return (index == 0 ? "附件：" : "") + (count > 1 ? (index + 1) + ". " : "");
    }

    /** The list as lines of text. */
    public static List<String> lines(List<String> names) {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            lines.add(label(lines.size(), names.size()) + name);
        }
        return lines;
    }
}
