package mingda.casework.applicant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mingda.casework.casefile.CaseFile;
import mingda.casework.feeitems.MonthlyItems;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import org.jspecify.annotations.Nullable;

/** Finds them among the cases that the caller may see. Needs a running transaction. */
@ApplicationScoped
class Beside {

    private static final int MOST = 50;
    private static final String SELECT = """
            select c.id, c.application_no, c.agency_code, c.state, c.received_on, c.submitted_on, t.title,
                words_of(t.title) = words_of(m.title) and words_of(t.title) <> '' as same_information,
                (select string_agg(distinct e.detail ->> 'outcome', ',') from case_entry e
                    where e.case_id = c.id and e.type = 'REPLIED' and not exists (select 1 from case_entry v
                        where v.case_id = c.id and v.type = 'VOIDED' and v.detail ->> 'act' = e.id::text)) as outcomes
            from case_content m join case_content t on t.case_id <> m.case_id join case_file c on c.id = t.case_id
            where m.case_id = ?""";
    private static final String SAME_APPLICANT = """
            (upper(btrim(coalesce(t.application #>> '{applicant,idNumber}', '')))
                    = nullif(upper(btrim(coalesce(m.application #>> '{applicant,idNumber}', ''))), '')
                or (upper(btrim(coalesce(t.application #>> '{applicant,name}', '')))
                        = nullif(upper(btrim(coalesce(m.application #>> '{applicant,name}', ''))), '')
                    and coalesce(t.application #>> '{applicant,kind}', '') = coalesce(m.application #>> '{applicant,kind}', '')
                    and '' in (upper(btrim(coalesce(t.application #>> '{applicant,idNumber}', ''))),
                        upper(btrim(coalesce(m.application #>> '{applicant,idNumber}', ''))))))""";
    private static final String SAME_INFORMATION =
            "words_of(t.title) = words_of(m.title) and words_of(t.title) <> '' and c.state <> 'SPLIT'";
    private static final String ORDER =
            " order by coalesce(c.received_on, c.submitted_on) desc, c.id desc limit " + MOST;

    private final Db db;
    private final MonthlyItems items;

    Beside(Db db, MonthlyItems items) {
        this.db = db;
        this.items = items;
    }

    /**
     * What stands beside a case.
     *
     * @param itemsEarlierThisMonth how many items of this applicant were received before it in its month
     * @param scope over which agencies these count: AGENCY or GOVERNMENT
     * @param ofApplicant the applicant's other applications, the latest first, at most 50
     * @param ofOthers applications of others for the same information, the latest first, at most 50
     */
    record Found(long itemsEarlierThisMonth, String scope, List<Other> ofApplicant, List<Other> ofOthers) {}

    /**
     * Another case.
     *
     * @param receivedOn the day of receipt, before that the day on which it was sent
     * @param sameInformation whether it asks for the same, as far as its title tells
     * @param outcomes the keys of its reply's outcomes with commas between; null without a reply
     */
    record Other(
            String id,
            String applicationNo,
            String agencyCode,
            String title,
            String state,
            LocalDate receivedOn,
            boolean sameInformation,
            @Nullable String outcomes) {}

    Found of(CaseFile file) {
        return new Found(
                items.earlier(file),
                items.scope(file),
                find(file.id(), SAME_APPLICANT),
                find(file.id(), SAME_INFORMATION + " and not " + SAME_APPLICANT));
    }

    private List<Other> find(UUID caseId, String condition) {
        return db.list(SELECT + " and " + condition + ORDER, Beside::read, caseId);
    }

    private static Other read(Row row) {
        LocalDate received = row.dayOrNull("received_on");
        return new Other(
                row.id("id").toString(),
                row.text("application_no"),
                row.text("agency_code"),
                row.text("title"),
                row.text("state"),
                received == null ? row.day("submitted_on") : received,
                row.flag("same_information"),
                row.textOrNull("outcomes"));
    }
}
