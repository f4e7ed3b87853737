package mingda.eventing.problem;

import java.util.List;

/** A CDI bean that names the problem types of one part, so that the service can list and explain them. */
public interface ProblemTypes {

    /** The types, in the order in which they are to be listed. */
    List<ProblemType> types();
}
