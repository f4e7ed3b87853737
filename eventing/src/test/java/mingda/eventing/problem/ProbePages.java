package mingda.eventing.problem;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Pages for addresses under {@code /pages} only. */
@Singleton
class ProbePages implements HtmlProblems {

    @Override
    public Optional<String> page(ProblemException problem, Language language, String path) {
        return path.startsWith("/pages")
                ? Optional.of("<h1>"
                        + language.pick(problem.type().titleZh(), problem.type().titleEn()) + "</h1>")
                : Optional.empty();
    }
}
