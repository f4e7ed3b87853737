/** What an officer sees beside a case: the applicant's other applications, and others who ask for the same. */
@NullMarked
package mingda.casework.applicant;

import org.jspecify.annotations.NullMarked;
