/** Saved views (常用筛选): the filters of a page that a colleague keeps under a name. */
@NullMarked
package mingda.casework.views;

import org.jspecify.annotations.NullMarked;
