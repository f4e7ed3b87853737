package mingda.intake.directory;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An agency as the directory describes it.
 *
 * @param code stable code, such as {@code fengxian-office}
 * @param name full official name
 * @param shortName name as commonly used
 * @param nameEn English name, or null
 * @param kind GOVERNMENT, SUPERVISING_DEPARTMENT, DEPARTMENT, TOWN …
 * @param accepts whether it accepts applications here
 * @param contact office, address, phone, fax, email, hours
 * @param guideZh how to apply there, in Chinese
 * @param guideEn the same in English
 * @param onlineReceipt AUTO_ACK or AGENCY_CONFIRM
 * @param nonworkingReceipt ACTUAL or NEXT_WORKDAY
 */
public record Agency(
        String code,
        String name,
        String shortName,
        @Nullable String nameEn,
        String kind,
        boolean accepts,
        JsonNode contact,
        String guideZh,
        String guideEn,
        String onlineReceipt,
        String nonworkingReceipt) {

    /** Whether the Shanghai day of submission is the day of receipt; otherwise casework derives it. */
    public boolean receivesOnSubmission() {
        return onlineReceipt.equals("AUTO_ACK") && nonworkingReceipt.equals("ACTUAL");
    }

    /** The name for a reader of English, who gets the Chinese one where there is no other. */
    public String nameIn(boolean english) {
        return english && nameEn != null ? nameEn : name;
    }
}
