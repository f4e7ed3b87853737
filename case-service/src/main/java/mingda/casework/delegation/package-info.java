/**
 * Delegation during absence (代签、委托): a reviewer, the head of the disclosure office or a signatory hands his part of the
 * sign-off to a named colleague from a day to a day. Nobody hands on what was handed to him.
 */
@NullMarked
package mingda.casework.delegation;

import org.jspecify.annotations.NullMarked;
