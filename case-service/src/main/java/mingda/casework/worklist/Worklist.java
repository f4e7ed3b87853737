package mingda.casework.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mingda.casework.json.Wrong;
import mingda.casework.opinion.SectionOpinions;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.paging.Page;
import mingda.eventing.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads the worklist. Row-level security decides which cases there are. */
@ApplicationScoped
class Worklist {

    private static final String NO_DATE = "infinity";
    private static final String FROM = " from case_file c join case_content t on t.case_id = c.id";

    private final Db db;

    Worklist(Db db) {
        this.db = db;
    }

    Page<WorklistItem> page(Filter filter, LocalDate today, PageRequest request, Wrong wrong) {
        long total = db.one(
                        "select count(*) as total" + FROM + filter.sql(),
                        row -> row.bigNumber("total"),
                        filter.parameters().toArray())
                .orElse(0L);
        request.after().ifPresent(place -> after(filter, place, wrong));
        wrong.throwIfAny();
        List<@Nullable Object> parameters = new ArrayList<>(List.of(today, today, today, today));
        parameters.addAll(filter.parameters());
        parameters.add(request.limit() + 1);
        List<WorklistItem> rows = db.list(
                "select c.*, t.title, t.application #>> '{applicant,name}' as applicant_name, "
                        + "(select min(o.due_on) " + SectionOpinions.AWAITED + ") as section_opinion_due, "
                        + Filter.TIMELINESS + " as timeliness, " + Filter.LIGHT + " as light" + FROM + filter.sql()
                        + " order by coalesce(c.reply_due_on, 'infinity'), c.id limit ?",
                Worklist::read,
                parameters.toArray());
        return Page.of(
                rows,
                request,
                item -> List.of(
                        item.replyDueOn() == null ? NO_DATE : item.replyDueOn().toString(), item.id()),
                total);
    }

    private static void after(Filter filter, List<String> place, Wrong wrong) {
        try {
            String due = place.get(0);
            if (!due.equals(NO_DATE)) {
                due = LocalDate.parse(due).toString();
            }
            filter.add(
                    " and (coalesce(c.reply_due_on, 'infinity'), c.id) > (?::date, ?)",
                    due,
                    UUID.fromString(place.get(1)));
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            wrong.add("/cursor", "invalid", "请原样使用上一页返回的 next。", "Pass the previous page's next, unchanged.");
        }
    }

    private static WorklistItem read(Row row) {
        String name = row.textOrNull("applicant_name");
        return new WorklistItem(
                row.id("id").toString(),
                row.text("application_no"),
                row.text("agency_code"),
                row.text("title"),
                name == null ? "" : name,
                row.text("channel"),
                row.textOrNull("external_no"),
                row.text("state"),
                row.texts("flags"),
                row.dayOrNull("received_on"),
                row.dayOrNull("reply_due_on"),
                row.dayOrNull("risk_due_on"),
                row.textOrNull("timeliness"),
                row.textOrNull("light"),
                row.flag("provisional"),
                row.textOrNull("assignee"),
                row.dayOrNull("section_opinion_due"));
    }
}
