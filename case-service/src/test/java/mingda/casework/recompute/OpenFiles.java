package mingda.casework.recompute;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.Entry;
import mingda.casework.casefile.NewAct;
import mingda.casework.casefile.Registration;
import mingda.casework.clock.ActType;
import mingda.casework.clock.Channel;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.eventing.scope.Sql;

/** Registers open cases through the service's own code and looks at them. */
@ApplicationScoped
public class OpenFiles {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int AT_ONCE = 25;

    private final Scopes scopes;
    private final CaseFiles cases;
    private final ObjectMapper json;
    private final Sql sql;

    OpenFiles(Scopes scopes, CaseFiles cases, ObjectMapper json, Sql sql) {
        this.scopes = scopes;
        this.cases = cases;
        this.json = json;
        this.sql = sql;
    }

    /** Registers so many of them, a few in one transaction. */
    public List<UUID> register(String agency, LocalDate received, int count) {
        List<UUID> ids = new ArrayList<>();
        while (ids.size() < count) {
            int next = Math.min(AT_ONCE, count - ids.size());
            ids.addAll(scopes.call(
                    Scope.background(),
                    () -> Stream.generate(() -> registerOne(agency, received))
                            .limit(next)
                            .toList()));
        }
        return ids;
    }

    /**
     * Copies a registered case that often, row by row: for sizes at which registering takes longer than what is measured.
     * The copies' hashes are those of the model, so their chains don't hold.
     *
     * @return their ids
     */
    List<UUID> copies(UUID model, int count) {
        return scopes.call(Scope.background().lasting(Duration.ofMinutes(10)), () -> {
            sql.update("""
                    insert into case_file select copy.* from case_file f, generate_series(1, ?) n,
                    lateral jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(),
                        'application_no', '20261120-3RC' || lpad(n::text, 6, '0'))) copy
                    where f.id = ?""", count, model);
            for (String table : List.of("case_content", "case_entry", "case_entry_personal")) {
                String more = table.equals("case_entry") ? ", 'id', gen_random_uuid()" : "";
                sql.update(
                        "insert into " + table + " select copy.* from " + table + " m, case_file c,"
                                + " lateral jsonb_populate_record(m, jsonb_build_object('case_id', c.id" + more
                                + ")) copy"
                                + " where m.case_id = ? and c.application_no like '20261120-3RC%'",
                        model);
            }
            return sql.list(
                    "select id from case_file where application_no like '20261120-3RC%'",
                    row -> row.getObject("id", UUID.class));
        });
    }

    private UUID registerOne(String agency, LocalDate received) {
        ObjectNode application = json.createObjectNode();
        application.putObject("applicant").put("kind", "NATURAL_PERSON").put("name", "重算人");
        application.putObject("request").put("title", "某文件");
        Registration registration = new Registration(
                "%s-2RC%06d".formatted(received.toString().replace("-", ""), NUMBER.incrementAndGet()),
                agency,
                Channel.COUNTER,
                null,
                "zh",
                received,
                null,
                null,
                false,
                null,
                null,
                true,
                null,
                null,
                application,
                List.of(new NewAct(ActType.RECEIVED, received, json.createObjectNode())));
        return cases.register(registration, "system", null).file().id();
    }

    /** A correction is asked for and served that day. Needs a running transaction. */
    void request(UUID id, String on, int workingDays) {
        ObjectNode detail = json.createObjectNode().put("servedOn", on).put("workingDays", workingDays);
        detail.putArray("items").add("请写明年份");
        append(id, ActType.CORRECTION_REQUESTED, LocalDate.parse(on), detail);
    }

    /** A third party is consulted, and its opinion comes. Needs a running transaction. */
    void consult(UUID id) {
        LocalDate on = LocalDate.of(2026, 11, 18);
        Entry consulted = append(
                id,
                ActType.CONSULTED,
                on,
                json.createObjectNode().put("party", "THIRD_PARTY").put("servedOn", on.toString()));
        append(
                id,
                ActType.OPINION_RECEIVED,
                LocalDate.of(2026, 11, 20),
                json.createObjectNode()
                        .put("consultation", consulted.id().toString())
                        .put("stance", "AGREE"));
    }

    private Entry append(UUID id, ActType type, LocalDate on, ObjectNode detail) {
        return cases.append(id, List.of(new NewAct(type, on, detail)), "system", new Words("测试", "test"))
                .acts()
                .getFirst();
    }

    CaseFile file(UUID id) {
        return scopes.call(Scope.background(), () -> cases.get(id));
    }

    List<Entry> moves(UUID id) {
        return scopes.call(Scope.background(), () -> cases.entries(id)).stream()
                .filter(entry -> entry.type().equals("DATE_MOVED"))
                .toList();
    }

    /** How many timelines of the case were published. */
    long timelines(UUID id) {
        String number = file(id).applicationNo();
        return scopes.call(
                Scope.background(),
                () -> sql.number(
                        "select count(*) from outbox_event where key = ? and name = 'timeline-changed'", number));
    }
}
