package mingda.eventing.problem;

/**
 * What is said of a kind of refusal.
 *
 * @param slug lower-case words joined by hyphens, never changed once published
 * @param status HTTP status, 400 to 599
 * @param titleZh title in Chinese: what is wrong
 * @param titleEn title in English
 * @param adviceZh what the reader can do about it, in Chinese
 * @param adviceEn the same in English
 */
public record ProblemText(String slug, int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {}
