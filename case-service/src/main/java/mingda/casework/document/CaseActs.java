package mingda.casework.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.Act;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Timeline;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import mingda.casework.procedure.Procedure;
import mingda.casework.procedure.Role;
import mingda.casework.procedure.Situation;
import mingda.casework.procedure.Step;
import mingda.casework.settings.AgencySettings;
import mingda.casework.timeline.ActJson;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;

/** A stored case as the rules see it. Every method needs a running transaction. */
@ApplicationScoped
public class CaseActs {

    private final CaseFiles cases;
    private final Timelines timelines;
    private final CalendarVersions calendars;
    private final AgencySettings settings;
    private final Procedure procedure = Procedure.standard();

    CaseActs(CaseFiles cases, Timelines timelines, CalendarVersions calendars, AgencySettings settings) {
        this.cases = cases;
        this.timelines = timelines;
        this.calendars = calendars;
        this.settings = settings;
    }

    /** The acts that stand, in the order of their legal dates; voided ones are left out. */
    public List<Act> standing(CaseFile file) {
        return situation(file).acts();
    }

    /** The case for the procedure. */
    public Situation situation(CaseFile file) {
        return Situation.of(cases.timeline(file), recorded(file));
    }

    /** The timeline that the case would have with one more act. */
    public Timeline with(CaseFile file, Act act) {
        List<Act> acts = new ArrayList<>(recorded(file));
        acts.add(act);
        return timelines.ofCase(
                acts,
                file.channel(),
                calendars.current(),
                settings.of(file.agencyCode()).settings(),
                acts.size() - 1);
    }

    /** The row of an act in the procedure. */
    public Step step(ActType type) {
        return procedure.step(type);
    }

    /** What the caller may do with the case now. */
    public List<Step> allowed(CaseFile file, Caller caller) {
        return procedure.allowedActs(situation(file), roles(caller));
    }

    /** Whether the case is ready for this act, whoever records it. */
    public boolean isOpenTo(CaseFile file, ActType type) {
        return procedure.permission(type, situation(file), EnumSet.allOf(Role.class))
                instanceof mingda.casework.procedure.Permission.Granted;
    }

    /** The entry of an act as the API showed it when it was recorded, by its id. */
    public List<Entry> entries(CaseFile file, ActType type) {
        Set<String> standing = new java.util.HashSet<>();
        standing(file).forEach(act -> standing.add(String.valueOf(act.id())));
        return cases.entries(file.id()).stream()
                .filter(entry -> entry.isAct() && entry.type().equals(type.name()))
                .filter(entry -> standing.contains(entry.id().toString()))
                .toList();
    }

    private List<Act> recorded(CaseFile file) {
        return cases.entries(file.id()).stream()
                .filter(Entry::isAct)
                .map(CaseActs::act)
                .toList();
    }

    private static Act act(Entry entry) {
        ObjectNode json = entry.detail().deepCopy();
        json.put("id", entry.id().toString()).put("type", entry.type()).put("on", String.valueOf(entry.on()));
        Wrong wrong = new Wrong();
        Act act = ActJson.read(new Facts(json, "", wrong));
        wrong.throwIfAny();
        return act;
    }

    private static Set<Role> roles(Caller caller) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        caller.roles().forEach(role -> Role.named(role.claim()).ifPresent(roles::add));
        return roles;
    }
}
