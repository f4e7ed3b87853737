package mingda.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mingda.eventing.problem.FieldError;
import mingda.intake.application.ApplicationForm.Agent;
import mingda.intake.application.ApplicationForm.AgentKind;
import mingda.intake.application.ApplicationForm.Carrier;
import mingda.intake.application.ApplicationForm.Delivery;
import mingda.intake.application.ApplicationForm.Request;
import mingda.intake.reading.Facts;
import mingda.intake.reading.Wrong;
import org.jspecify.annotations.Nullable;

/** Reads the application JSON; what it does not know it leaves out, what is wrong it names. Pure. */
public final class ApplicationReader {

    private static final int MOST_CO_APPLICANTS = 20;

    private ApplicationReader() {}

    /**
     * What was read.
     *
     * @param form the application, or null when anything is wrong
     * @param errors what is wrong, in the order of the form
     */
    public record Result(@Nullable ApplicationForm form, List<FieldError> errors) {}

    /** Reads and checks the JSON; {@code acceptsApplications} tells the agency codes that may be asked. */
    public static Result read(@Nullable JsonNode json, Predicate<String> acceptsApplications) {
        List<FieldError> errors = new ArrayList<>();
        Facts facts = Facts.of(json, errors);
        if (!errors.isEmpty()) {
            return new Result(null, List.copyOf(errors));
        }
        String agencyCode = facts.required("agencyCode", 60);
        if (agencyCode != null && !acceptsApplications.test(agencyCode)) {
            facts.error("agencyCode", Wrong.UNKNOWN_AGENCY);
        }
        Facts applicantFacts = facts.requiredObject("applicant").orElse(null);
        Applicant applicant = applicantFacts == null ? null : ApplicantReader.read(applicantFacts);
        List<Applicant> coApplicants = new ArrayList<>();
        for (Facts one : facts.objects("coApplicants", MOST_CO_APPLICANTS)) {
            Applicant further = ApplicantReader.read(one);
            if (further != null) {
                coApplicants.add(further);
            }
        }
        Agent agent = facts.object("agent").map(ApplicationReader::agent).orElse(null);
        Request request =
                facts.requiredObject("request").map(ApplicationReader::request).orElse(null);
        Carrier carrier = facts.requiredChoice("carrier", Carrier.class);
        Delivery delivery = facts.requiredChoice("delivery", Delivery.class);
        boolean acceptOtherForm = facts.flag("acceptOtherForm");
        boolean electronicService = facts.flag("electronicService");
        if (applicant != null && applicantFacts != null) {
            contact(applicant, applicantFacts, agent, delivery);
        }
        if (!errors.isEmpty()
                || agencyCode == null
                || applicant == null
                || request == null
                || carrier == null
                || delivery == null) {
            return new Result(null, List.copyOf(errors));
        }
        return new Result(
                new ApplicationForm(
                        agencyCode,
                        applicant,
                        coApplicants.isEmpty() ? null : List.copyOf(coApplicants),
                        agent,
                        request,
                        carrier,
                        delivery,
                        acceptOtherForm,
                        electronicService),
                List.of());
    }

    /** One means of contact suffices; an address is needed only where the information comes by post. */
    private static void contact(Applicant applicant, Facts facts, @Nullable Agent agent, @Nullable Delivery delivery) {
        if (delivery == Delivery.POST && applicant.address() == null) {
            facts.error("address", Wrong.ADDRESS_FOR_POST);
        } else if (applicant.phone() == null
                && applicant.email() == null
                && applicant.address() == null
                && agent == null) {
            facts.error("phone", Wrong.CONTACT);
        }
    }

    private static @Nullable Agent agent(Facts facts) {
        AgentKind kind = facts.requiredChoice("kind", AgentKind.class);
        String name = facts.required("name", 100);
        IdType idType = facts.requiredChoice("idType", IdType.class);
        String idNumber = ApplicantReader.idNumber(facts, idType);
        String phone = ApplicantReader.phone(facts, true);
        String scope = facts.text("scope", 500);
        boolean mayReceiveService = facts.flag("mayReceiveService");
        if (kind == null || name == null || idType == null || idNumber == null || phone == null) {
            return null;
        }
        return new Agent(kind, name, idType, idNumber, phone, scope, mayReceiveService);
    }

    private static @Nullable Request request(Facts facts) {
        String title = facts.text("title", 300);
        String documentNumber = facts.text("documentNumber", 100);
        String description = facts.text("description", 5000);
        if (title == null && documentNumber == null && description == null) {
            if (facts.clean("title") && facts.clean("documentNumber") && facts.clean("description")) {
                facts.error("description", Wrong.DESCRIBE);
            }
            return null;
        }
        return new Request(title, documentNumber, description);
    }
}
