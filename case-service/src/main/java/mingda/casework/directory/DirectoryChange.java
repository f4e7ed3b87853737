package mingda.casework.directory;

import java.time.Instant;
import java.util.List;

/**
 * The last change of an agency or of a member of the staff.
 *
 * @param at when, on the technical clock
 * @param by user name of the administrator
 * @param fields the names of what was changed, such as {@code contact}
 */
record DirectoryChange(Instant at, String by, List<String> fields) {}
