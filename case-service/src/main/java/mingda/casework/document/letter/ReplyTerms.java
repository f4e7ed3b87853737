package mingda.casework.document.letter;

import mingda.casework.outcome.UnsuableRemedy;

/**
 * What decides the remedy paragraphs of an answering body.
 *
 * @param organ the reconsideration organ (行政复议法 Art. 24), by answering body
 * @param court the court of first instance
 * @param internet the online way to reconsideration (行政复议法第二十二条第二款), such as the name and address of a site
 * @param unsuable the setting {@code remedyForUnsuable}
 */
public record ReplyTerms(String organ, String court, String internet, UnsuableRemedy unsuable) {

    private static final String SOME = "行政复议机关提供的互联网渠道";

    public ReplyTerms {
        internet = internet.isBlank() ? SOME : internet;
    }
}
