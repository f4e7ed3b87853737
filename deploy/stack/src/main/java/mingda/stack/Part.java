package mingda.stack;

import org.jspecify.annotations.Nullable;

/** One real part of the stack, which can be stopped, killed and started again on the same data and ports. */
sealed interface Part permits PostgresPart, KafkaPart, KeycloakPart, MailPart, ServicePart {
    String name();

    /** Starts it and returns when it answers. */
    void start();

    /** Asks it to stop and waits until it has. */
    default void stop() {
        Child child = child();
        if (child != null) {
            child.stop();
        }
    }

    /** Its process, or null when it has none (not started, or inside this one). */
    @Nullable
    Child child();

    /** Whether it was started and has ended without being asked. */
    default boolean dead() {
        Child child = child();
        return child != null && !child.alive();
    }

    /** {@code kill -9}; returns when it is gone. */
    default void kill() {
        Child child = child();
        if (child != null) {
            child.kill();
        }
    }
}
