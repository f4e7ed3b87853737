/**
 * Taking over open and past cases from a spreadsheet: each line becomes a case with its acts, so that repeats, fees and
 * carry-over are right from the first day; a line that is wrong becomes nothing and is named with its reason.
 */
@NullMarked
package mingda.casework.imported;

import org.jspecify.annotations.NullMarked;
