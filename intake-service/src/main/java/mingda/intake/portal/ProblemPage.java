package mingda.intake.portal;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import mingda.eventing.problem.HtmlProblems;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;

/** A refusal as a page, for browsers. */
@Singleton
class ProblemPage implements HtmlProblems {

    private final Pages pages;

    ProblemPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<String> page(ProblemException problem, Language language, String path) {
        if (path.startsWith("/api/") || path.startsWith("/internal/")) {
            return Optional.empty();
        }
        Visitor nobody = Visitor.of(null, language, "", false, false);
        return Optional.of(pages.html(
                "problem",
                nobody,
                "/",
                Map.of(
                        "title",
                                language.pick(
                                        problem.type().titleZh(), problem.type().titleEn()),
                        "advice",
                                language.pick(
                                        problem.type().adviceZh(),
                                        problem.type().adviceEn()))));
    }
}
