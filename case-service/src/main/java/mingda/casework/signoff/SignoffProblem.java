package mingda.casework.signoff;

import mingda.eventing.problem.ProblemText;
import mingda.eventing.problem.ProblemType;

/** The refusals of the sign-off. */
public enum SignoffProblem implements ProblemType {
    DOCUMENT_NOT_FOUND(
            "document-not-found",
            404,
            "没有找到该文书",
            "There is no such document",
            "请在案卷的文书列表中选取。",
            "Take it from the documents of the case."),
    NO_SUCH_FORM(
            "no-such-form",
            406,
            "该文书没有所要求的版式",
            "The document has no file in an accepted form",
            "可接受 application/pdf 或者 application/ofd。",
            "Accept application/pdf or application/ofd."),
    NO_DRAFT("no-draft", 409, "尚无拟稿中的答复书", "No reply is being drafted", "请先拟写答复书。", "Draft the reply first."),
    NOT_AT_THIS_STEP(
            "not-at-this-step",
            409,
            "文书当前所处环节不能进行此操作",
            "The document is not at the step that this needs",
            "documentStatus 为文书当前环节，needed 为此操作所需的环节。",
            "documentStatus says where the document stands, needed where it has to stand."),
    OWN_DRAFT(
            "own-draft",
            403,
            "拟稿人不能审核或者签发自己拟写的文书",
            "Whoever drafted a document neither approves nor issues it",
            "请由未参与拟稿的人员办理；委托人参与拟稿的，受托人也不能代办。",
            "Ask a colleague who had no part in the draft; nor does a delegate act for somebody who had."),
    ALREADY_SENT(
            "document-already-sent",
            409,
            "文书已经发出，不能作废",
            "The document went out, so it can't be recalled",
            "已发出的答复只能依法撤销后重新办理（REPLY_REVOKED、REOPENED），article 为依据。",
            "A reply that went out can only be revoked and the case reopened (REPLY_REVOKED, REOPENED); article is the ground."),
    NOT_UNDER_WAY(
            "document-not-under-way",
            409,
            "文书不在送达途中",
            "The document is not on its way",
            "只能记录已经发出、尚未送达也未退回的文书；已退回的，请先再次送达。delivery 为文书的送达状态。",
            "Service and return are recorded of what went out and neither arrived nor came back; what came back is sent again"
                    + " first. delivery says where it stands."),
    CHECKS_MISSING(
            "checks-missing",
            409,
            "尚缺必要的审查",
            "Checks are missing",
            "missing 列出尚缺的审查：SECRECY 为保密审查，LEGAL 为法制审核，须由具有相应角色的人员完成。",
            "missing lists them: SECRECY is the secrecy check, LEGAL the legal one, each by who holds that role."),
    NOT_READY(
            "document-not-ready",
            409,
            "法定前提尚未具备",
            "What the law demands first is not done",
            "reasons 逐项说明尚缺什么及其依据。",
            "reasons says of each what is missing and its ground."),
    CHAIN_STEP_MISSING(
            "chain-step-missing",
            409,
            "本机关审批流程要求的环节尚未完成",
            "A step that the agency's chain demands is missing",
            "reasons 逐项说明尚缺的环节和可以怎样办理。",
            "reasons says of each what is missing and what can be done."),
    FILE_MISSING("file-missing", 422, "没有收到文件", "No file was sent", "请选择要上传的文件。", "Choose the file to upload."),
    FILE_TYPE(
            "file-type",
            422,
            "不接受此类文件",
            "Files of this type are not taken",
            "请上传 PDF、OFD、DOCX、XLSX、JPEG 或 PNG 文件（不含宏）。",
            "Send a PDF, OFD, DOCX, XLSX, JPEG or PNG without macros."),
    FILE_TOO_LARGE(
            "file-too-large",
            413,
            "文件过大",
            "The file is too large",
            "单个文件不超过 20 MB，请压缩或者拆分后上传。",
            "A file has at most 20 MB: compress or split it."),
    TOO_MANY_FILES(
            "too-many-files",
            413,
            "附件过多",
            "There are too many files",
            "一份答复最多 30 个附件。",
            "A reply has at most 30 files."),
    ONLY_REPLIES_RELEASE(
            "only-replies-release",
            409,
            "只有答复书可以附送所提供的信息",
            "Only a reply releases files",
            "请在答复书中添加附件。",
            "Add the file to the reply."),
    MARKED_SECRET(
            "marked-secret",
            422,
            "文件带有密级标志，不得上传",
            "The file bears a secrecy mark and can't be taken",
            "本系统不存储、不处理国家秘密，请按保密规定线下办理。",
            "No state secret is stored or processed here; deal with it offline under the secrecy rules.");

    private final ProblemText text;

    SignoffProblem(String slug, int status, String titleZh, String titleEn, String adviceZh, String adviceEn) {
        text = new ProblemText(slug, status, titleZh, titleEn, adviceZh, adviceEn);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
