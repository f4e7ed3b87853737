package mingda.eventing.gateway;

/**
 * What a provider said to one attempt.
 *
 * @param outcome what it means
 * @param words the provider's code and reference, at most 120 characters; never its free text, which may repeat an
 *     address
 */
public record Answer(Outcome outcome, String words) {

    private static final int LONGEST = 120;

    public Answer {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** An answer without words: none came. */
    public static Answer none(Outcome outcome) {
        return new Answer(outcome, "");
    }
}
