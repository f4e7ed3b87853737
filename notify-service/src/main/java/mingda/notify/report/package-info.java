/** Reminds of the annual reports (政府信息公开工作年度报告) that are owed, until each is frozen. */
@NullMarked
package mingda.notify.report;

import org.jspecify.annotations.NullMarked;
