/**
 * The road of every document (办文流程): drafted and submitted by an officer, checked and approved or returned by a reviewer,
 * issued by whoever may sign, dispatched. Nobody approves or issues what they drafted.
 */
@NullMarked
package mingda.casework.signoff;

import org.jspecify.annotations.NullMarked;
