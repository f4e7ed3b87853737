package mingda.notify.tier;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of the staff, as far as alerts are concerned.
 *
 * @param username the name in the token
 * @param agencyCode where he or she works
 * @param unit the section, or null
 * @param roles names as in the token
 * @param active false for one who has left
 */
public record Person(
        String username, String agencyCode, @Nullable String unit, Set<String> roles, boolean active) {

    /** The role of those who work cases (公开办经办人). */
    public static final String OFFICER = "officer";
    /** The role of the head of a section (科室负责人). */
    public static final String UNIT_HEAD = "unit-head";
    /** The role of the head of the disclosure office (政府信息公开工作机构负责人). */
    public static final String OFFICE_HEAD = "office-head";
    /** Role: runs the system (系统管理员). */
    public static final String ADMINISTRATOR = "administrator";

    /** The role of the district's supervisors (主管部门). */
    public static final String SUPERVISOR = "supervisor";

    boolean holds(String role) {
        return active && roles.contains(role);
    }
}
