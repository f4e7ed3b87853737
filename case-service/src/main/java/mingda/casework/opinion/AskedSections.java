package mingda.casework.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.act.ActGate;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.clock.Setting;
import mingda.casework.directory.StaffDirectory;
import mingda.casework.directory.StaffMember;
import mingda.casework.document.Document;
import mingda.casework.document.Documents;
import mingda.casework.settings.AgencySettings;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.id.Ids;
import mingda.eventing.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Asks sections for their opinion, takes their answers, and stops asking. Every method needs a running transaction. */
@ApplicationScoped
class AskedSections {

    /** The agency regulates its own work (条例 Art. 4); the law knows no period for a section. */
    private static final String ARTICLE = "条例第四条";

    private final CaseFiles cases;
    private final ActGate gate;
    private final Documents documents;
    private final SectionOpinions opinions;
    private final StaffDirectory staff;
    private final AgencySettings settings;
    private final CalendarVersions calendars;
    private final Timelines timelines;

    AskedSections(
            CaseFiles cases,
            ActGate gate,
            Documents documents,
            SectionOpinions opinions,
            StaffDirectory staff,
            AgencySettings settings,
            CalendarVersions calendars,
            Timelines timelines) {
        this.cases = cases;
        this.gate = gate;
        this.documents = documents;
        this.opinions = opinions;
        this.staff = staff;
        this.settings = settings;
        this.calendars = calendars;
        this.timelines = timelines;
    }

    /**
     * An officer or a reviewer asks a section.
     *
     * @param body {@code {unit?, username?, document?, question?, workingDays?}}
     * @throws ProblemException 404, 403, 412, 409 or 422, in this order
     */
    SectionOpinion ask(UUID caseId, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = open(caseId, caller);
        Request.require(caller, Role.OFFICER, Role.REVIEWER);
        cases.requireUnchanged(file, ifMatch);
        if (file.state().isClosed()) {
            throw conflict(OpinionProblem.NOTHING_TO_ASK, file, caller);
        }
        List<Document> all = documents.of(caseId);
        List<StaffMember> colleagues = staff.all().stream()
                .filter(member -> worksOn(member, file) && !member.username().equals(caller.username()))
                .toList();
        OpinionForm.Question asked = OpinionForm.question(
                body,
                colleagues,
                all.stream().map(Document::id).toList(),
                settings.of(file.agencyCode()).settings().number(Setting.SECTION_DAYS));
        Optional<Document> document =
                all.stream().filter(each -> each.id().equals(asked.document())).findFirst();
        if (document.filter(each -> each.number() != null).isPresent()) {
            throw conflict(OpinionProblem.NOTHING_TO_ASK, file, caller);
        }
        boolean again = opinions.of(caseId).stream()
                .anyMatch(each -> each.isAwaited(false)
                        && each.unit().equals(asked.unit())
                        && Objects.equals(each.documentId(), asked.document()));
        if (again) {
            throw conflict(OpinionProblem.ASKED_ALREADY, file, caller);
        }
        UUID id = Ids.next();
        opinions.add(id, caseId, asked, dueOn(file, asked.workingDays()), caller.username());
        SectionOpinion added = opinions.find(caseId, id).orElseThrow();
        ObjectNode detail = detail(added).put("dueOn", added.dueOn().toString());
        put(detail, "askedOf", asked.username());
        put(detail, "text", asked.text());
        cases.journal(caseId, "SECTION_OPINION_ASKED", detail, caller.username());
        return added;
    }

    /**
     * Somebody of the section answers, once.
     *
     * @param body {@code {stance, reasons?}}
     * @throws ProblemException 404, 403, 412, 409 or 422, in this order
     */
    SectionOpinion answer(UUID caseId, UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = cases.lock(caseId);
        SectionOpinion opinion = find(caseId, id);
        gate.requireAgency(file, caller);
        requireAsked(opinion, file, caller);
        cases.requireUnchanged(file, ifMatch);
        requireAwaited(opinion, file, caller);
        OpinionForm.Answer answer = OpinionForm.answer(body);
        opinions.give(id, answer.stance(), answer.reasons(), caller.username());
        ObjectNode detail = detail(opinion).put("stance", answer.stance().name());
        put(detail, "reasons", answer.reasons());
        cases.journal(caseId, "SECTION_OPINION_GIVEN", detail, caller.username());
        return find(caseId, id);
    }

    /**
     * The asker, or the head of the disclosure office in his place, asks no more.
     *
     * @param body {@code {reason?}}
     * @throws ProblemException 404, 403, 412, 409 or 422, in this order
     */
    SectionOpinion withdraw(UUID caseId, UUID id, JsonNode body, @Nullable String ifMatch, Caller caller) {
        CaseFile file = cases.lock(caseId);
        SectionOpinion opinion = find(caseId, id);
        gate.requireAgency(file, caller);
        if (!opinion.askedBy().equals(caller.username()) && !caller.is(Role.OFFICE_HEAD)) {
            throw new ProblemException(OpinionProblem.NOT_YOUR_REQUEST);
        }
        cases.requireUnchanged(file, ifMatch);
        requireAwaited(opinion, file, caller);
        Optional<String> reason = OpinionForm.reason(body);
        opinions.withdraw(id, caller.username());
        ObjectNode detail = detail(opinion);
        reason.ifPresent(text -> detail.put("text", text));
        cases.journal(caseId, "SECTION_OPINION_WITHDRAWN", detail, caller.username());
        return find(caseId, id);
    }

    private CaseFile open(UUID caseId, Caller caller) {
        CaseFile file = cases.lock(caseId);
        gate.requireAgency(file, caller);
        return file;
    }

    private SectionOpinion find(UUID caseId, UUID id) {
        return opinions.find(caseId, id).orElseThrow(() -> new ProblemException(OpinionProblem.OPINION_NOT_FOUND));
    }

    /** So many working days from today, and never beyond the day on which the answer is due. */
    private LocalDate dueOn(CaseFile file, int workingDays) {
        LocalDate due = calendars.current(file.agencyCode()).workdayAfter(timelines.today(), workingDays);
        LocalDate alert = cases.timeline(file).alertDueOn();
        if (alert == null || alert.isBefore(timelines.today())) {
            return due;
        }
        return alert.isBefore(due) ? alert : due;
    }

    private void requireAsked(SectionOpinion opinion, CaseFile file, Caller caller) {
        boolean asked = staff.find(caller.username())
                .filter(member -> worksOn(member, file) && opinion.unit().equals(member.unit()))
                .filter(member -> opinion.username() == null
                        || opinion.username().equals(member.username())
                        || member.roles().contains(Role.UNIT_HEAD.claim()))
                .isPresent();
        if (!asked) {
            throw new ProblemException(OpinionProblem.NOT_ASKED).with("unit", opinion.unit());
        }
        boolean drafted = opinion.documentId() != null
                && documents
                        .find(opinion.caseId(), opinion.documentId())
                        .filter(document -> document.isDraftedBy(caller.username()))
                        .isPresent();
        if (drafted || opinion.askedBy().equals(caller.username())) {
            throw new ProblemException(OpinionProblem.OWN_WORK);
        }
    }

    private void requireAwaited(SectionOpinion opinion, CaseFile file, Caller caller) {
        if (!opinion.isAwaited(file.state().isClosed())) {
            throw conflict(OpinionProblem.NOT_AWAITED, file, caller)
                    .with(
                            "opinionState",
                            opinion.state(timelines.today(), file.state().isClosed())
                                    .name());
        }
    }

    private static boolean worksOn(StaffMember member, CaseFile file) {
        return member.active()
                && (member.agencyCode().equals(file.agencyCode())
                        || member.agencyCode().equals(file.handlerCode()));
    }

    private ProblemException conflict(OpinionProblem type, CaseFile file, Caller caller) {
        return new ProblemException(type)
                .with("article", ARTICLE)
                .with(
                        "allowedActs",
                        gate.allowed(file, caller).stream()
                                .map(step -> step.type().name())
                                .toList());
    }

    /** What every journal entry says of the request. */
    private static ObjectNode detail(SectionOpinion opinion) {
        ObjectNode detail = JsonNodeFactory.instance
                .objectNode()
                .put("opinion", opinion.id().toString())
                .put("unit", opinion.unit());
        if (opinion.documentId() != null) {
            detail.put("document", opinion.documentId().toString());
        }
        return detail;
    }

    private static void put(ObjectNode detail, String name, @Nullable String value) {
        if (value != null) {
            detail.put(name, value);
        }
    }
}
