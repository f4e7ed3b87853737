/** The letters (文书) as print: their words, taken from templates that a lawyer can read, and their A4 page. */
@NullMarked
package mingda.casework.document.letter;

import org.jspecify.annotations.NullMarked;
