package mingda.intake.application;

/** Tells applicants that what they submitted has arrived; the feature of notices does it. */
public interface ArrivalNotice {

    /** The application was accepted, in the running transaction. */
    void arrived(Application application);
}
