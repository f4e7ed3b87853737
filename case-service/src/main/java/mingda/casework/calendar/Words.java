package mingda.casework.calendar;

/**
 * A text in both languages of the product, so that no rule decides which one a reader sees.
 *
 * @param zh the Chinese text, the one that counts
 * @param en the English text
 */
public record Words(String zh, String en) {
    /** Both texts, this one first, as sentences of one paragraph. */
    public Words and(Words next) {
        return new Words(zh + next.zh, en.isEmpty() ? next.en : en + " " + next.en);
    }

    /** The Chinese text, or the English one where the reader asked for English. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
