package mingda.casework.signoff;

import mingda.casework.calendar.Words;

/**
 * Something that the law demands before a reply may go on its way.
 *
 * @param code stable code, such as {@code consultation-open}
 * @param article the ground
 * @param text what is missing and what to do
 */
record Unmet(String code, String article, Words text) {

    static Unmet of(String code, String article, String zh, String en) {
        return new Unmet(code, article, new Words(zh, en));
    }
}
