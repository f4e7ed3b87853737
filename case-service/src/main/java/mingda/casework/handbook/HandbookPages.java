package mingda.casework.handbook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import mingda.casework.access.Request;
import mingda.casework.clock.ActType;
import mingda.casework.clock.CaseState;
import mingda.casework.procedure.Condition;
import mingda.casework.procedure.Field;
import mingda.casework.procedure.Procedure;
import mingda.casework.procedure.Role;
import mingda.casework.procedure.Step;
import mingda.casework.procedure.Transition;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The handbook: what each act is, who may record it, under which article, and where it leads. Holds no data of cases. */
@Path("/handbook")
@PermitAll
@Produces("text/html;charset=UTF-8")
class HandbookPages {
    private final Procedure procedure;
    private final Request request;

    HandbookPages(Procedure procedure, Request request) {
        this.procedure = procedure;
        this.request = request;
    }

    /** A row of a page: what it is about, and what it says. */
    record Row(String head, List<String> lines) {}

    /** An act in the table of contents. */
    record Entry(String type, String label, String article) {}

    @CheckedTemplate(basePath = "handbook")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(boolean english, List<Entry> entries, String drawing);

        static native TemplateInstance act(boolean english, Entry entry, List<Row> rows);
    }

    /** All acts and the diagram. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        boolean english = isEnglish();
        return Templates.list(
                english,
                procedure.steps().stream().map(step -> entry(step, english)).toList(),
                Drawing.of(procedure, english));
    }

    /** The diagram alone. */
    @GET
    @Path("/diagram")
    @Produces("image/svg+xml;charset=UTF-8")
    @Operation(hidden = true)
    public String diagram() {
        return Drawing.of(procedure, isEnglish());
    }

    /** The page of an act. */
    @GET
    @Path("/{act}")
    @Operation(hidden = true)
    public TemplateInstance act(@PathParam("act") String act) {
        boolean english = isEnglish();
        Step step = Arrays.stream(ActType.values())
                .filter(type -> type.name().equals(act))
                .findFirst()
                .map(procedure::step)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return Templates.act(english, entry(step, english), rows(step, english));
    }

    private boolean isEnglish() {
        return request.language() == Language.EN;
    }

    private static Entry entry(Step step, boolean english) {
        return new Entry(step.type().name(), step.label().in(english), step.article());
    }

    private static List<Row> rows(Step step, boolean english) {
        return List.of(
                new Row(english ? "Article" : "依据", List.of(step.article())),
                new Row(english ? "Who may" : "可以办理", roles(step, english)),
                new Row(english ? "To be given" : "须载明", orNothing(fields(step, english), english)),
                new Row(
                        english ? "Only if" : "前提",
                        orNothing(
                                step.conditions().stream()
                                        .map(Condition::words)
                                        .map(words -> words.in(english))
                                        .toList(),
                                english)),
                new Row(english ? "From which state to which" : "状态变化", ways(step, english)));
    }

    private static List<String> roles(Step step, boolean english) {
        return step.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::words)
                .map(words -> words.in(english))
                .toList();
    }

    private static List<String> fields(Step step, boolean english) {
        String optional = english ? " (may be left out)" : "（可不填）";
        return step.fields().stream()
                .map((Field field) -> field.needed() ? field.name() : field.name() + optional)
                .toList();
    }

    private static List<String> orNothing(List<String> lines, boolean english) {
        return lines.isEmpty() ? List.of(english ? "nothing more" : "无") : lines;
    }

    private static List<String> ways(Step step, boolean english) {
        return step.transitions().stream().map(way -> way(way, english)).toList();
    }

    private static String way(Transition way, boolean english) {
        String to = way.to().stream()
                .map(state -> name(state, english))
                .collect(Collectors.joining(english ? " or " : "或"));
        return name(way.from(), english) + " → " + to;
    }

    private static String name(CaseState state, boolean english) {
        return StateWords.of(state).in(english);
    }
}
