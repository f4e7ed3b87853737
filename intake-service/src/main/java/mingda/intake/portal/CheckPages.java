package mingda.intake.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mingda.eventing.problem.Language;
import mingda.intake.account.Accounts;
import mingda.intake.application.ApplicationReader;
import mingda.intake.application.Submission;
import mingda.intake.application.Submission.HeldFile;
import mingda.intake.application.Submission.Outcome;
import mingda.intake.application.Submission.Outcome.Accepted;
import mingda.intake.application.Submissions;
import mingda.intake.directory.Agencies;
import mingda.intake.number.QueryCode;
import mingda.intake.store.Digests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Check your answers, submit, and the page that says it is done. */
@Path("/apply")
public class CheckPages {

    private final Pages pages;
    private final Visiting visiting;
    private final Drafts drafts;
    private final Summary summary;
    private final Doubts doubts;
    private final Texts texts;
    private final Agencies agencies;
    private final Submissions submissions;
    private final SignedIn signedIn;
    private final Accounts accounts;
    private final Tracked tracked;
    private final ObjectMapper json;

    CheckPages(
            Pages pages,
            Visiting visiting,
            Drafts drafts,
            Summary summary,
            Doubts doubts,
            Texts texts,
            Agencies agencies,
            Submissions submissions,
            SignedIn signedIn,
            Accounts accounts,
            Tracked tracked,
            ObjectMapper json) {
        this.pages = pages;
        this.visiting = visiting;
        this.drafts = drafts;
        this.summary = summary;
        this.doubts = doubts;
        this.texts = texts;
        this.agencies = agencies;
        this.submissions = submissions;
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.tracked = tracked;
        this.json = json;
    }

    /** The answers, the privacy notice and the statement. */
    @GET
    @Path("check")
    @Operation(hidden = true)
    public Response check() {
        Visitor visitor = visiting.visitor();
        Draft draft = draft();
        if (draft.answered()) {
            return pages.go(visitor, "/apply/done");
        }
        if (draft.fields.isEmpty()) {
            return pages.go(visitor, "/apply");
        }
        if (draft.key.isEmpty()) {
            draft.key = "web-" + Visitor.random();
            drafts.keep(visitor, draft);
        }
        return show(200, draft, Map.of());
    }

    /** Submits; a double click is one application, since the form carries its key. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(
            @RestForm("proof") @Nullable String proof,
            @RestForm("key") @Nullable String key,
            @RestForm("statement") @Nullable String statement) {
        Visitor visitor = visiting.visitor();
        Draft draft = draft();
        if (draft.answered()) {
            return pages.go(visitor, "/apply/done");
        }
        if (!visitor.proves(proof) || draft.key.isEmpty() || !draft.key.equals(key)) {
            return pages.go(visitor, "/apply/check");
        }
        if (!"yes".equals(statement)) {
            return show(422, draft, Map.of("statement", texts.text(visitor.language(), "statement_needed")));
        }
        return send(visitor, draft);
    }

    /** Number, query code and day of receipt, to be noted or printed. */
    @GET
    @Path("done")
    @Operation(hidden = true)
    public Response done() throws JsonProcessingException {
        Visitor visitor = visiting.visitor();
        Draft draft = draft();
        if (draft.answer == null) {
            return pages.go(visitor, "/apply");
        }
        JsonNode answer = json.readTree(draft.answer);
        String number = answer.path("applicationNo").asText();
        // Here and not at submission: whatever happened in between, this page follows, and keeping twice is keeping
        // once.
        Optional<SignedIn.Person> person = signedIn.person();
        person.ifPresent(known -> accounts.keep(known.known(), number));
        return pages.show(
                "done",
                visitor,
                "/apply/done",
                Map.of(
                        "agency",
                        agencies.find(draft.value("agencyCode"))
                                .map(agency -> agency.nameIn(visitor.language() == Language.EN))
                                .orElse(""),
                        "subject",
                        subject(draft),
                        "submittedAt",
                        Days.moment(Instant.parse(answer.path("submittedAt").asText()), visitor.language()),
                        "applicationNo",
                        number,
                        "kept",
                        person.isPresent(),
                        "queryCode",
                        new QueryCode(answer.path("queryCode").asText()).grouped(),
                        "receivedOn",
                        received(answer, visitor.language())));
    }

    private static String received(JsonNode answer, Language language) {
        return answer.hasNonNull("receivedOn")
                ? Days.text(LocalDate.parse(answer.get("receivedOn").asText()), language)
                : "";
    }

    private static String subject(Draft draft) {
        return Stream.of("title", "documentNumber", "description")
                .map(draft::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Response send(Visitor visitor, Draft draft) {
        ObjectNode form = DraftForm.json(draft.fields);
        ApplicationReader.Result read =
                ApplicationReader.read(form, code -> agencies.accepting(code).isPresent());
        List<HeldFile> files = draft.files.stream()
                .map(file -> new HeldFile(UUID.fromString(file.fileId()), file.purpose(), file.name()))
                .toList();
        Outcome outcome = submissions.submit(new Submission(
                draft.key,
                Digests.sha256(form.toString() + files),
                read.form(),
                read.errors(),
                visitor.language(),
                files,
                Visits.hash(Visits.Kind.DRAFT, visitor.token()),
                true));
        if (outcome instanceof Accepted accepted) {
            draft.answer = accepted.answer();
            draft.fields.keySet().retainAll(List.of("agencyCode", "title", "documentNumber", "description"));
            draft.files.clear();
            drafts.answered(visitor, draft);
            tracked.remember(visitor, accepted.applicationNo());
            return pages.go(visitor, "/apply/done");
        }
        return show(422, draft, DraftForm.errors(read.errors(), draft.fields, visitor.language()));
    }

    private Response show(int status, Draft draft, Map<String, String> errors) {
        Visitor visitor = visiting.visitor();
        Map<String, Object> data = new HashMap<>();
        data.put("groups", summary.of(draft, visitor.language()));
        data.put("files", FileEntry.of(draft.files, texts, visitor.language()));
        data.put("errors", errors.values().stream().distinct().toList());
        data.put("doubts", doubts.of(draft, visitor.language()));
        data.put("key", draft.key);
        data.put("back", "/apply/proof");
        return pages.show(status, "check", visitor, "/apply/check", data);
    }

    private Draft draft() {
        return drafts.find(visiting.visitor()).orElseGet(Draft::new);
    }
}
