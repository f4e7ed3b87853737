package mingda.casework.act;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingda.casework.access.Caller;
import mingda.casework.access.CaseAccess;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.clock.ActType;
import mingda.casework.problem.CaseProblem;
import mingda.casework.procedure.Condition;
import mingda.casework.procedure.Field;
import mingda.casework.procedure.Permission;
import mingda.casework.procedure.Procedure;
import mingda.casework.procedure.Role;
import mingda.casework.procedure.Situation;
import mingda.casework.procedure.Step;
import mingda.casework.timeline.TimelineJson;
import mingda.eventing.problem.Language;
import mingda.eventing.problem.ProblemException;

/** Asks the procedure what may be done with a case now, and by whom. */
@ApplicationScoped
public class ActGate {

    /** These have roads of their own: sign-off and splitting. */
    private static final Set<ActType> OWN_ROAD = Set.of(ActType.ISSUED, ActType.RECALLED, ActType.SPLIT);

    private final Procedure procedure;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final ObjectMapper json;
    private final StandIns standIns;

    ActGate(Procedure procedure, CaseFiles cases, CaseAccess access, ObjectMapper json, StandIns standIns) {
        this.procedure = procedure;
        this.cases = cases;
        this.access = access;
        this.json = json;
        this.standIns = standIns;
    }

    /** The case as the procedure sees it now. */
    public Situation situation(CaseFile file) {
        return Situation.of(cases.timeline(file), cases.acts(file.id()));
    }

    /** What the caller may record now, in the order of the procedure; nothing in another agency's case. */
    public List<Step> allowed(CaseFile file, Caller caller) {
        if (!access.mayWorkFor(caller, file.agencyCode(), file.handlerCode())) {
            return List.of();
        }
        Situation situation = situation(file);
        List<Step> own = procedure.allowedActs(situation, roles(caller));
        return procedure.allowedActs(situation, roles(standIns.withPlace(caller))).stream()
                .filter(step -> !OWN_ROAD.contains(step.type()))
                .filter(step -> own.contains(step) || StandIns.DELEGATED.contains(step.type()))
                .toList();
    }

    /**
     * Makes sure that the caller may record the act now.
     *
     * @return the act's row of the procedure
     * @throws ProblemException 403 when another agency or another role has to, 409 with {@code article} and {@code
     *     allowedActs} when it can't be done at this stage
     */
    public Step require(CaseFile file, ActType type, Caller caller) {
        requireAgency(file, caller);
        return switch (procedure.permission(type, situation(file), roles(caller))) {
            case Permission.Granted granted -> granted.step();
            case Permission.NotYours refused ->
                throw new ProblemException(CaseProblem.NOT_YOUR_ROLE)
                        .with("article", refused.step().article())
                        .with(
                                "roles",
                                refused.step().roles().stream()
                                        .map(Role::key)
                                        .sorted()
                                        .toList());
            case Permission.NotNow refused -> throw notNow(refused.step(), refused.unmet(), allowed(file, caller));
        };
    }

    /** As {@link #require}, for an act that comes through {@code POST …/acts}, not by a road of its own. */
    Step requireDirect(CaseFile file, ActType type, Caller caller) {
        requireAgency(file, caller);
        if (OWN_ROAD.contains(type)) {
            throw notNow(procedure.step(type), List.of(), allowed(file, caller));
        }
        return require(file, type, caller);
    }

    /**
     * Makes sure that the caller works for the agency of the case.
     *
     * @throws ProblemException 403 otherwise
     */
    public void requireAgency(CaseFile file, Caller caller) {
        if (!access.mayWorkFor(caller, file.agencyCode(), file.handlerCode())) {
            throw new ProblemException(CaseProblem.NOT_YOUR_AGENCY);
        }
    }

    /** Rows of the procedure as the API shows them: {@code {type, label, article, roles, conditions, fields}}. */
    public ArrayNode describe(List<Step> steps, Language language) {
        ArrayNode out = json.createArrayNode();
        for (Step step : steps) {
            ObjectNode line = out.addObject()
                    .put("type", step.type().name())
                    .put("label", TimelineJson.text(step.label(), language))
                    .put("article", step.article());
            ArrayNode who = line.putArray("roles");
            step.roles().stream().map(Role::key).sorted().forEach(role -> who.add(role));
            ArrayNode conditions = line.putArray("conditions");
            step.conditions().forEach(condition -> conditions.add(TimelineJson.text(condition.words(), language)));
            ArrayNode fields = line.putArray("fields");
            for (Field field : step.fields()) {
                fields.addObject()
                        .put("name", field.name())
                        .put("needed", field.needed())
                        .put("kind", field.kind().name());
            }
        }
        return out;
    }

    private static ProblemException notNow(Step step, List<Condition> unmet, List<Step> allowed) {
        return new ProblemException(CaseProblem.ACT_NOT_ALLOWED)
                .with("article", step.article())
                .withText(
                        "unmet",
                        language -> unmet.stream()
                                .map(condition -> TimelineJson.text(condition.words(), language))
                                .toList())
                .with("allowedActs", allowed.stream().map(s -> s.type().name()).toList());
    }

    private static Set<Role> roles(Caller caller) {
        return caller.roles().stream()
                .flatMap(role -> Role.named(role.claim()).stream())
                .collect(Collectors.toSet());
    }
}
