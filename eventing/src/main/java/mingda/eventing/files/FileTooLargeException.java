package mingda.eventing.files;

/** Thrown when a stream holds more than the caller allows. */
public class FileTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long maxBytes;

    /** For a limit in bytes. */
    public FileTooLargeException(long maxBytes) {
        super("more than " + maxBytes + " bytes");
        this.maxBytes = maxBytes;
    }

    /** The limit that was passed, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }
}
