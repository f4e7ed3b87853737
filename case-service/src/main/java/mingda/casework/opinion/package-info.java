/**
 * The opinion of the responsible section (承办科室意见): an officer or a reviewer asks a section of the agency about a draft
 * or a case, with an internal due day; the section answers once.
 */
@NullMarked
package mingda.casework.opinion;

import org.jspecify.annotations.NullMarked;
