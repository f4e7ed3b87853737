package mingda.eventing.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import mingda.eventing.operations.Blockage;
import mingda.eventing.operations.Blocked;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;

/** Keys that are parked. */
@Singleton
class InboxBlockage implements Blockage {

    private final Scopes scopes;
    private final ParkingPlace parking;
    private final Release release;

    InboxBlockage(Scopes scopes, ParkingPlace parking, Release release) {
        this.scopes = scopes;
        this.parking = parking;
        this.release = release;
    }

    @Override
    public List<Blocked> blocked(int limit) {
        return scopes.call(Scope.background(), () -> parking.firsts(limit)).stream()
                .map(parked -> new Blocked(
                        parked.id(),
                        "INBOX",
                        parked.topic(),
                        parked.key(),
                        parked.name(),
                        parked.sequence(),
                        parked.parkedAt(),
                        parked.cause(),
                        parked.attempts()))
                .toList();
    }

    @Override
    public OptionalInt release(UUID id) {
        Optional<Parked> parked = scopes.call(Scope.background(), () -> parking.find(id));
        return parked.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        release.release(parked.get().topic(), parked.get().key()));
    }

    @Override
    public OptionalInt skip(UUID id, String reason, String by) {
        Optional<Parked> first = scopes.call(
                Scope.background(),
                () -> parking.find(id)
                        .flatMap(parked -> parking.first(parked.topic(), parked.key()))
                        .filter(parked -> parked.id().equals(id)));
        return first.isEmpty() ? OptionalInt.empty() : OptionalInt.of(release.skip(first.get(), reason, by));
    }
}
