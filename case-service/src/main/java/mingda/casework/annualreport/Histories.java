package mingda.casework.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Setting;
import mingda.casework.clock.Settings;
import mingda.casework.directory.Agencies;
import mingda.casework.settings.AgencySettings;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.casework.statistics.ApplicantClass;
import mingda.casework.statistics.Counter;
import mingda.casework.statistics.History;
import mingda.casework.statistics.HistoryReader;
import mingda.casework.statistics.Practice;
import mingda.casework.statistics.ReportAct;
import mingda.casework.statistics.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Counts the stored cases, straight from their acts, so that a report of an earlier year stays what it was. Row-level
 * security decides which cases there are. Needs a running transaction.
 */
@ApplicationScoped
class Histories {

    private static final String KINDS = String.join(
            ", ",
            HistoryReader.ACTS.stream().map(type -> "'" + type + "'").sorted().toList());

    // One row for each act, and one for a case without any. What few acts state is looked up for those alone: a join
    // would
    // look for it, and ask row-level security, for every act.
    private static final String ACTS = """
            select c.id, c.application_no, c.agency_code, c.applicant_class, c.received_on,
                e.id as act, e.type, e.legal_date, coalesce(e.detail ->> 'act', e.detail ->> 'of') as refers_to,
                e.detail ->> 'outcome' as outcome, e.detail ->> 'final' as final, e.detail ->> 'agencyFault' as fault,
                e.detail ->> 'afterReconsideration' as after_reconsideration,
                coalesce(e.detail -> 'children', e.detail -> 'overtakes') as names,
                case when e.type like '%%_DECIDED' then coalesce(e.detail ->> 'result', (
                    select p.detail ->> 'result' from case_entry_personal p
                    where p.case_id = e.case_id and p.seq = e.seq)) end as result,
                case when e.type = 'ISSUED' then (
                    select d.report_row from document d where d.id = (e.detail ->> 'document')::uuid) end as report_row
            from case_file c
            left join case_entry e on e.case_id = c.id and e.kind = 'ACT' and e.type in (%s)
            where c.received_on <= ? and (?::text is null or c.agency_code = ?)
            order by c.id, e.seq""".formatted(KINDS);

    // Who may see all rows is expected by the planner to see one in a hundred: it would look up act after act. Holds
    // for
    // this transaction.
    private static final String ALL_AT_ONCE =
            "select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)";

    private static final String PART_NUMBERS = """
            select jsonb_array_elements_text(e.detail -> 'children') as number
            from case_entry e where e.kind = 'ACT' and e.type = 'SPLIT'""";

    private final Db db;
    private final Agencies agencies;
    private final AgencySettings settings;

    Histories(Db db, Agencies agencies, AgencySettings settings) {
        this.db = db;
        this.agencies = agencies;
        this.settings = settings;
    }

    /**
     * Counts the cases received by the end of the year.
     *
     * @param agency code of the answering body, or null for all
     */
    void count(int year, @Nullable String agency, Tally tally) {
        Counter counter = new Counter(tally, new HashSet<>(db.list(PART_NUMBERS, row -> row.text("number"))));
        Map<String, Settings> held = settings(agency);
        CaseByCase cases = new CaseByCase(held, counter);
        if (agency == null) {
            db.list(ALL_AT_ONCE, row -> true);
        }
        db.each(ACTS, cases::read, LocalDate.of(year, 12, 31), agency, agency);
        cases.end();
        counter.finish();
    }

    private Map<String, Settings> settings(@Nullable String agency) {
        Map<String, Settings> held = new HashMap<>();
        Set<String> codes = new HashSet<>();
        if (agency == null) {
            agencies.all().forEach(each -> codes.add(each.code()));
        } else {
            codes.add(agency);
        }
        codes.forEach(code -> held.put(code, settings.of(code).settings()));
        return held;
    }

    /** Puts the rows of one case together. */
    private static final class CaseByCase {

        private final Map<String, Settings> settings;
        private final Counter counter;
        private final List<ReportAct> acts = new ArrayList<>();
        private @Nullable UUID id;
        private String number = "";
        private String agency = "";
        private ApplicantClass applicant = ApplicantClass.NATURAL_PERSON;
        private LocalDate receivedOn = LocalDate.EPOCH;

        CaseByCase(Map<String, Settings> settings, Counter counter) {
            this.settings = settings;
            this.counter = counter;
        }

        void read(Row row) {
            UUID next = row.id("id");
            if (!next.equals(id)) {
                end();
                id = next;
                number = row.text("application_no");
                agency = row.text("agency_code");
                applicant = ApplicantClass.valueOf(row.text("applicant_class"));
                receivedOn = row.day("received_on");
            }
            if (row.textOrNull("type") != null) {
                acts.add(act(row));
            }
        }

        void end() {
            if (id != null) {
                Settings held = settings.getOrDefault(agency, Settings.defaults());
                History history =
                        HistoryReader.of(id.toString(), number, agency, applicant, receivedOn, acts, held.rows());
                counter.add(history, practice(held));
                acts.clear();
            }
        }

        private static Practice practice(Settings held) {
            return new Practice(held.text(Setting.SPLIT_MODE).equals("FEE_ONLY"), held.is(Setting.REOPEN_COUNTS));
        }

        private static ReportAct act(Row row) {
            List<String> names = new ArrayList<>();
            if (row.textOrNull("names") != null) {
                row.json("names").forEach(name -> names.add(name.asText()));
            }
            return new ReportAct(
                    row.text("act"),
                    ActType.valueOf(row.text("type")),
                    row.day("legal_date"),
                    row.textOrNull("refers_to"),
                    row.textOrNull("outcome"),
                    !"false".equals(row.textOrNull("final")),
                    row.numberOrNull("report_row"),
                    "true".equals(row.textOrNull("fault")),
                    "true".equals(row.textOrNull("after_reconsideration")),
                    row.textOrNull("result"),
                    names);
        }
    }
}
