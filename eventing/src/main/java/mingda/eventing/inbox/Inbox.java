package mingda.eventing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import mingda.eventing.Envelope;
import mingda.eventing.EventHandler;
import mingda.eventing.MalformedEventException;
import mingda.eventing.ReceivedEvent;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.DatabaseException;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;

/**
 * Applies one record in one transaction: remembers its id, calls the handler, moves the key's sequence. What can't be
 * applied is parked with its key; a failure that may pass is thrown, and the record is tried again.
 */
@ApplicationScoped
class Inbox {

    private final Scopes scopes;
    private final Sequences sequences;
    private final ParkingPlace parking;
    private final PersonalData personal;

    Inbox(Scopes scopes, Sequences sequences, ParkingPlace parking, PersonalData personal) {
        this.scopes = scopes;
        this.sequences = sequences;
        this.parking = parking;
        this.personal = personal;
    }

    /** @throws RuntimeException where {@link DatabaseException#mayPass} holds: nothing has happened, try again */
    void receive(IncomingRecord record, EventHandler handler) {
        ReceivedEvent event;
        try {
            event = read(record);
        } catch (MalformedEventException e) {
            park(record, null, "malformed: " + e.getMessage());
            return;
        }
        try {
            scopes.run(Scope.background(), () -> apply(record, event, handler));
        } catch (RuntimeException e) {
            if (DatabaseException.mayPass(e)) {
                throw e;
            }
            park(record, event, Causes.describe(e, handler));
        }
    }

    ReceivedEvent read(IncomingRecord record) {
        ReceivedEvent event = Envelope.read(record.topic(), record.bytes(), personal);
        if (!event.key().equals(record.key())) {
            throw new MalformedEventException("its subject is not the record's key");
        }
        return event;
    }

    private void apply(IncomingRecord record, ReceivedEvent event, EventHandler handler) {
        long last = sequences.lock(event.topic(), event.key());
        if (event.sequence() <= last || sequences.applied(event)) {
            return;
        }
        if (parking.holds(event.topic(), event.key())) {
            parking.behind(record, event);
            return;
        }
        // Whoever has nothing of a key begins where all that is true of it is told again: what came before is in there.
        boolean begins = last == 0 && event.snapshot();
        if (!handler.compacted() && !begins && event.sequence() != last + 1) {
            parking.park(record, event, gap(last, event));
            return;
        }
        take(event, handler);
    }

    static String gap(long last, ReceivedEvent event) {
        return "gap: sequence " + (last + 1) + " expected, " + event.sequence() + " came";
    }

    /** In the running transaction, with the key locked. */
    void take(ReceivedEvent event, EventHandler handler) {
        if (sequences.firstTime(event)) {
            handler.handle(event);
        }
        sequences.advance(event.topic(), event.key(), event.sequence());
    }

    private void park(IncomingRecord record, @org.jspecify.annotations.Nullable ReceivedEvent event, String cause) {
        scopes.run(Scope.background(), () -> {
            sequences.lock(record.topic(), record.key());
            parking.park(record, event, cause);
        });
    }
}
