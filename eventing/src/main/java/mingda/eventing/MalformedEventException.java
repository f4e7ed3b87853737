package mingda.eventing;

/** A record that is no event of its topic. */
public class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the fault, never the content. */
    public MalformedEventException(String fault) {
        super(fault);
    }
}
