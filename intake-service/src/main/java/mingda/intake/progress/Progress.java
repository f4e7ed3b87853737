package mingda.intake.progress;

import jakarta.enterprise.context.ApplicationScoped;
import mingda.eventing.problem.ProblemException;
import mingda.intake.application.Application;
import mingda.intake.application.Application.Pending;
import mingda.intake.problem.IntakeProblem;

/** Where an application stands. Every method needs a transaction in the application's scope. */
@ApplicationScoped
public class Progress {

    private final Timelines timelines;

    Progress(Timelines timelines) {
        this.timelines = timelines;
    }

    /** The state as the applicant sees it, with what is on its way to casework. */
    public State state(Application application) {
        State known = timelines
                .find(application.applicationNo())
                .map(Timeline::state)
                .orElse(State.SUBMITTED)
                .shown();
        if (application.pending() == null || known.closed()) {
            return known;
        }
        return application.pending().kind() == Pending.Kind.CORRECTION ? State.CORRECTION_SENT : State.WITHDRAWAL_SENT;
    }

    /** Whether something can still be handed in. */
    public boolean open(Application application) {
        return !state(application).closed();
    }

    /** Refuses (409) when the application is closed. */
    public void demandOpen(Application application) {
        if (!open(application)) {
            throw new ProblemException(IntakeProblem.CLOSED)
                    .with("article", "政府信息公开条例第二十九条")
                    .with("allowedActs", java.util.List.of());
        }
    }
}
