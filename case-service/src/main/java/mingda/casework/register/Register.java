package mingda.casework.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.calendar.WorkCalendar;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.clock.Act;
import mingda.casework.clock.Settings;
import mingda.casework.clock.Timeline;
import mingda.casework.json.Wrong;
import mingda.casework.settings.AgencySettings;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.casework.statistics.ApplicantClass;
import mingda.casework.timeline.Timelines;
import mingda.casework.worktime.CalendarVersions;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads lines of the register, some at a time. Row-level security decides which cases there are. */
@ApplicationScoped
class Register {

    private static final String FROM = " from case_file c join case_content t on t.case_id = c.id";
    private static final String SIGNED =
            "select d.id, d.report_row, d.number from document d where d.id = any (?::uuid[])";

    private final Db db;
    private final CaseFiles cases;
    private final Timelines timelines;
    private final CalendarVersions calendars;
    private final AgencySettings settings;

    Register(Db db, CaseFiles cases, Timelines timelines, CalendarVersions calendars, AgencySettings settings) {
        this.db = db;
        this.cases = cases;
        this.timelines = timelines;
        this.calendars = calendars;
        this.settings = settings;
    }

    /** A page of the register with the number of all lines. Needs a running transaction. */
    Page<RegisterLine> page(Filter filter, PageRequest request, Wrong wrong) {
        long total = db.one(
                        "select count(*) as total" + FROM + filter.sql(),
                        row -> row.bigNumber("total"),
                        filter.parameters().toArray())
                .orElse(0L);
        request.after().ifPresent(place -> after(filter, place, wrong));
        wrong.throwIfAny();
        List<RegisterLine> lines = lines(filter, request.limit() + 1);
        return Page.of(lines, request, Register::place, total);
    }

    /** The next lines, at most so many. Needs a running transaction. */
    List<RegisterLine> lines(Filter filter, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(limit);
        List<Found> found = db.list(
                "select c.*, t.title, t.application #>> '{applicant,name}' as applicant_name" + FROM + filter.sql()
                        + " order by " + Filter.DAY + ", c.id limit ?",
                Register::read,
                parameters.toArray());
        Map<UUID, List<Entry>> entries =
                cases.entries(found.stream().map(each -> each.file().id()).toList());
        Map<String, Signed> signed = signed(entries);
        Map<String, Settings> held = new HashMap<>();
        Map<String, WorkCalendar> worked = new HashMap<>();
        LocalDate today = timelines.today();
        List<RegisterLine> lines = new ArrayList<>();
        for (Found each : found) {
            CaseFile file = each.file();
            List<Entry> of = entries.getOrDefault(file.id(), List.of());
            Settings agency = held.computeIfAbsent(
                    file.agencyCode(), code -> settings.of(code).settings());
            WorkCalendar calendar = worked.computeIfAbsent(file.agencyCode(), calendars::current);
            List<Act> acts = CaseFiles.actsAmong(of);
            Timeline timeline = timelines.ofCase(acts, file.channel(), calendar, agency, Integer.MAX_VALUE);
            LocalDate unextended = Unextended.without(
                            acts,
                            rest -> timelines
                                    .ofCase(rest, file.channel(), calendar, agency, Integer.MAX_VALUE)
                                    .replyDueOn())
                    .orElse(timeline.replyDueOn());
            lines.add(new LineWriter(each, of, timeline, unextended, agency, calendar, signed, today).write());
        }
        return lines;
    }

    /** Where a line stands in the order of the register. */
    static List<String> place(RegisterLine line) {
        return List.of(line.day().toString(), line.id());
    }

    /** Adds the condition that a line stands after that place. */
    static void after(Filter filter, List<String> place, Wrong wrong) {
        try {
            filter.add(
                    " and (" + Filter.DAY + ", c.id) > (?, ?)",
                    LocalDate.parse(place.get(0)),
                    UUID.fromString(place.get(1)));
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            wrong.add("/cursor", "invalid", "请原样使用上一页返回的 next。", "Pass the previous page's next, unchanged.");
        }
    }

    /** A case with what is not in its file. */
    record Found(CaseFile file, ApplicantClass applicant, String applicantName, String title) {}

    /** What sign-off decided: the row, and the number of the letter. */
    record Signed(@Nullable Integer row, @Nullable String number) {}

    private Map<String, Signed> signed(Map<UUID, List<Entry>> entries) {
        List<String> documents = entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.type().equals("ISSUED"))
                .map(entry -> entry.detail().path("document").asText())
                .filter(id -> !id.isEmpty())
                .toList();
        Map<String, Signed> signed = new HashMap<>();
        db.each(
                SIGNED,
                row -> signed.put(
                        row.id("id").toString(), new Signed(row.numberOrNull("report_row"), row.textOrNull("number"))),
                documents);
        return signed;
    }

    private static Found read(Row row) {
        String name = row.textOrNull("applicant_name");
        return new Found(
                CaseFiles.read(row),
                ApplicantClass.valueOf(row.text("applicant_class")),
                name == null ? "" : name,
                row.text("title"));
    }
}
