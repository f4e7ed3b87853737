package mingda.casework.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Setting;
import mingda.casework.json.Wrong;
import mingda.casework.settings.AgencySettings;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.casework.timeline.TimelineJson;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import mingda.eventing.problem.Language;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** Reads and ticks off what has to be entered. Row-level security decides which cases there are. */
@ApplicationScoped
class Obligations {

    private static final int MOST_OF_A_NUMBER = 1_000;

    // A voided act never happened; what came by the platform is received there already; an instalment
    // closes nothing, nor does a letter that came back and is served again.
    private static final String FROM = """
            from case_entry e join case_file c on c.id = e.case_id left join platform_tick k on k.act_id = e.id
            where e.kind = 'ACT' and e.type in (%s)
                and not (e.type = 'RECEIVED' and c.channel = 'MUNICIPAL_PLATFORM')
                and not (e.type = 'REPLIED' and (coalesce(e.detail ->> 'final', '') = 'false'
                    or coalesce(e.detail ->> 'again', '') = 'true'))
                and not exists (select 1 from case_entry v
                    where v.case_id = e.case_id and v.type = 'VOIDED' and v.detail ->> 'act' = e.id::text)
                and not exists (select 1 from case_entry w
                    where w.case_id = e.case_id and w.type = 'WITHDRAWN' and jsonb_exists(w.detail -> 'overtakes', e.id::text))""".formatted(Duty.allInSql());

    private final Db db;
    private final AgencySettings settings;
    private final CalendarVersions calendars;
    private final Clock legal;

    Obligations(Db db, AgencySettings settings, CalendarVersions calendars, @Legal Clock legal) {
        this.db = db;
        this.settings = settings;
        this.calendars = calendars;
        this.legal = legal;
    }

    /** What is asked for: conditions as SQL with their parameters. */
    static final class Query {
        private final StringBuilder sql = new StringBuilder(" ").append(FROM);
        private final List<@Nullable Object> parameters = new ArrayList<>();

        void add(String condition, @Nullable Object... values) {
            sql.append(condition);
            parameters.addAll(java.util.Arrays.asList(values));
        }
    }

    /** A page of them by the day of the act. Needs a running transaction. */
    Page<Obligation> page(Query query, PageRequest request, Language language, Wrong wrong) {
        long total = db.one(
                        "select count(*) as total" + query.sql,
                        row -> row.bigNumber("total"),
                        query.parameters.toArray())
                .orElse(0L);
        request.after().ifPresent(place -> after(query, place, wrong));
        wrong.throwIfAny();
        List<Obligation> found = list(query, request.limit() + 1, language);
        return Page.of(found, request, each -> List.of(each.on().toString(), each.act()), total);
    }

    /** At most so many of them by the day of the act. Needs a running transaction. */
    List<Obligation> list(Query query, int limit, Language language) {
        List<@Nullable Object> parameters = new ArrayList<>(query.parameters);
        parameters.add(limit);
        Map<String, WorkCalendar> worked = new HashMap<>();
        LocalDate today = LocalDate.now(legal);
        Map<String, Integer> days = new HashMap<>();
        return db.list(
                "select e.id, e.type, e.legal_date, c.id as case_id, c.application_no, c.external_no, c.agency_code,"
                        + " k.ticked_at, k.ticked_by" + query.sql + " order by e.legal_date, e.id limit ?",
                row -> {
                    int after = days.computeIfAbsent(
                            row.text("agency_code"),
                            code -> settings.of(code).settings().number(Setting.PLATFORM_DAYS));
                    WorkCalendar calendar = worked.computeIfAbsent(row.text("agency_code"), calendars::current);
                    LocalDate on = row.day("legal_date");
                    return read(row, after == 0 ? on : calendar.workdayAfter(on, after), today, language);
                },
                parameters.toArray());
    }

    /** The obligation of an act, if it brings one. */
    Optional<Obligation> find(UUID act) {
        Query query = new Query();
        query.add(" and e.id = ?", act);
        return list(query, 1, Language.ZH).stream().findFirst();
    }

    /** The obligations of this duty in the cases of a number, ours or the platform's. */
    List<Obligation> find(String number, Duty duty) {
        Query query = new Query();
        query.add(
                " and (c.application_no = ? or c.external_no = ?) and e.type in (" + duty.inSql() + ")",
                number,
                number);
        return list(query, MOST_OF_A_NUMBER, Language.ZH);
    }

    /** Ticks it off; nothing happens when it is. */
    void tick(Obligation obligation, String by) {
        db.change(
                "insert into platform_tick (act_id, case_id, ticked_at, ticked_by) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                UUID.fromString(obligation.act()),
                UUID.fromString(obligation.caseId()),
                Instant.now(legal),
                by);
    }

    private static void after(Query query, List<String> place, Wrong wrong) {
        try {
            query.add(
                    " and (e.legal_date, e.id) > (?, ?)", LocalDate.parse(place.get(0)), UUID.fromString(place.get(1)));
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            wrong.add("/cursor", "invalid", "请原样使用上一页返回的 next。", "Pass the previous page's next, unchanged.");
        }
    }

    private static Obligation read(Row row, LocalDate dueOn, LocalDate today, Language language) {
        Duty duty = Duty.of(ActType.valueOf(row.text("type")));
        Instant doneAt = row.instantOrNull("ticked_at");
        return new Obligation(
                row.id("id").toString(),
                row.id("case_id").toString(),
                row.text("application_no"),
                row.textOrNull("external_no"),
                row.text("agency_code"),
                duty.name(),
                TimelineJson.text(duty.label(), language),
                row.day("legal_date"),
                dueOn,
                doneAt == null && today.isAfter(dueOn),
                doneAt,
                row.textOrNull("ticked_by"));
    }
}
