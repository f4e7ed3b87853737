package mingda.eventing.mode;

import java.util.Locale;

/** How the service runs: {@code MINGDA_MODE=demo|production}, production when not said. */
public enum Mode {
    /** For demos, tests and training: known keys and passwords and a movable clock are allowed. */
    DEMO,
    /** For real work: whatever belongs to a demo stops the start. */
    PRODUCTION;

    static Mode parse(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "demo" -> DEMO;
            case "production" -> PRODUCTION;
            default -> throw new IllegalArgumentException("MINGDA_MODE must be demo or production");
        };
    }
}
