/** Registration by an officer of what came by counter, post, fax, mail or orally (登记). */
@NullMarked
package mingda.casework.registration;

import org.jspecify.annotations.NullMarked;
