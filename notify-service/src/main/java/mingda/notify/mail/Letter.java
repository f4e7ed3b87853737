package mingda.notify.mail;

import java.util.Map;

/**
 * One mail to one reader.
 *
 * @param to the reader's address
 * @param headers further headers, such as {@code Message-ID}
 */
record Letter(String to, String subject, String text, String html, Map<String, String> headers) {}
