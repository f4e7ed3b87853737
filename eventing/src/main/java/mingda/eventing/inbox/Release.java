package mingda.eventing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import mingda.eventing.EventHandler;
import mingda.eventing.MalformedEventException;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.scope.DatabaseException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;

/** Applies what is parked once a person has dealt with the cause, in order, each record in its own transaction. */
@ApplicationScoped
class Release {

    private final Scopes scopes;
    private final Sequences sequences;
    private final ParkingPlace parking;
    private final Inbox inbox;
    private final Handlers handlers;

    Release(Scopes scopes, Sequences sequences, ParkingPlace parking, Inbox inbox, Handlers handlers) {
        this.scopes = scopes;
        this.sequences = sequences;
        this.parking = parking;
        this.inbox = inbox;
        this.handlers = handlers;
    }

    /**
     * Applies the key's records until one fails again. A gap before the first is accepted: that is the person's
     * decision; a gap further on stops it again.
     *
     * @return how many records were applied
     */
    int release(String topic, String key) {
        EventHandler handler = handlers.of(topic).orElseThrow();
        int applied = 0;
        while (true) {
            boolean first = applied == 0;
            Optional<Parked> next = scopes.call(Scope.background(), () -> parking.first(topic, key));
            if (next.isEmpty() || !applyOne(next.get(), handler, first)) {
                return applied;
            }
            applied++;
        }
    }

    private boolean applyOne(Parked parked, EventHandler handler, boolean acceptGap) {
        try {
            return scopes.call(Scope.background(), () -> {
                long last = sequences.lock(parked.topic(), parked.key());
                if (parking.find(parked.id()).isEmpty()) {
                    return true;
                }
                ReceivedEvent event = inbox.read(parked.incoming());
                boolean gap = !handler.compacted() && event.sequence() > last + 1;
                if (gap && !acceptGap) {
                    parking.failedAgain(parked, Inbox.gap(last, event));
                    return false;
                }
                if (event.sequence() > last) {
                    inbox.take(event, handler);
                }
                parking.remove(parked);
                return true;
            });
        } catch (MalformedEventException e) {
            failed(parked, "malformed: " + e.getMessage());
            return false;
        } catch (RuntimeException e) {
            if (DatabaseException.mayPass(e)) {
                throw e;
            }
            failed(parked, Causes.describe(e, handler));
            return false;
        }
    }

    private void failed(Parked parked, String cause) {
        scopes.run(Scope.background(), () -> parking.failedAgain(parked, cause));
    }

    /** Leaves out the first record of a key for a reason, and applies those behind it. */
    int skip(Parked parked, String reason, String by) {
        scopes.run(Scope.background(), () -> {
            sequences.lock(parked.topic(), parked.key());
            parking.skip(parked, reason, by);
            if (parked.sequence() != null) {
                sequences.advance(parked.topic(), parked.key(), parked.sequence());
            }
        });
        return release(parked.topic(), parked.key());
    }
}
