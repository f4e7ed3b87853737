package mingda.eventing.gateway;

/**
 * The length rules of text messages (GSM 03.38 and 03.40): 160 characters of the plain alphabet or 70 of any other, and
 * 153 or 67 in each part of a longer one. Pure.
 */
public final class SmsText {

    private static final int PLAIN_ALONE = 160;
    private static final int PLAIN_PART = 153;
    private static final int WIDE_ALONE = 70;
    private static final int WIDE_PART = 67;

    private SmsText() {}

    /** The text, shortened at its end where it is longer than so many parts hold. */
    public static String fit(String text, int parts) {
        boolean plain = text.chars().allMatch(SmsText::plain);
        int room = plain ? room(parts, PLAIN_ALONE, PLAIN_PART) : room(parts, WIDE_ALONE, WIDE_PART);
        if (text.length() <= room) {
            return text;
        }
        String end = plain ? "..." : "…";
        int cut = room - end.length();
        // Never half a character of two halves.
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }

    /** Of how many parts a message with that text is. */
    public static int parts(String text) {
        boolean plain = text.chars().allMatch(SmsText::plain);
        int alone = plain ? PLAIN_ALONE : WIDE_ALONE;
        int part = plain ? PLAIN_PART : WIDE_PART;
        return text.length() <= alone ? 1 : (text.length() + part - 1) / part;
    }

    private static int room(int parts, int alone, int part) {
        return parts <= 1 ? alone : parts * part;
    }

    /** The characters of our own English words that are one unit of the plain alphabet; any other counts as wide. */
    private static boolean plain(int character) {
        return character == '\n' || (character >= ' ' && character <= 'z' && "[\\]^`".indexOf(character) < 0);
    }
}
