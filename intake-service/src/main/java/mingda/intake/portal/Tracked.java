package mingda.intake.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The application that a visitor has opened with its query code. */
@ApplicationScoped
class Tracked {

    private final Visits visits;

    Tracked(Visits visits) {
        this.visits = visits;
    }

    /** What is kept of it. */
    record Opened(String applicationNo) {}

    void remember(Visitor visitor, String applicationNo) {
        visits.keep(Visits.Kind.TRACK, visitor.token(), new Opened(applicationNo));
    }

    Optional<String> number(Visitor visitor) {
        return visits.find(Visits.Kind.TRACK, visitor.token(), Opened.class).map(Opened::applicationNo);
    }

    void forget(Visitor visitor) {
        visits.forget(Visits.Kind.TRACK, visitor.token());
    }
}
