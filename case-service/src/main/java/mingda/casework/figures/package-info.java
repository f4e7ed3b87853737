/**
 * Figures for work (数据汇集、分析与应用, 条例第四十四条 and 第四十九条): in time or late, how long it took and whose the days were,
 * what was decided and what became of it, and what many ask for. Counted over the lines of the register.
 */
@NullMarked
package mingda.casework.figures;

import org.jspecify.annotations.NullMarked;
