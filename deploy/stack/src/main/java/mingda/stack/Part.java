package mingda.stack;

/** One real part of the stack, which can be stopped, killed and started again on the same data and ports. */
sealed interface Part permits PostgresPart, KafkaPart, KeycloakPart, MailPart {
    String name();

    /** Starts it and returns when it answers. */
    void start();

    /** Asks it to stop and waits until it has. */
    void stop();

    /** {@code kill -9}; returns when it is gone. */
    void kill();
}
