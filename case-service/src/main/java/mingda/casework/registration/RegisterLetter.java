package mingda.casework.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.access.Caller;
import mingda.casework.access.CaseAccess;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.NewAct;
import mingda.casework.casefile.Recorded;
import mingda.casework.casefile.Registration;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import mingda.casework.clock.Setting;
import mingda.casework.directory.Agencies;
import mingda.casework.directory.Agency;
import mingda.casework.json.Wrong;
import mingda.casework.problem.CaseProblem;
import mingda.casework.settings.AgencySettings;
import mingda.casework.timeline.Timelines;
import mingda.eventing.problem.ProblemException;
import mingda.eventing.scope.Scope;
import mingda.eventing.time.Zones;
import org.jspecify.annotations.Nullable;

/** An officer registers an application that did not come by the portal. */
@ApplicationScoped
public class RegisterLetter {

    private static final String WINDOW = "WINDOW";

    private final CaseFiles cases;
    private final Agencies agencies;
    private final AgencySettings settings;
    private final CaseAccess access;
    private final Timelines timelines;
    private final SecureRandom random = new SecureRandom();

    RegisterLetter(
            CaseFiles cases, Agencies agencies, AgencySettings settings, CaseAccess access, Timelines timelines) {
        this.cases = cases;
        this.agencies = agencies;
        this.settings = settings;
        this.access = access;
        this.timelines = timelines;
    }

    /**
     * What the officer gets back.
     *
     * @param recorded the case
     * @param queryCode shown this once
     * @param missing what the letter lacks
     */
    record Registered(Recorded recorded, String queryCode, List<Missing.Item> missing) {}

    /**
     * Registers it; the caller becomes the assignee.
     *
     * @throws ProblemException 403 for another agency, 422 for wrong facts, 409 for an external number that is taken
     */
    Registered register(JsonNode body, Caller caller) {
        Wrong wrong = new Wrong();
        LetterForm form = LetterForm.read(body, wrong);
        Optional<Agency> agency = Optional.ofNullable(form.agencyCode()).flatMap(agencies::find);
        agency.ifPresent(found -> requireMayRegister(found, caller));
        if (agency.isEmpty() && form.agencyCode() != null) {
            wrong.add("/agencyCode", "unknown-agency", "请从机关名录中选取机关代码。", "Take the code from the list of agencies.");
        }
        checkDays(form, wrong);
        wrong.throwIfAny();
        LocalDate submittedOn = form.submittedOn();
        Channel channel = form.channel();
        if (agency.isEmpty() || submittedOn == null || channel == null) {
            throw new IllegalStateException("a missing fact is a wrong fact");
        }
        Keys keys = new Keys(CaseNumber.issue(timelines.today(), random), QueryCode.issue(random));
        return store(form, agency.get(), channel, submittedOn, keys, caller.username(), caller.username());
    }

    /** The number of an application and the code that opens it. */
    record Keys(String applicationNo, String queryCode) {}

    Registered store(
            LetterForm form,
            Agency agency,
            Channel channel,
            LocalDate submittedOn,
            Keys keys,
            String by,
            @Nullable String assignee) {
        Registration registration = new Registration(
                keys.applicationNo(),
                agency.code(),
                channel,
                form.externalNo(),
                "zh",
                submittedOn,
                null,
                assignee,
                form.electronicService(),
                form.carrier(),
                form.delivery(),
                form.acceptOtherForm(),
                null,
                null,
                form.application(),
                firstActs(form, channel, submittedOn, agency));
        if (form.externalNo() != null && cases.isExternalNoTaken(agency.code(), form.externalNo())) {
            throw new ProblemException(CaseProblem.EXTERNAL_NUMBER_TAKEN)
                    .with("article", "条例第四十五条")
                    .with("allowedActs", List.of());
        }
        Recorded recorded = cases.register(registration, by, QueryCode.hash(keys.queryCode(), random));
        LocalDate received = recorded.timeline().receivedOn();
        if (received != null && received.isBefore(timelines.today())) {
            ObjectNode detail = JsonNodeFactory.instance
                    .objectNode()
                    .put("submittedOn", submittedOn.toString())
                    .put("receivedOn", received.toString())
                    .put("registeredOn", timelines.today().toString());
            cases.journal(recorded.file().id(), "BACKDATED", detail, by);
        }
        return new Registered(
                new Recorded(recorded.acts(), cases.get(recorded.file().id()), recorded.timeline()),
                keys.queryCode(),
                Missing.of(whole(form)));
    }

    /**
     * What the registration may see and write: the caller's own agency and, for a district window, the one that it
     * registers for. Needs a running transaction.
     */
    Scope scope(@Nullable JsonNode body, Caller caller) {
        Scope own = access.scopeOf(caller);
        String code = body == null ? "" : body.path("agencyCode").asText("");
        if (!isWindow(caller) || !code.matches("[a-z][a-z0-9-]{1,39}")) {
            return own;
        }
        String handler = agencies.find(code).map(Agency::handler).orElse(code);
        return with(own, handler);
    }

    /**
     * What the officer of a district window may see to complete what he registered today for another agency: the cases of
     * his own agency and of that one. Empty where nothing is to be widened. Needs a running background transaction.
     *
     * @throws ProblemException 404 when there is no such case
     */
    public Optional<Scope> completing(UUID caseId, Caller caller) {
        CaseFile file = cases.get(caseId);
        boolean today = file.registeredAt().atZone(Zones.SHANGHAI).toLocalDate().equals(timelines.today());
        return today && file.registeredBy().equals(caller.username()) && isWindow(caller)
                ? Optional.of(with(access.scopeOf(caller), file.handlerCode()))
                : Optional.empty();
    }

    private static Scope with(Scope own, String handler) {
        return new Scope(Map.of(CaseAccess.AGENCIES, own.settings().get(CaseAccess.AGENCIES) + "," + handler));
    }

    private boolean isWindow(Caller caller) {
        return Optional.ofNullable(caller.agency())
                .flatMap(agencies::find)
                .filter(own -> own.kind().equals(WINDOW))
                .isPresent();
    }

    private void requireMayRegister(Agency agency, Caller caller) {
        if (!isWindow(caller) && !access.mayWorkFor(caller, agency.code(), agency.handler())) {
            throw new ProblemException(CaseProblem.NOT_YOUR_AGENCY);
        }
    }

    private void checkDays(LetterForm form, Wrong wrong) {
        LocalDate today = timelines.today();
        LocalDate submittedOn = form.submittedOn();
        LocalDate receivedOn = form.receivedOn();
        notFuture("/submittedOn", submittedOn, today, wrong);
        notFuture("/arrivedOn", form.arrivedOn(), today, wrong);
        notFuture("/receivedOn", receivedOn, today, wrong);
        if (submittedOn == null || receivedOn == null) {
            return;
        }
        boolean atOnce = form.channel() == Channel.COUNTER || form.channel() == Channel.ORAL;
        if (atOnce && !receivedOn.equals(submittedOn)) {
            wrong.add(
                    "/receivedOn",
                    "not-the-day",
                    "当面提交和口头申请，提交之日即收到之日。",
                    "In person and orally, it is received on the day it is submitted.");
        } else if (receivedOn.isBefore(submittedOn)) {
            wrong.add(
                    "/receivedOn",
                    "before-submission",
                    "收到日期不能早于提交日期。",
                    "It can't be received before it was submitted.");
        }
    }

    private static void notFuture(String pointer, @Nullable LocalDate day, LocalDate today, Wrong wrong) {
        if (day != null && day.isAfter(today)) {
            wrong.add(pointer, "future", "日期不能晚于今天。", "The day can't lie in the future.");
        }
        if (day != null && day.isBefore(mingda.casework.clock.Clock.EARLIEST)) {
            wrong.add(pointer, "too-early", "日期过早，请核对。", "The day lies too far back; check it.");
        }
    }

    /**
     * Receipt by the channel (条例第三十一条). What an agency has to confirm first, an ordinary letter or, by setting, a fax or
     * mail, has only arrived until it did.
     */
    private List<NewAct> firstActs(LetterForm form, Channel channel, LocalDate submittedOn, Agency agency) {
        LocalDate receivedOn = form.receivedOn();
        if (receivedOn == null && !needsConfirmation(channel, agency)) {
            receivedOn = submittedOn;
        }
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        LocalDate arrivedOn = form.arrivedOn();
        if (arrivedOn == null && receivedOn == null) {
            arrivedOn = submittedOn;
        }
        List<NewAct> acts = new ArrayList<>();
        if (arrivedOn != null) {
            acts.add(new NewAct(ActType.ARRIVED, arrivedOn, none));
        }
        if (receivedOn != null) {
            acts.add(new NewAct(ActType.RECEIVED, receivedOn, none));
        }
        return acts;
    }

    private boolean needsConfirmation(Channel channel, Agency agency) {
        return switch (channel) {
            case ORDINARY_POST, POST_OTHER_UNIT -> true;
            case ONLINE, FAX, EMAIL ->
                settings.of(agency.code())
                        .settings()
                        .text(Setting.ONLINE_RECEIPT)
                        .equals("AGENCY_CONFIRM");
            case COUNTER, ORAL, SIGNED_POST, MUNICIPAL_PLATFORM -> false;
        };
    }

    private static ObjectNode whole(LetterForm form) {
        ObjectNode whole = form.application().deepCopy();
        return whole.put("carrier", form.carrier()).put("delivery", form.delivery());
    }
}
