package mingda.eventing.uploads;

import org.jspecify.annotations.Nullable;

/** Names of files as people's machines send them. Pure. */
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /**
     * The name without its folders and without what can't be seen: control characters, which no database holds, and
     * those that turn the direction of the text, which make a program's name look like a document's. Of a long name
     * the end is kept.
     *
     * @param sent as sent, or null: then the name is empty
     */
    public static String clean(@Nullable String sent) {
        if (sent == null) {
            return "";
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        int[] visible = last.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
                    default -> true;
                })
                .toArray();
        int from = Math.max(0, visible.length - LONGEST);
        return new String(visible, from, visible.length - from).strip();
    }
}
