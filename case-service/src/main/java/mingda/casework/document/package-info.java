/** Documents (文书): their kinds, numbers (文号), files, and how they are issued and sent. */
@NullMarked
package mingda.casework.document;

import org.jspecify.annotations.NullMarked;
