/** Sheets (表) that people print: headings, paragraphs and tables on A4. */
@NullMarked
package mingda.casework.sheet;

import org.jspecify.annotations.NullMarked;
