package mingda.eventing.mode;

import java.util.List;

/** A CDI bean that says what of its part belongs to a demo and must not run in production. */
public interface ProductionGuard {

    /** One sentence for each thing that production refuses, naming the setting to change; empty when all is well. */
    List<String> refusals();
}
