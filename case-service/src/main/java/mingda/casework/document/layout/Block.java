package mingda.casework.document.layout;

/**
 * A part of the letter that is read as one, whatever pages it stands on.
 *
 * @param index its place in the reading order, from 0
 * @param role what it is to a reader
 */
record Block(int index, Role role) {

    /** What a block is to a reader. */
    enum Role {
        /** The document's title. */
        TITLE("H1"),
        /** The heading of one item. */
        HEADING("H2"),
        /** Anything else that is read. */
        TEXT("P"),
        /** What repeats on pages and belongs to the paper, not to the letter. */
        PAPER("Artifact");

        private final String tag;

        Role(String tag) {
            this.tag = tag;
        }

        /** Its structure type in a tagged PDF. */
        String tag() {
            return tag;
        }
    }
}
