package mingda.casework.document.letter;

import static mingda.casework.document.letter.Placeholder.*;

import java.util.List;
import java.util.Set;
import mingda.casework.calendar.Words;
import org.jspecify.annotations.Nullable;

/** What the template of each kind of document must contain (rulebook 7.1). */
final class NoticeSpecs {

    private static final String LAW = "《中华人民共和国政府信息公开条例》";
    private static final List<String> COMMON = List.of(YOU, APPLICATION_NO, CONTACT);

    static final List<TemplateSpec> ALL = List.of(
            spec(
                    "RECEIPT",
                    "政府信息公开申请登记回执",
                    "Receipt of an application",
                    LAW + "第三十三条",
                    List.of(REQUEST, RECEIVED_ON, BASIS),
                    COMMON,
                    RECEIVED_ON,
                    REPLY_DUE_ON),
            spec(
                    "CORRECTION_NOTICE",
                    "政府信息公开申请补正告知书",
                    "Notice to correct an application",
                    LAW + "第三十条",
                    List.of(REQUEST, RECEIVED_ON, BASIS, ITEMS, fact("workingDays"), LAST_DAY, CONSEQUENCE, CONTACT),
                    COMMON,
                    RECEIVED_ON,
                    fact("reasons")),
            spec(
                    "REASONS_NOTICE",
                    "政府信息公开申请说明理由告知书",
                    "Request for reasons",
                    LAW + "第三十五条",
                    List.of(
                            REQUEST,
                            RECEIVED_ON,
                            fact("counts"),
                            BASIS,
                            fact("workingDays"),
                            LAST_DAY,
                            CONSEQUENCE,
                            CONTACT),
                    COMMON,
                    RECEIVED_ON),
            spec(
                    "EXTENSION_NOTICE",
                    "政府信息公开申请延期答复告知书",
                    "Notice of an extension",
                    LAW + "第三十三条",
                    List.of(REQUEST, RECEIVED_ON, BASIS, AGREEMENT, fact("reason"), fact("workingDays"), NEW_DUE_ON),
                    COMMON,
                    RECEIVED_ON,
                    NEW_DUE_ON),
            // The party does not learn who applied.
            spec(
                    "CONSULTATION_NOTICE",
                    "政府信息公开征求意见书",
                    "Letter to a consulted party",
                    null,
                    List.of(ASKED, BASIS),
                    List.of(CONTACT),
                    fact("why")),
            spec(
                    "CONSULTATION_TOLD",
                    "政府信息公开征求意见告知书",
                    "Notice of a consultation",
                    LAW + "第三十三条第三款",
                    List.of(REQUEST, BASIS, NOT_COUNTED),
                    COMMON),
            spec(
                    "DISCLOSURE_NOTICE",
                    "政府信息公开第三方告知书",
                    "Notice of a disclosure to a third party",
                    LAW + "第十五条、第三十二条",
                    List.of(fact("content"), fact("reasons"), fact("releaseOn"), BASIS, REMEDY),
                    List.of(YOU, CONTACT),
                    CONSULTED_ON,
                    OPINION),
            spec(
                    "FEE_NOTICE",
                    "政府信息公开信息处理费收费通知书",
                    "Notice of a processing fee",
                    LAW + "第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
                    List.of(
                            REQUEST,
                            RECEIVED_ON,
                            BASIS,
                            TARIFF,
                            QUANTITY,
                            AMOUNT,
                            PERIOD,
                            fact("payment"),
                            CONSEQUENCE,
                            REMEDY),
                    COMMON,
                    RECEIVED_ON),
            spec(
                    "WITHDRAWAL_CONFIRMATION",
                    "撤回政府信息公开申请确认书",
                    "Confirmation of a withdrawal",
                    null,
                    List.of(REQUEST, WITHDRAWN_ON),
                    COMMON,
                    RECEIVED_ON,
                    WITHDRAWN_ON),
            spec(
                    "RECTIFICATION_REPLY",
                    "政府信息更正申请答复书",
                    "Reply on the correction of a record",
                    LAW + "第四十一条",
                    List.of(REQUEST, RECEIVED_ON, fact("record"), fact("reasons"), BASIS, DECISION, REMEDY),
                    COMMON,
                    RECEIVED_ON),
            spec(
                    "REPLY",
                    "政府信息公开申请答复书",
                    "Reply",
                    LAW + "（以下简称《条例》）",
                    List.of(REQUEST, RECEIVED_ON, BASIS, ITEMS, REMEDY),
                    COMMON,
                    RECEIVED_ON));

    private NoticeSpecs() {}

    private static TemplateSpec spec(
            String key,
            String zh,
            String en,
            @Nullable String basis,
            List<String> required,
            List<String> given,
            String... maybe) {
        return new TemplateSpec(key, new Words(zh, en), basis, required, given, Set.of(maybe));
    }
}
