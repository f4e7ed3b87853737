package mingda.casework.procedure;

import java.util.Arrays;
import java.util.Optional;

/** Who may do something. */
public enum Role {
    OFFICER("officer"),
    SECTION("section"),
    UNIT_HEAD("unit-head"),
    REVIEWER("reviewer"),
    SECRECY_REVIEWER("secrecy-reviewer"),
    LEGAL("legal"),
    OFFICE_HEAD("office-head"),
    SIGNATORY("signatory"),
    SUPERVISOR("supervisor"),
    ADMINISTRATOR("administrator"),
    /** The suite itself, for what an applicant does on the portal. */
    SERVICE("service");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /** Its name in tokens. */
    public String key() {
        return key;
    }

    /** The role of that name, if the procedure knows it. */
    public static Optional<Role> named(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
