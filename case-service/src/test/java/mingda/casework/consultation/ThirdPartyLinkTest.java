package mingda.casework.consultation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casefile.NewAct;
import mingda.casework.clock.ActType;
import mingda.casework.sql.Db;
import mingda.casework.support.CaseworkTest;
import mingda.casework.support.LegalToday;
import mingda.eventing.personal.PersonalData;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import mingda.stack.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The letter carries an address that nobody else knows, and the portal is told how the consultation stands. */
@CaseworkTest
class ThirdPartyLinkTest {

    private static final String PARTY = "虚构建筑有限公司";
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+/consultation/([0-9a-hjkmnp-tv-z]{26})");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Inject
    Consultations consultations;

    @Inject
    CaseFiles cases;

    @Inject
    Scopes scopes;

    @Inject
    Db db;

    @Inject
    PersonalData personalData;

    @Inject
    ObjectMapper json;

    @Test
    void the_letter_alone_knows_the_token_and_the_portal_is_told_when_it_went_out() throws IOException {
        String id = aCase();
        String document = issued(id, "THIRD_PARTY");
        String token = token(id, document);
        assertEquals(List.of(), told(id), "nothing is asked before the letter went out");

        step("officer", id, "/documents/" + document + "/dispatch", "{\"method\":\"IN_PERSON\"}")
                .then()
                .statusCode(200);

        JsonNode opened = told(id).getLast();
        assertEquals("2026-12-14", opened.path("dueOn").asText(), "15 working days from 23 November");
        assertTrue(opened.path("explanation").path("zh").asText().contains("2026年12月14日"), opened.toString());
        assertEquals(15, opened.path("ledger").findValues("day").size());
        ObjectNode personal = personalData.open(opened.path("personal").asText());
        assertEquals(Invitations.sha256(token), personal.path("tokenHash").asText());
        assertEquals(PARTY, personal.path("partyName").asText());
        assertFalse(personal.toString().contains("张三"), "the applicant is not named");
        assertEquals(
                List.of(),
                SCHEMAS.getSchema(
                                Files.readString(
                                        Path.of("src/main/resources/events/consultation-opened.v1.schema.json")),
                                InputFormat.JSON)
                        .validate(opened.toString(), InputFormat.JSON));
        assertFalse(kept(token), "no row holds the token");
    }

    @Test
    void who_is_consulted_as_an_agency_gets_no_address() throws IOException {
        String id = aCase();
        String text = letter(id, issued(id, "CO_MAKER"));
        assertFalse(text.contains("/consultation/"), text);
    }

    @Test
    void an_answer_on_paper_closes_the_page_and_voiding_it_opens_it_again() {
        String id = aCase();
        String consulted = sent(id);
        String opinion = act(
                "officer",
                id,
                "{\"type\":\"OPINION_RECEIVED\",\"on\":\"%s\",\"consultation\":\"%s\",\"stance\":\"AGREE\"}"
                        .formatted(LegalToday.TODAY, consulted));
        assertEquals("ANSWERED", told(id).getLast().path("reason").asText());

        act(
                "reviewer",
                id,
                "{\"type\":\"VOIDED\",\"on\":\"%s\",\"act\":\"%s\",\"reason\":\"误录\"}"
                        .formatted(LegalToday.TODAY, opinion));
        assertTrue(told(id).getLast().has("dueOn"), "it waits again");

        act(
                "reviewer",
                id,
                "{\"type\":\"VOIDED\",\"on\":\"%s\",\"act\":\"%s\",\"reason\":\"误录\"}"
                        .formatted(LegalToday.TODAY, told(consulted, id)));
        act(
                "reviewer",
                id,
                "{\"type\":\"VOIDED\",\"on\":\"%s\",\"act\":\"%s\",\"reason\":\"误录\"}"
                        .formatted(LegalToday.TODAY, consulted));
        assertEquals("VOIDED", told(id).getLast().path("reason").asText());

        String anew = act(
                "officer",
                id,
                "{\"type\":\"CONSULTED\",\"on\":\"%s\",\"party\":\"THIRD_PARTY\",\"name\":\"%s\"}"
                        .formatted(LegalToday.TODAY, PARTY));
        assertEquals(anew, told(id).getLast().path("consultationId").asText(), "the same letter, entered anew");
    }

    /** A portal that has lost its copy learns what was asked and how it ended. */
    @Test
    void all_of_it_is_told_again_on_request() {
        String id = aCase();
        String consulted = sent(id);
        act(
                "officer",
                id,
                "{\"type\":\"CONSULTATION_CLOSED\",\"on\":\"%s\",\"consultation\":\"%s\",\"reason\":\"WITHDRAWN\"}"
                        .formatted(LegalToday.TODAY, consulted));
        List<JsonNode> before = told(id);
        assertEquals("WITHDRAWN", before.getLast().path("reason").asText());
        scopes.run(Scope.background(), () -> consultations.republish(cases.get(UUID.fromString(id))));
        List<JsonNode> again = told(id).subList(before.size(), told(id).size());
        assertEquals(2, again.size());
        assertEquals(before.getFirst().path("dueOn"), again.getFirst().path("dueOn"));
        assertEquals(before.getLast(), again.getLast());
    }

    @Test
    void what_else_happens_to_the_case_is_not_told() {
        String id = aCase();
        sent(id);
        int before = told(id).size();
        act(
                "officer",
                id,
                "{\"type\":\"CONTACT_NOTED\",\"on\":\"%s\",\"means\":\"PHONE\",\"reached\":true,\"summary\":\"电话\"}"
                        .formatted(LegalToday.TODAY));
        assertEquals(before, told(id).size());
    }

    @Test
    void a_withdrawn_application_needs_no_answer_any_more() {
        String id = aCase();
        sent(id);
        act(
                "officer",
                id,
                "{\"type\":\"WITHDRAWN\",\"on\":\"%s\",\"form\":\"SIGNED\",\"reason\":\"OTHER\"}"
                        .formatted(LegalToday.TODAY));
        assertEquals("CASE_CLOSED", told(id).getLast().path("reason").asText());
    }

    /** The day goes by without an entry in the case. */
    @Test
    void the_end_of_the_period_is_told_once() {
        String id = aCase();
        String document = issued(id, "THIRD_PARTY");
        scopes.run(
                Scope.background(),
                () -> cases.append(
                        UUID.fromString(id),
                        List.of(new NewAct(
                                ActType.CONSULTED,
                                LocalDate.of(2026, 10, 9),
                                json.createObjectNode()
                                        .put("party", "THIRD_PARTY")
                                        .put("name", PARTY)
                                        .put("document", document)
                                        .put("servedOn", "2026-10-09"))),
                        "officer",
                        new Words("测试", "test")));
        assertEquals("EXPIRED", told(id).getLast().path("reason").asText());
        int before = told(id).size();
        assertEquals(2, before, "what was asked, and that its time is over");

        ran(document);
        consultations.expire();
        assertEquals("EXPIRED", told(id).getLast().path("reason").asText());
        int after = told(id).size();
        assertTrue(after > before, "told by the job");
        consultations.expire();
        assertEquals(after, told(id).size(), "told once");
    }

    /** As if the portal had been told of it while it ran. */
    private void ran(String document) {
        scopes.run(
                Scope.background(),
                () -> db.change(
                        "update consultation_link set due_on = date '2026-10-30', told = null where document_id = ?",
                        UUID.fromString(document)));
    }

    /** The act that told the applicant of the consultation, which refers to it. */
    private String told(String consulted, String id) {
        return as("officer")
                .get("/api/cases/" + id)
                .path("acts.find { it.type == 'APPLICANT_NOTIFIED' && it.of == '" + consulted + "' }.id");
    }

    private static String aCase() {
        return as("officer")
                .body("""
                        {"agencyCode":"fengxian-office","channel":"COUNTER","submittedOn":"%s","electronicService":false,
                         "applicant":{"kind":"NATURAL_PERSON","name":"张三%s","idType":"RESIDENT_ID","idNumber":"X%s",
                         "phone":"13800000000"},"carrier":"PAPER","delivery":"POST",
                         "request":{"title":"某工程的中标价（虚构）","description":"全文"}}""".formatted(LegalToday.TODAY, UUID.randomUUID(), UUID.randomUUID()))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String issued(String id, String party) {
        String document = as("officer")
                .body(
                        "{\"kind\":\"CONSULTATION_NOTICE\",\"facts\":{\"party\":\"%s\",\"name\":\"%s\",\"why\":\"涉及你方报价\"}}"
                                .formatted(party, PARTY))
                .post("/api/cases/" + id + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("officer", id, "/documents/" + document + "/submission", "{}")
                .then()
                .statusCode(200);
        step("reviewer", id, "/documents/" + document + "/approval", "{}")
                .then()
                .statusCode(200);
        step("head", id, "/documents/" + document + "/issue", "{}").then().statusCode(200);
        return document;
    }

    private static String sent(String id) {
        return step(
                        "officer",
                        id,
                        "/documents/" + issued(id, "THIRD_PARTY") + "/dispatch",
                        "{\"method\":\"IN_PERSON\"}")
                .then()
                .statusCode(200)
                .extract()
                .path("acts[0].id");
    }

    private static String token(String id, String document) throws IOException {
        String text = letter(id, document);
        Matcher address = ADDRESS.matcher(text);
        assertTrue(address.find(), text);
        return address.group(1);
    }

    private static String letter(String id, String document) throws IOException {
        String file = as("officer")
                .get("/api/cases/" + id + "/documents")
                .path("items.find { it.id == '" + document
                        + "' }.files.find { it.role == 'PARTY_LETTER' && it.format == 'pdf' }.id");
        byte[] pdf = as("officer")
                .get("/api/cases/" + id + "/documents/" + document + "/file?file=" + file)
                .asByteArray();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read);
            String name = text.contains("/consultation/") ? "PARTY_LETTER-WITH-ADDRESS.pdf" : "PARTY_LETTER.pdf";
            Files.write(Files.createDirectories(Path.of("target", "letters")).resolve(name), pdf);
            return text;
        }
    }

    private static String act(String user, String id, String body) {
        return as(user).body(body)
                .post("/api/cases/" + id + "/acts")
                .then()
                .statusCode(201)
                .extract()
                .path("act.id");
    }

    private static Response step(String user, String id, String path, String body) {
        return as(user).body(body).post("/api/cases/" + id + path);
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }

    /** What the portal was told of the case's consultations, in order. */
    private List<JsonNode> told(String id) {
        return scopes.call(
                Scope.background(),
                () -> db.list(
                        "select envelope from outbox_event where name in ('consultation-opened', 'consultation-closed')"
                                + " and envelope::text like ? order by sequence",
                        row -> row.json("envelope").path("data"),
                        "%" + id + "%"));
    }

    private boolean kept(String token) {
        return scopes.call(
                Scope.background(),
                () -> db.one(
                                """
                                select 1 from outbox_event where envelope::text like ? union all
                                select 1 from consultation_link where token_hash like ? union all
                                select 1 from document where content::text like ? union all
                                select 1 from case_entry where detail::text like ?""",
                                row -> true,
                                "%" + token + "%",
                                "%" + token + "%",
                                "%" + token + "%",
                                "%" + token + "%")
                        .isPresent());
    }
}
