package mingda.casework.proposals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Setting;
import mingda.casework.document.DocumentKind;
import mingda.casework.feeitems.MonthlyItems;
import mingda.casework.registration.Missing;
import mingda.casework.settings.AgencySettings;

/** What a case says of the facts of a notice, by kind. Proposes; decides nothing. Needs a running transaction. */
@ApplicationScoped
class NoticeProposals {

    private static final List<String> PLACE = List.of("address", "postcode", "phone");
    private static final Words SETTING = new Words("本机关设置", "the agency's settings");
    private static final Words ASKED_FOR = new Words("延期申请", "extension asked for");
    private static final Words OPINION = new Words("第三方的意见", "opinion of the third party");

    private final AgencySettings settings;
    private final MonthlyItems items;

    NoticeProposals(AgencySettings settings, MonthlyItems items) {
        this.settings = settings;
        this.items = items;
    }

    void add(Known known, DocumentKind kind) {
        switch (kind) {
            case CORRECTION_NOTICE -> {
                lacking(known);
                days(known);
            }
            case REASONS_NOTICE -> days(known);
            case EXTENSION_NOTICE ->
                known.last(ActType.EXTENSION_REQUESTED).ifPresent(asked -> {
                    known.fromAct("/workingDays", asked, "workingDays", ASKED_FOR);
                    known.fromAct("/reason", asked, "reason", ASKED_FOR);
                });
            case CONSULTATION_NOTICE -> known.fromApplication("/asked", known.title());
            case DISCLOSURE_NOTICE -> disclosure(known);
            case FEE_NOTICE ->
                known.propose(
                        "/itemsEarlierThisMonth",
                        LongNode.valueOf(items.earlier(known.file())),
                        new Words("本月此前收到的该申请人的申请", "applications received from the applicant earlier in the month"));
            case RECTIFICATION_REPLY -> {
                String words =
                        known.application().path("request").path("description").asText("");
                known.fromApplication("/record", words.isBlank() ? known.title() : words);
            }
            default -> {}
        }
    }

    /** What the application lacks of 条例 Art. 29. */
    private static void lacking(Known known) {
        ArrayNode lacking = JsonNodeFactory.instance.arrayNode();
        Missing.of(known.application())
                .forEach(item -> lacking.add("请补充" + item.text().zh()));
        known.propose("/items", lacking, new Words("申请所缺的事项", "what the application lacks"));
    }

    private void days(Known known) {
        int days = settings.of(known.file().agencyCode()).settings().number(Setting.CORRECTION_DAYS);
        known.propose("/workingDays", IntNode.valueOf(days), SETTING);
    }

    private static void disclosure(Known known) {
        Optional<Entry> opinion = known.objection();
        if (opinion.isEmpty()) {
            return;
        }
        known.fromAct("/consultation", opinion.get(), "consultation", OPINION);
        known.consultation(opinion.get().detail().path("consultation").asText()).ifPresent(asked -> {
            known.fromAct("/name", asked, "name", new Words("征求意见记录", "consultation recorded"));
            known.consultationOf(asked.detail().path("name").asText())
                    .ifPresent(letter -> PLACE.forEach(member -> known.fromLetter(
                            "/" + member, letter.content().path("facts").path(member), letter)));
        });
        known.fromApplication("/content", known.title());
    }
}
