package mingda.eventing.problem;

import java.sql.SQLException;

/** Text that the database can't hold (U+0000, half a surrogate pair): bad input, wherever it is noticed. */
final class Unstorable {

    static final FieldError ERROR = new FieldError(
            "",
            "unstorable-character",
            "内容中含有无法保存的控制字符，请删除后重新提交。",
            "Remove the control characters, which can't be stored.");

    private Unstorable() {}

    static boolean causedBy(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            // 22021 character_not_in_repertoire, 22P05 untranslatable_character
            if (at instanceof SQLException sql
                    && ("22021".equals(sql.getSQLState()) || "22P05".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
