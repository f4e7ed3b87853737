package mingda.casework.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import mingda.casework.access.Role;
import mingda.casework.calendar.Words;
import mingda.casework.clock.ActType;
import org.jspecify.annotations.Nullable;

/** The kinds of document (文书) that go out, each with its own number series. */
public enum DocumentKind {
    /** 登记回执. */
    RECEIPT("回", null, "政府信息公开申请登记回执", "Receipt of an application"),
    /** 补正告知书, 条例 Art. 30. */
    CORRECTION_NOTICE("补", ActType.CORRECTION_REQUESTED, "政府信息公开申请补正告知书", "Notice to correct an application"),
    /** 说明理由告知书, 条例 Art. 35. */
    REASONS_NOTICE("理", ActType.REASONS_REQUESTED, "政府信息公开申请说明理由告知书", "Request for reasons"),
    /** 延期答复告知书, 条例 Art. 33. */
    EXTENSION_NOTICE("延", ActType.EXTENDED, "政府信息公开申请延期答复告知书", "Notice of an extension"),
    /** 征求意见书 to the party, with 征求意见告知书 to the applicant; 条例 Arts. 32 to 34. */
    CONSULTATION_NOTICE("征", ActType.CONSULTED, "政府信息公开征求意见告知书", "Notice of a consultation"),
    /** 告知书 to a third party whose information is disclosed, 条例 Art. 32; never for the applicant. */
    DISCLOSURE_NOTICE("权", ActType.DISCLOSURE_NOTIFIED, "政府信息公开第三方告知书", "Notice of a disclosure to a third party"),
    /** 收费通知书, 条例 Art. 42. */
    FEE_NOTICE("费", ActType.FEE_NOTIFIED, "政府信息公开信息处理费收费通知书", "Notice of a processing fee"),
    /** 答复书, 条例 Art. 36. */
    REPLY("答", ActType.REPLIED, "政府信息公开申请答复书", "Reply"),
    /** 更正答复书, 条例 Art. 41. */
    RECTIFICATION_REPLY("更", null, "政府信息更正申请答复书", "Reply on the correction of a record"),
    /** 撤回申请确认书. */
    WITHDRAWAL_CONFIRMATION("撤", null, "撤回政府信息公开申请确认书", "Confirmation of a withdrawal");

    private final String seriesWord;
    private final @Nullable ActType dispatch;
    private final Words title;

    DocumentKind(String seriesWord, @Nullable ActType dispatch, String zh, String en) {
        this.seriesWord = seriesWord;
        this.dispatch = dispatch;
        this.title = new Words(zh, en);
    }

    /** The kind of that name, if there is one. */
    public static Optional<DocumentKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The word (文种代字) that tells its numbers from those of other kinds. */
    public String seriesWord() {
        return seriesWord;
    }

    /** The act that sending it is; null where sending has no legal effect. */
    public @Nullable ActType dispatch() {
        return dispatch;
    }

    /** Whether it goes to somebody else alone, so that the applicant never sees it. */
    public boolean isForPartyAlone() {
        return this == DISCLOSURE_NOTICE;
    }

    /** Whether the applicant may see it as soon as it is signed, for nothing depends on when it goes out. */
    public boolean isShownAtIssue() {
        return this == RECEIPT || this == WITHDRAWAL_CONFIRMATION;
    }

    /** Its title; a reply's depends on the outcome. */
    public Words title() {
        return title;
    }

    /**
     * Who issues it: a signatory of the agency the replies, the head of the disclosure office the extensions (条例 Art.
     * 33), either of them the other notices.
     */
    public Set<Role> issuers() {
        return switch (this) {
            case REPLY, RECTIFICATION_REPLY -> Set.of(Role.SIGNATORY);
            case EXTENSION_NOTICE -> Set.of(Role.OFFICE_HEAD);
            default -> Set.of(Role.OFFICE_HEAD, Role.SIGNATORY);
        };
    }
}
