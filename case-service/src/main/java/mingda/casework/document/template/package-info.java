/** The templates of the letters (文书模板) as data: stored with the day from which each holds, checked, previewed, with history. */
@NullMarked
package mingda.casework.document.template;

import org.jspecify.annotations.NullMarked;
