package mingda.casework.document.template;

import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;

/** The refusals of the templates. */
enum TemplateProblem implements ProblemType {
    TEMPLATE_NOT_FOUND(
            "template-not-found",
            404,
            "没有这个文书模板",
            "There is no such template",
            "请从 /api/templates 的列表中选取 key。",
            "Take the key from the list at /api/templates."),
    TEMPLATE_CHANGED(
            "template-changed",
            412,
            "模板已被他人更改",
            "Somebody else has changed the template",
            "请刷新模板后重试；您填写的内容不会丢失。",
            "Load the template again and retry; what you typed is not lost.");

    private final ProblemText text;

    TemplateProblem(String slug, int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {
        text = new ProblemText(slug, status, titleZh, titleEn, adviceZh, adviceEn);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
