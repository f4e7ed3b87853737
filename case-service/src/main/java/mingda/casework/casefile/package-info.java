/**
 * The case file (案卷): a hash chain of acts (办理行为) and journal entries, from which everything else is derived. Other
 * features record through {@link mingda.casework.casefile.CaseFiles} and nothing else.
 */
@NullMarked
package mingda.casework.casefile;

import org.jspecify.annotations.NullMarked;
