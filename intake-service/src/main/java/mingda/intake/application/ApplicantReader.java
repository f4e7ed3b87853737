package mingda.intake.application;

import java.util.regex.Pattern;
import mingda.intake.application.Applicant.Kind;
import mingda.intake.application.Applicant.NaturalPerson;
import mingda.intake.application.Applicant.Organisation;
import mingda.intake.application.Applicant.OrganisationIdType;
import mingda.intake.application.Applicant.OrganisationKind;
import mingda.intake.reading.Facts;
import mingda.intake.reading.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * Reads an applicant. Only the form of an identity number is checked, not its check digit: whether it is right is for the
 * agency to find, and a slip must not shut the door (条例 Art. 30 has the correction for it).
 */
final class ApplicantReader {

    private static final Pattern RESIDENT_ID = Pattern.compile("\\d{17}[0-9Xx]|\\d{15}");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Za-z]{18}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("[0-9+()（）\\-— ]{5,30}((转|ext\\.?|x|#) ?[0-9]{1,6})?");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");

    private ApplicantReader() {}

    static @Nullable Applicant read(Facts facts) {
        Kind kind = facts.requiredChoice("kind", Kind.class);
        if (kind == null) {
            return null;
        }
        return kind == Kind.NATURAL_PERSON ? person(facts) : organisation(facts);
    }

    private static @Nullable Applicant person(Facts facts) {
        String name = facts.required("name", 100);
        String nationality = facts.text("nationality", 60);
        IdType idType = facts.requiredChoice("idType", IdType.class);
        String idNumber = idNumber(facts, idType);
        String phone = phone(facts, false);
        String email = email(facts);
        String address = facts.text("address", 300);
        String postcode = postcode(facts);
        if (name == null || idType == null || idNumber == null) {
            return null;
        }
        return new NaturalPerson(name, nationality, idType, idNumber, phone, email, address, postcode);
    }

    private static @Nullable Applicant organisation(Facts facts) {
        OrganisationKind organisationKind = facts.requiredChoice("organisationKind", OrganisationKind.class);
        String name = facts.required("name", 200);
        OrganisationIdType idType = facts.choice("idType", OrganisationIdType.class);
        String idNumber = facts.text("idNumber", 60);
        if (idNumber != null
                && idType == OrganisationIdType.UNIFIED_SOCIAL_CREDIT_CODE
                && !CREDIT_CODE.matcher(idNumber).matches()) {
            facts.error("idNumber", Wrong.CREDIT_CODE);
        }
        String legalRepresentative = facts.required("legalRepresentative", 100);
        String contactName = facts.required("contactName", 100);
        String phone = phone(facts, false);
        String email = email(facts);
        String address = facts.text("address", 300);
        String postcode = postcode(facts);
        if (organisationKind == null || name == null || legalRepresentative == null || contactName == null) {
            return null;
        }
        return new Organisation(
                organisationKind,
                name,
                idType,
                idNumber,
                legalRepresentative,
                contactName,
                phone,
                email,
                address,
                postcode);
    }

    static @Nullable String idNumber(Facts facts, @Nullable IdType idType) {
        String number = facts.required("idNumber", 60);
        if (number != null
                && idType == IdType.RESIDENT_ID
                && !RESIDENT_ID.matcher(number).matches()) {
            facts.error("idNumber", Wrong.RESIDENT_ID);
        }
        return number;
    }

    static @Nullable String phone(Facts facts, boolean required) {
        String phone = required ? facts.required("phone", 40) : facts.text("phone", 40);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            facts.error("phone", Wrong.PHONE);
        }
        return phone;
    }

    private static @Nullable String email(Facts facts) {
        String email = facts.text("email", 200);
        if (email != null && !EMAIL.matcher(email).matches()) {
            facts.error("email", Wrong.EMAIL);
        }
        return email;
    }

    private static @Nullable String postcode(Facts facts) {
        String postcode = facts.text("postcode", 20);
        if (postcode != null && !POSTCODE.matcher(postcode).matches()) {
            facts.error("postcode", Wrong.POSTCODE);
        }
        return postcode;
    }
}
