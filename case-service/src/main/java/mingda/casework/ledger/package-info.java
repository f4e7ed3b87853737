/** The ledger of a case as a sheet for a court file: every day of every clock, counted or not, why and under what. */
@NullMarked
package mingda.casework.ledger;

import org.jspecify.annotations.NullMarked;
