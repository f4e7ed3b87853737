/** The annual report (政府信息公开工作年度报告): the statutory tables of any agency and year, and the cases behind each figure. */
@NullMarked
package mingda.casework.annualreport;

import org.jspecify.annotations.NullMarked;
