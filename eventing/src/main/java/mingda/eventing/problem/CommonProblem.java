package mingda.eventing.problem;

/** The refusals that every service knows. */
public enum CommonProblem implements ProblemType {
    UNREADABLE_JSON(
            "unreadable-json",
            400,
            "请求内容不是有效的 JSON",
            "The request is not valid JSON",
            "请检查所标位置的括号、引号和逗号，并以 UTF-8 编码重新提交。",
            "Check brackets, quotes and commas at the named position, and send it again as UTF-8."),
    BAD_REQUEST(
            "bad-request",
            400,
            "请求无法理解",
            "The request can't be understood",
            "请对照接口说明检查请求的地址、请求头和内容。",
            "Check address, headers and body against the description of the interface."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "需要登录",
            "You need to sign in",
            "请登录后重试；如已登录，请重新登录。",
            "Sign in and try again; if you have signed in, sign in anew."),
    FORBIDDEN(
            "forbidden",
            403,
            "没有权限",
            "You are not allowed to do this",
            "该操作需要其他角色；如确有需要，请联系管理员。",
            "This takes another role; ask an administrator if you need it."),
    NOT_FOUND(
            "not-found",
            404,
            "没有找到",
            "Not found",
            "请检查地址或编号是否完整、正确。",
            "Check that the address or number is complete and right."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "该地址不支持此方法",
            "This address does not take this method",
            "请使用 Allow 响应头中列出的方法。",
            "Use a method that the Allow header lists."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "无法提供所要求的格式",
            "The asked format is not offered",
            "请更改 Accept 请求头。",
            "Change the Accept header."),
    CONFLICT(
            "conflict",
            409,
            "与当前状态冲突",
            "In conflict with the present state",
            "请刷新后查看当前状态，再决定是否重试。",
            "Read the present state again, then decide whether to repeat."),
    PRECONDITION_FAILED(
            "precondition-failed",
            412,
            "内容已被他人更改",
            "Somebody else has changed it",
            "请刷新，核对他人的更改后重新提交；您填写的内容不会丢失。",
            "Reload, look at the other change, and send yours again; what you typed is not lost."),
    TOO_LARGE(
            "too-large",
            413,
            "提交的内容过大",
            "What you sent is too large",
            "请缩小文件或分次提交。",
            "Make the file smaller or send it in parts."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "不支持该内容类型",
            "This type of content is not taken",
            "请更改 Content-Type 请求头或文件格式。",
            "Change the Content-Type header or the file's format."),
    RANGE_NOT_SATISFIABLE(
            "range-not-satisfiable",
            416,
            "请求的范围超出文件",
            "The asked range lies outside the file",
            "请按 Content-Range 响应头给出的长度重新请求。",
            "Ask again within the length that the Content-Range header gives."),
    INVALID(
            "invalid",
            422,
            "填写的内容有误",
            "Something you filled in is wrong",
            "请按 errors 中列出的各项逐一更正后重新提交。",
            "Correct each item listed in errors and send it again."),
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            "请求过于频繁",
            "Too many requests",
            "请在 Retry-After 响应头给出的秒数之后重试。",
            "Try again after the seconds that the Retry-After header gives."),
    UNEXPECTED(
            "unexpected",
            500,
            "系统出现错误",
            "Something went wrong on our side",
            "您的操作没有完成。请稍后重试；如仍不成功，请将 incident 编号告知我们。",
            "What you did was not completed. Try again later; if it fails again, tell us the incident number."),
    UNAVAILABLE("unavailable", 503, "暂时无法提供服务", "Not available at the moment", "请稍后重试。", "Try again in a while.");

    private final ProblemText text;

    CommonProblem(String slug, int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {
        text = new ProblemText(slug, status, titleZh, titleEn, adviceZh, adviceEn);
    }

    @Override
    public ProblemText text() {
        return text;
    }

    /** The problem for an HTTP status that some library chose. */
    static CommonProblem ofStatus(int status) {
        for (CommonProblem problem : values()) {
            if (problem.status() == status && problem != UNREADABLE_JSON) {
                return problem;
            }
        }
        return status >= 500 ? UNEXPECTED : BAD_REQUEST;
    }
}
