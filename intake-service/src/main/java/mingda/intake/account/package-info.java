/**
 * Applications that a person keeps under an account (政务服务统一身份认证), so that they open without a query code. Nobody
 * needs one.
 */
@NullMarked
package mingda.intake.account;

import org.jspecify.annotations.NullMarked;
