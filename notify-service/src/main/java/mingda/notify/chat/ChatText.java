package mingda.notify.chat;

import java.nio.charset.StandardCharsets;

/** The length rule of webhooks, which count bytes of UTF-8. Pure. */
final class ChatText {

    private static final String END = "…";

    private ChatText() {}

    /** The text, shortened at its end where it has more bytes; never within a character. */
    static String fit(String text, int bytes) {
        if (bytes(text) <= bytes) {
            return text;
        }
        int room = bytes - bytes(END);
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int size = bytes(Character.toString(character));
            if (used + size > room) {
                break;
            }
            used += size;
            at += Character.charCount(character);
        }
        return text.substring(0, at) + END;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
