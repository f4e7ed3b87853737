package mingda.intake.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import mingda.intake.directory.Agencies;
import mingda.intake.directory.Agency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Whom to ask: the agencies by kind, who is likely responsible, and each agency's office and guide (条例第十二条). */
@Path("/agencies")
public class AgencyPages {

    private static final int LONGEST = 500;

    private final Pages pages;
    private final Visiting visiting;
    private final Agencies agencies;
    private final Texts texts;

    AgencyPages(Pages pages, Visiting visiting, Agencies agencies, Texts texts) {
        this.pages = pages;
        this.visiting = visiting;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** Agencies under one heading. */
    public record Group(String title, List<AgencyEntry> agencies) {}

    /** The list, with who is likely responsible for what was typed. */
    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("about") @Nullable String about) {
        Visitor visitor = visiting.visitor();
        boolean english = visitor.language() == Language.EN;
        String typed = about == null ? "" : about.strip();
        String wanted = typed.substring(0, Math.min(typed.length(), LONGEST));
        List<Agency> all = agencies.accepting();
        List<AgencyEntry> likely = Responsible.likely(wanted, all).stream()
                .map(agency -> AgencyEntry.of(agency, english))
                .toList();
        return pages.show(
                "agencies",
                visitor,
                "/agencies",
                Map.of("groups", groups(all, visitor.language()), "about", wanted, "likely", likely));
    }

    /** One agency. */
    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code) {
        Visitor visitor = visiting.visitor();
        Agency agency = agencies.accepting(code).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return pages.show(
                "agency",
                visitor,
                "/agencies/" + agency.code(),
                Map.of("agency", AgencyEntry.of(agency, visitor.language() == Language.EN)));
    }

    private List<Group> groups(List<Agency> all, Language language) {
        List<Group> groups = new ArrayList<>();
        for (Agency agency : all) {
            AgencyEntry entry = AgencyEntry.of(agency, language == Language.EN);
            String title = texts.text(language, "kind_" + entry.group());
            if (groups.isEmpty() || !groups.getLast().title().equals(title)) {
                groups.add(new Group(title, new ArrayList<>()));
            }
            groups.getLast().agencies().add(entry);
        }
        return groups;
    }
}
