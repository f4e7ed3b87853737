package mingda.casework.access;

import java.util.Arrays;
import java.util.Optional;

/** The roles of the staff, by the names that the identity provider gives them. */
public enum Role {
    /** 公开办经办人. */
    OFFICER("officer"),
    /** 承办科室. */
    SECTION("section"),
    /** 承办科室负责人. */
    UNIT_HEAD("unit-head"),
    /** 审核. */
    REVIEWER("reviewer"),
    /** 保密审查. */
    SECRECY_REVIEWER("secrecy-reviewer"),
    /** 法制审核. */
    LEGAL("legal"),
    /** 政府信息公开工作机构负责人. */
    OFFICE_HEAD("office-head"),
    /** 机关负责人或授权签发人. */
    SIGNATORY("signatory"),
    /** 主管部门监督人员. */
    SUPERVISOR("supervisor"),
    /** 系统管理员. */
    ADMINISTRATOR("administrator"),
    /** Another service of the suite, with its own account. */
    SERVICE("service");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** The name in the token. */
    public String claim() {
        return claim;
    }

    /** The role of that name; empty when the name means nothing here. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
