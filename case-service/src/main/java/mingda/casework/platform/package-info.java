/**
 * What has to be entered on the municipal platform (上海市政务公开工作平台), by which day, and what was: a list to work through
 * until the platform offers an interface, which {@link mingda.casework.platform.Obligations} would then feed.
 */
@NullMarked
package mingda.casework.platform;

import org.jspecify.annotations.NullMarked;
