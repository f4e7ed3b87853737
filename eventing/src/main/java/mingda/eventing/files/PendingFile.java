package mingda.eventing.files;

/**
 * A file that another service holds and this one still wants.
 *
 * @param held bytes that are here already
 * @param trouble why it is not here yet, as the last attempt that failed saw it; it is tried again in each case
 */
public record PendingFile(long held, Trouble trouble) {

    /** What keeps a file away. */
    public enum Trouble {
        /** Nothing: it is on its way, or its turn has not come. */
        NONE,
        /** The other service did not answer, or broke off. */
        AWAY,
        /** The other service holds no such file, or another one than it announced. */
        REFUSED
    }
}
