package mingda.stack;

/** A part could not be started, stopped or reached; the message is one sentence for the person who started it. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StackException(String message) {
        super(message);
    }

    StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
