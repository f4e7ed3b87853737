package mingda.eventing.files;

/** A transfer that did not succeed; it is tried again. */
class TransferException extends Exception {

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
