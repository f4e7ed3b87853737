package mingda.intake.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingda.intake.application.Applicant;
import mingda.intake.application.ApplicationForm;
import mingda.intake.application.IdType;

/** The questions of the application form, one thing per page, and the fields on each. */
enum Step {
    AGENCY(List.of(FieldSpec.radio("agencyCode"))),
    KIND(List.of(FieldSpec.radio("kind", names(Applicant.Kind.values())))),
    PERSON(List.of(
            FieldSpec.text("name", "name"),
            FieldSpec.radio("idType", names(IdType.values())),
            FieldSpec.text("idNumber", ""),
            FieldSpec.text("nationality", "country-name"))),
    ORGANISATION(List.of(
            FieldSpec.radio("organisationKind", names(Applicant.OrganisationKind.values())),
            FieldSpec.text("orgName", "organization"),
            FieldSpec.radio("orgIdType", names(Applicant.OrganisationIdType.values())),
            FieldSpec.text("orgIdNumber", ""),
            FieldSpec.text("legalRepresentative", ""),
            FieldSpec.text("contactName", "name"))),
    AGENT(List.of(FieldSpec.radio("agentKind", List.of("NONE", "ENTRUSTED", "GUARDIAN")))),
    AGENT_DETAILS(List.of(
            FieldSpec.text("agentName", ""),
            FieldSpec.radio("agentIdType", names(IdType.values())),
            FieldSpec.text("agentIdNumber", ""),
            FieldSpec.text("agentPhone", ""),
            FieldSpec.text("agentScope", ""),
            FieldSpec.checkbox("agentMayReceiveService"))),
    REQUEST(List.of(
            FieldSpec.text("title", ""), FieldSpec.text("documentNumber", ""), FieldSpec.longText("description"))),
    DELIVERY(List.of(
            FieldSpec.radio("carrier", names(ApplicationForm.Carrier.values())),
            FieldSpec.radio("delivery", names(ApplicationForm.Delivery.values())),
            FieldSpec.checkbox("acceptOtherForm"),
            FieldSpec.checkbox("electronicService"))),
    CONTACT(List.of(
            FieldSpec.text("phone", "tel"),
            FieldSpec.text("email", "email"),
            FieldSpec.text("address", "street-address"),
            FieldSpec.text("postcode", "postal-code"))),
    PROOF(List.of()),
    CHECK(List.of(FieldSpec.checkbox("statement")));

    private final List<FieldSpec> fields;

    Step(List<FieldSpec> fields) {
        this.fields = fields;
    }

    List<FieldSpec> fields() {
        return fields;
    }

    /** The page's address; the first question stands on /apply itself. */
    String path() {
        return this == AGENCY ? "/apply" : "/apply/" + slug();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Step> of(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
    }

    /** Whether the question is asked, given what was answered. */
    boolean asked(Map<String, String> fields) {
        boolean organisation = "ORGANISATION".equals(fields.get("kind"));
        String agent = fields.getOrDefault("agentKind", "NONE");
        return switch (this) {
            case PERSON -> !organisation;
            case ORGANISATION -> organisation;
            case AGENT_DETAILS -> !agent.isEmpty() && !agent.equals("NONE");
            default -> true;
        };
    }

    /** Which question it is of those that are asked, from 1. */
    int position(Map<String, String> fields) {
        return (int) Arrays.stream(values())
                .filter(step -> step.ordinal() <= ordinal() && step.asked(fields))
                .count();
    }

    /** The question after this one. */
    Step next(Map<String, String> fields) {
        Step step = values()[Math.min(ordinal() + 1, values().length - 1)];
        return step.asked(fields) ? step : step.next(fields);
    }

    /** The question before this one; the first one has none. */
    Optional<Step> before(Map<String, String> fields) {
        if (this == AGENCY) {
            return Optional.empty();
        }
        Step step = values()[ordinal() - 1];
        return step.asked(fields) ? Optional.of(step) : step.before(fields);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
