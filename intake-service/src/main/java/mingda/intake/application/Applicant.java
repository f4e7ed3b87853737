package mingda.intake.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who applies (申请人): a natural person, or a legal person or other organisation. */
@Schema(
        description = "Who applies: a natural person, or an organisation.",
        oneOf = {Applicant.NaturalPerson.class, Applicant.Organisation.class})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Applicant {

    /** The name as on the identity document or certificate. */
    String name();

    /** The identity number, or null where none was given (some organisations have none). */
    @Nullable
    String idNumber();

    /** Telephone, or null. */
    @Nullable
    String phone();

    /** E-mail address, or null. */
    @Nullable
    String email();

    /** Postal address, or null. */
    @Nullable
    String address();

    /** 公民: a natural person of any nationality. */
    @Schema(name = "NaturalPerson", description = "kind: NATURAL_PERSON")
    record NaturalPerson(
            String name,
            @Nullable String nationality,
            IdType idType,
            String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode)
            implements Applicant {

        /** Tells the kinds apart in JSON. */
        @JsonProperty
        public Kind kind() {
            return Kind.NATURAL_PERSON;
        }
    }

    /** 法人或者其他组织: owners' committees, villagers' groups and foreign bodies may have no credit code. */
    @Schema(name = "Organisation", description = "kind: ORGANISATION")
    record Organisation(
            OrganisationKind organisationKind,
            String name,
            @Nullable OrganisationIdType idType,
            @Nullable String idNumber,
            String legalRepresentative,
            String contactName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode)
            implements Applicant {

        /** Tells the kinds apart in JSON. */
        @JsonProperty
        public Kind kind() {
            return Kind.ORGANISATION;
        }
    }

    /** The two kinds. */
    enum Kind {
        NATURAL_PERSON,
        ORGANISATION
    }

    /** The columns of the annual report, table three (国办公开办函〔2021〕30号). */
    enum OrganisationKind {
        COMMERCIAL_ENTERPRISE,
        RESEARCH_INSTITUTE,
        PUBLIC_WELFARE,
        LEGAL_SERVICE,
        OTHER
    }

    /** What the number of an organisation is. */
    enum OrganisationIdType {
        UNIFIED_SOCIAL_CREDIT_CODE,
        OTHER
    }
}
