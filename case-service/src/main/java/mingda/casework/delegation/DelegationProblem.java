package mingda.casework.delegation;

import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;

/** The refusals around delegations. */
enum DelegationProblem implements ProblemType {
    DELEGATION_NOT_FOUND(
            "delegation-not-found",
            404,
            "没有找到该项委托",
            "There is no such delegation",
            "请从 /api/delegations 选取；只能查看本机关的委托。",
            "Take it from /api/delegations; you can only see those of your agency."),
    NOT_YOURS(
            "not-your-delegation",
            403,
            "只有委托人或者本机关管理员可以撤销委托",
            "Only the delegator or an administrator of the agency revokes a delegation",
            "请由委托人或者管理员撤销。",
            "Ask the delegator or an administrator."),
    OVERLAPS(
            "delegation-overlaps",
            409,
            "该期间内已委托同一环节",
            "The same part is delegated already in these days",
            "others 列出相冲突的委托；请先撤销，或者另选期间。",
            "others lists the delegations in the way: revoke them, or choose other days."),
    CHAIN(
            "delegation-chain",
            409,
            "不得转委托",
            "What was delegated is not delegated on",
            "该期间内委托人正代他人办理同一环节，或者受托人自己已委托他人；others 列出有关委托。请另选人员或者期间。",
            "In these days the delegator stands in for somebody in the same part, or the delegate is away from it himself; others"
                    + " lists the delegations. Choose somebody else, or other days."),
    OVER(
            "delegation-over",
            409,
            "委托已撤销或者已期满",
            "The delegation is revoked or over",
            "无须再撤销。",
            "There is nothing left to revoke.");

    private final ProblemText text;

    DelegationProblem(String slug, int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {
        text = new ProblemText(slug, status, titleZh, titleEn, adviceZh, adviceEn);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
