/**
 * The statutory tables (国办公开办函〔2021〕30号): from the acts of the cases to tables three and four. Which act closes a case,
 * in which row and year, what is carried over and how it balances is decided here and nowhere else.
 *
 * <p>Pure: imports nothing but the JDK and the other rules.
 */
@NullMarked
package mingda.casework.statistics;

import org.jspecify.annotations.NullMarked;
