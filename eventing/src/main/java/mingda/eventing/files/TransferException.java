package mingda.eventing.files;

/** A transfer that did not succeed; it is tried again. */
class TransferException extends Exception {

    /** The file is longer than the event said. */
    static final String LONGER = "longer than announced";

    /** Its digest is not the one of the event. */
    static final String OTHER_DIGEST = "another digest than announced";

    private static final long serialVersionUID = 1L;

    private final boolean fromStart;

    /** @param fromStart whether what is held is of no use */
    TransferException(String cause, boolean fromStart) {
        super(cause);
        this.fromStart = fromStart;
    }

    boolean fromStart() {
        return fromStart;
    }
}
