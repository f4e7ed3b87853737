/**
 * The procedure (办理程序) as one table that a lawyer can read: state × act → state, who may, under which article, what must be
 * given. It is {@code procedure.md} beside this package's classes, validated when it is loaded, and the only source of what
 * the API permits, of the console's buttons, of the diagram and of the handbook.
 *
 * <p>Pure: imports nothing but the JDK and the other rules.
 */
@NullMarked
package mingda.casework.procedure;

import org.jspecify.annotations.NullMarked;
