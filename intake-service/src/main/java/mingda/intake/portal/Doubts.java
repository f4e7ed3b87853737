package mingda.intake.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingda.eventing.problem.Language;
import mingda.intake.directory.Agencies;
import mingda.intake.directory.Agency;

/** What looks like a slip but shuts no door: told before submission, never refused (条例第三十条 has the correction). */
@ApplicationScoped
class Doubts {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private final Texts texts;
    private final Agencies agencies;

    Doubts(Texts texts, Agencies agencies) {
        this.texts = texts;
        this.agencies = agencies;
    }

    List<String> of(Draft draft, Language language) {
        List<String> doubts = new ArrayList<>();
        boolean person =
                Step.PERSON.asked(draft.fields) && draft.value("idType").equals("RESIDENT_ID");
        boolean agent = Step.AGENT_DETAILS.asked(draft.fields)
                && draft.value("agentIdType").equals("RESIDENT_ID");
        if ((person && !adds(draft.value("idNumber"))) || (agent && !adds(draft.value("agentIdNumber")))) {
            doubts.add(texts.text(language, "doubt_number"));
        }
        elsewhere(draft.value("title") + " " + draft.value("description"), draft, language)
                .ifPresent(agency ->
                        doubts.add(texts.text(language, "doubt_agency").formatted(agency)));
        return doubts;
    }

    /** Whose name the words speak for, where that is not the agency that was chosen. */
    Optional<String> elsewhere(String about, Draft draft, Language language) {
        List<Agency> likely = Responsible.likely(about, agencies.accepting());
        return likely.stream().anyMatch(agency -> agency.code().equals(draft.value("agencyCode")))
                ? Optional.empty()
                : likely.stream().findFirst().map(agency -> agency.nameIn(language == Language.EN));
    }

    /** Whether the last character of an 18-character number is the check digit of the others (GB 11643-1999). */
    static boolean adds(String number) {
        if (!number.matches("\\d{17}[0-9Xx]")) {
            // Of another form: told elsewhere, or an old one of 15 digits without a check digit.
            return true;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == Character.toUpperCase(number.charAt(17));
    }
}
