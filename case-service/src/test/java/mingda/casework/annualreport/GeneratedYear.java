package mingda.casework.annualreport;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mingda.casework.recount.Generator;
import mingda.casework.recount.RawAct;
import mingda.casework.recount.RawCase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.PGConnection;

/** Stores generated cases as they are, as the owner of the tables, and takes them away again. */
final class GeneratedYear implements AutoCloseable {

    private static final List<String> CLASSES = List.of(
            "NATURAL_PERSON",
            "COMMERCIAL_ENTERPRISE",
            "RESEARCH_INSTITUTE",
            "PUBLIC_WELFARE",
            "LEGAL_SERVICE",
            "OTHER");
    private static final String HASH = "0".repeat(64);
    private static final int BATCH = 20_000;

    private final Connection owner;

    GeneratedYear() throws SQLException {
        owner = DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.flyway.username"),
                setting("quarkus.flyway.password"));
        for (String agency : Generator.AGENCIES) {
            run("insert into agency (code, name, short_name, kind, accepts_applications, supervising,"
                    + " reconsideration_organ, court, contact, guide, published) values ('" + agency + "', '" + agency
                    + "', '复算', 'TOWN', false, false, '复议机关', '法院', '{}', '{}', true)");
        }
        setting(Generator.ONCE, "{\"splitMode\":\"FEE_ONLY\"}");
        setting(Generator.AGAIN, "{\"reopenCounts\":true}");
        setting(Generator.ROWS, "{\"notGovRow\":20,\"inquiryRow\":16,\"archivedRow\":12}");
    }

    private void setting(String agency, String json) throws SQLException {
        run("insert into agency_setting values ('" + agency + "', 1, '" + json + "', null, '2020-01-01Z', 'test')");
    }

    /** Stores the cases with the entries around them that real ones have. */
    void store(List<RawCase> cases) throws Exception {
        for (int from = 0; from < cases.size(); from += BATCH) {
            storeSome(cases.subList(from, Math.min(cases.size(), from + BATCH)));
        }
        run("analyze");
    }

    private void storeSome(List<RawCase> cases) throws Exception {
        StringBuilder files = new StringBuilder();
        StringBuilder contents = new StringBuilder();
        StringBuilder entries = new StringBuilder();
        StringBuilder documents = new StringBuilder();
        for (RawCase one : cases) {
            files.append(
                    "%s\t%s\t%s\t%s\tSIGNED_POST\tzh\t%s\t2020-01-01Z\ttest\tf\tf\t0\t%s\t1\t1\tSERVED\t{}\t%s\tt\tf\t1\t1\t1\t%s\n"
                            .formatted(
                                    one.id(),
                                    one.number(),
                                    one.agency(),
                                    one.agency(),
                                    one.receivedOn(),
                                    HASH,
                                    one.receivedOn(),
                                    CLASSES.get(one.column() - 1)));
            contents.append("%s\t{\"applicant\":{\"name\":\"复算人\"},\"request\":{\"title\":\"复算\"}}\t=复算\t复算\n"
                    .formatted(one.id()));
            int seq = 0;
            entry(
                    entries,
                    one,
                    ++seq,
                    "JOURNAL",
                    "REGISTERED",
                    "{}",
                    UUID.randomUUID().toString(),
                    "\\N");
            entry(
                    entries,
                    one,
                    ++seq,
                    "ACT",
                    "RECEIVED",
                    "{}",
                    UUID.randomUUID().toString(),
                    one.receivedOn().toString());
            for (RawAct act : one.acts()) {
                entry(
                        entries,
                        one,
                        ++seq,
                        "ACT",
                        act.type(),
                        json(act.detail()),
                        act.id(),
                        act.on().toString());
                if (act.type().equals("ISSUED")) {
                    documents.append("%s\t%s\t%s\tREPLY\tSENT\t{}\t{}\t%s\t%s\t答复书\tReply\ttest\t%s\t2020-01-01Z\n"
                            .formatted(
                                    act.detail().get("document"),
                                    one.id(),
                                    one.agency(),
                                    act.signedRow(),
                                    act.detail().get("number"),
                                    act.on()));
                }
            }
            entry(
                    entries,
                    one,
                    ++seq,
                    "JOURNAL",
                    "READ",
                    "{}",
                    UUID.randomUUID().toString(),
                    "\\N");
        }
        copy(
                "case_file (id, application_no, agency_code, handler_code, channel, language, submitted_on, registered_at,"
                        + " registered_by, electronic_service, accept_other_form, entries, head, timeline_version,"
                        + " deadline_version, state, flags, received_on, closed, provisional, calendar_version,"
                        + " settings_version, revision, applicant_class)",
                files);
        copy("case_content (case_id, application, title, search_text)", contents);
        copy(
                "case_entry (case_id, seq, kind, id, type, legal_date, recorded_at, recorded_by, detail, digests, previous,"
                        + " hash)",
                entries);
        copy(
                "document (id, case_id, agency_code, kind, status, content, drafters, report_row, number, title_zh, title_en,"
                        + " issued_by, issued_on, created_at)",
                documents);
    }

    private static void entry(
            StringBuilder out, RawCase one, int seq, String kind, String type, String detail, String id, String on) {
        out.append("%s\t%d\t%s\t%s\t%s\t%s\t2020-01-01Z\ttest\t%s\t{}\t%s\t%s\n"
                .formatted(one.id(), seq, kind, id, type, on, detail, HASH, HASH));
    }

    private static String json(Map<String, Object> detail) {
        StringBuilder json = new StringBuilder("{");
        detail.forEach((name, value) -> {
            json.append(json.length() == 1 ? "" : ",").append('"').append(name).append("\":");
            if (value instanceof List<?> list) {
                json.append(list.stream()
                        .map(each -> "\"" + each + "\"")
                        .collect(java.util.stream.Collectors.joining(",", "[", "]")));
            } else if (value.equals("true") || value.equals("false")) {
                json.append(value);
            } else {
                json.append('"').append(value).append('"');
            }
        });
        return json.append('}').toString();
    }

    private void copy(String into, StringBuilder rows) throws Exception {
        owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
    }

    @Override
    public void close() throws SQLException {
        String ours = "(select id from case_file where agency_code like 'recount-%')";
        run("delete from document where agency_code like 'recount-%'");
        run("delete from case_entry where case_id in " + ours);
        run("delete from case_content where case_id in " + ours);
        run("delete from case_file where agency_code like 'recount-%'");
        run("delete from agency_setting where agency_code like 'recount-%'");
        run("delete from agency where code like 'recount-%'");
        owner.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
