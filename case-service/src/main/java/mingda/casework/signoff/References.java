package mingda.casework.signoff;

import java.util.Optional;
import java.util.UUID;

/** Ids in requests. */
public final class References {

    private static final int LENGTH = 36;

    private References() {}

    /** The id, if the text is one. */
    public static Optional<UUID> id(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isId(String text) {
        return id(text).isPresent();
    }
}
