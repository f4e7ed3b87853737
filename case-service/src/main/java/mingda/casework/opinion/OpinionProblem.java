package mingda.casework.opinion;

import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;

/** The refusals around the opinions of sections. */
enum OpinionProblem implements ProblemType {
    OPINION_NOT_FOUND(
            "section-opinion-not-found",
            404,
            "没有找到该项征询",
            "There is no such request for an opinion",
            "请在案卷的 sectionOpinions 中选取。",
            "Take it from sectionOpinions of the case."),
    NOT_ASKED(
            "section-not-asked",
            403,
            "该项征询不由您答复",
            "You were not asked for this opinion",
            "请由被征询科室的人员答复；指定了人员的，由该人员或者科室负责人答复。",
            "Somebody of the section that was asked answers; where one was named, he or the head of the section."),
    OWN_WORK(
            "own-request-or-draft",
            403,
            "提出征询的人和参与拟稿的人不能自己出具意见",
            "Whoever asked, or drafted the document, gives no opinion on it",
            "请由科室的其他人员答复。",
            "Ask another colleague of the section to answer."),
    NOT_YOUR_REQUEST(
            "not-your-request",
            403,
            "只有提出人可以撤回征询",
            "Only the asker withdraws a request",
            "请由提出人或者政府信息公开工作机构负责人撤回。",
            "The asker or the head of the disclosure office withdraws it."),
    NOTHING_TO_ASK(
            "nothing-to-ask",
            409,
            "案件已办结或者文书已签发，无须再征询",
            "The case is closed or the document issued: there is nothing left to ask",
            "科室意见应当在签发之前征询。",
            "Sections are asked before the letter is issued."),
    ASKED_ALREADY(
            "section-asked-already",
            409,
            "已就此征询该科室，尚未答复",
            "The section was asked about this already and has not answered",
            "请等待答复，或者撤回原征询后重新提出。",
            "Wait for the answer, or withdraw the request and ask again."),
    NOT_AWAITED(
            "section-opinion-not-awaited",
            409,
            "该项征询已答复、已撤回或者已终止",
            "The request is answered, withdrawn or over",
            "opinionState 说明其状态；需要再次征询的，请另行提出。",
            "opinionState says how it stands; to ask once more, make another request.");

    private final ProblemText text;

    OpinionProblem(String slug, int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {
        text = new ProblemText(slug, status, titleZh, titleEn, adviceZh, adviceEn);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
