package mingda.intake.access;

import jakarta.enterprise.context.ApplicationScoped;
import mingda.eventing.scope.Scopes;
import mingda.intake.store.IntakeScope;

/**
 * Counts addresses of pages that were guessed, as failed query codes are counted: ten in 15 minutes close the door to who
 * guesses. A right token opens its page all the same: nobody is shut out by a stranger behind the same address, and among
 * 2^128 tokens nothing is gained by going on.
 */
@ApplicationScoped
public class LinkAccess {

    private final Scopes scopes;
    private final FailedAccess failures;

    LinkAccess(Scopes scopes, FailedAccess failures) {
        this.scopes = scopes;
        this.failures = failures;
    }

    /**
     * Somebody at this address asked for a page that there is not.
     *
     * @param kind of page; a word that is no application number
     * @return the seconds to wait after too many of them, else 0
     */
    public long failed(String kind, String address) {
        return scopes.call(IntakeScope.application(kind), () -> {
            long wait = failures.secondsToWait(kind, address);
            if (wait == 0) {
                failures.remember(kind, address);
            }
            return wait;
        });
    }
}
