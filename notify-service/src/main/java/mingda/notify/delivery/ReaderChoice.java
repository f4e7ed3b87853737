package mingda.notify.delivery;

import java.util.Optional;
import java.util.Set;
import mingda.notify.tier.AlertKind;

/** By which channels readers want their alerts. Needs a running transaction in background scope. */
public interface ReaderChoice {

    /**
     * The channels beside the inbox that the reader has chosen for such an alert.
     *
     * @return empty where the reader has chosen nothing and the deployment's settings hold
     */
    Optional<Set<Channel>> channels(String username, AlertKind kind);
}
