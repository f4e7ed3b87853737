package mingda.casework.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An agency (行政机关).
 *
 * @param code stable code, such as {@code fengxian-office}
 * @param name full name, as it stands on letters
 * @param shortName short name
 * @param nameEn English name, or null
 * @param kind GOVERNMENT, SUPERVISING_DEPARTMENT, DEPARTMENT, DISPATCHED_BODY, TOWN or SUBDISTRICT
 * @param parent code of the 主管部门 that supervises it, or null
 * @param handledBy code of the agency whose staff work its cases, or null when it is its own
 * @param acceptsApplications whether citizens can apply to it
 * @param supervising whether it is the 主管部门 of the district (条例 Art. 4)
 * @param reconsiderationOrgan who decides on a reconsideration (行政复议法 Art. 24)
 * @param court the court of first instance
 * @param contact {@code {office, address, phone, fax?, email?, hours}}
 * @param guide 公开指南: {@code {zh, en}}
 */
public record Agency(
        String code,
        String name,
        String shortName,
        @Nullable String nameEn,
        String kind,
        @Nullable String parent,
        @Nullable String handledBy,
        boolean acceptsApplications,
        boolean supervising,
        String reconsiderationOrgan,
        String court,
        ObjectNode contact,
        ObjectNode guide) {

    /** Code of the agency whose staff work on its cases. */
    public String handler() {
        return handledBy == null ? code : handledBy;
    }

    /** The same agency, reached anew. */
    Agency with(ObjectNode newContact, ObjectNode newGuide, boolean accepts) {
        return new Agency(
                code,
                name,
                shortName,
                nameEn,
                kind,
                parent,
                handledBy,
                accepts,
                supervising,
                reconsiderationOrgan,
                court,
                newContact,
                newGuide);
    }
}
