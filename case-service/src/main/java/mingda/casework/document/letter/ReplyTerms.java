package mingda.casework.document.letter;

import mingda.casework.outcome.UnsuableRemedy;

/**
 * What decides the remedy paragraphs of an answering body.
 *
 * @param organ the reconsideration organ (行政复议法 Art. 24), by answering body
 * @param court the court of first instance
 * @param unsuable the setting {@code remedyForUnsuable}
 */
public record ReplyTerms(String organ, String court, UnsuableRemedy unsuable) {}
