package mingda.eventing.problem;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CDI bean of a service with pages: shows a refusal as a page to a browser that asked for one. */
public interface HtmlProblems {

    /**
     * The page as HTML, or empty where the problem document should go out all the same.
     *
     * @param path of the request, such as {@code /apply}
     */
    Optional<String> page(ProblemException problem, Language language, String path);

    /** Whether a page is asked for: browsers name text/html first; programs that take anything get the document. */
    static boolean wantedBy(@Nullable String accept) {
        return accept != null && accept.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
    }
}
