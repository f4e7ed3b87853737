package mingda.casework.procedure;

import java.util.Arrays;
import java.util.Optional;
import mingda.casework.calendar.Words;

/** Who may do something. */
public enum Role {
    OFFICER("officer", "公开办经办人", "officer"),
    SECTION("section", "承办科室", "section"),
    UNIT_HEAD("unit-head", "科室负责人", "head of the section"),
    REVIEWER("reviewer", "审核人", "reviewer"),
    SECRECY_REVIEWER("secrecy-reviewer", "保密审查人", "secrecy reviewer"),
    LEGAL("legal", "法制审核人", "legal reviewer"),
    OFFICE_HEAD("office-head", "政府信息公开工作机构负责人", "head of the disclosure office"),
    SIGNATORY("signatory", "机关负责人或授权签发人", "signatory"),
    SUPERVISOR("supervisor", "主管部门", "supervisor"),
    ADMINISTRATOR("administrator", "管理员", "administrator"),
    /** The suite itself, for what an applicant does on the portal. */
    SERVICE("service", "申请人（经门户）", "the applicant, through the portal");

    private final String key;
    private final Words words;

    Role(String key, String zh, String en) {
        this.key = key;
        words = new Words(zh, en);
    }

    /** Its name in tokens. */
    public String key() {
        return key;
    }

    /** What it is called. */
    public Words words() {
        return words;
    }

    /** The role of that name, if the procedure knows it. */
    public static Optional<Role> named(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
