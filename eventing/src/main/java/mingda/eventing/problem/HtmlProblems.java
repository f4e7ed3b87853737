package mingda.eventing.problem;

import java.util.Optional;

/** A CDI bean of a service with pages: shows a refusal as a page to a browser that asked for one. */
public interface HtmlProblems {

    /**
     * The page as HTML, or empty where the problem document should go out all the same.
     *
     * @param path of the request, such as {@code /apply}
     */
    Optional<String> page(ProblemException problem, Language language, String path);
}
