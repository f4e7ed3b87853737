/**
 * The processing fee (信息处理费) of 国办函〔2020〕109号: two progressive tariffs, never both on one application.
 *
 * <p>Pure: imports nothing but the JDK.
 */
@NullMarked
package mingda.casework.fee;

import org.jspecify.annotations.NullMarked;
