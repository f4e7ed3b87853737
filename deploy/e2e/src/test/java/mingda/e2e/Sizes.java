package mingda.e2e;

import java.time.Duration;

/** The short slice by default, the full size with {@code -Dmingda.long=true}. */
final class Sizes {

    private static final boolean LONG = Boolean.getBoolean("mingda.long");

    private Sizes() {}

    static int crowd() {
        return LONG ? 500 : 40;
    }

    /** Letters that are signed while casework is killed. */
    static int letters() {
        return LONG ? 200 : 24;
    }

    static int signingKills() {
        return LONG ? 25 : 4;
    }

    /** How often the messenger is killed while it sends. */
    static int sendingKills() {
        return LONG ? 20 : 1;
    }

    /** After how many of these kills the lease of what was on its way is waited for in full, a minute each. */
    static int leasesWaitedFor() {
        return LONG ? 4 : 0;
    }

    static long largeDocumentBytes() {
        return LONG ? 100L << 20 : 16L << 20;
    }

    static Duration crowdTime() {
        return LONG ? Duration.ofMinutes(8) : Duration.ofSeconds(25);
    }

    /** Whether each page is looked at in every way. */
    static boolean everyLook() {
        return LONG;
    }

    static Duration kafkaAway() {
        return LONG ? Duration.ofMinutes(2) : Duration.ofSeconds(8);
    }

    static Duration catchUp() {
        return LONG ? Duration.ofMinutes(6) : Duration.ofMinutes(3);
    }

    /** The seed of everything random in this run; {@code -Dmingda.seed} repeats one. */
    static long seed() {
        return Long.getLong("mingda.seed", 20261123L);
    }
}
