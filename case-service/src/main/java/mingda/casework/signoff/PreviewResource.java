package mingda.casework.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import mingda.casework.access.Request;
import mingda.casework.calendar.Words;
import mingda.casework.casepage.CaseIds;
import mingda.casework.document.LetterPreview;
import mingda.casework.document.letter.Attachment;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.LetterDates;
import mingda.casework.document.letter.Paragraph;
import mingda.casework.office.OfficeTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/cases/{id}/document-preview}: the letter that a draft would be, before it is saved. */
@Path("/api/cases/{id}/document-preview")
@Authenticated
@Tag(name = "documents")
class PreviewResource {

    private static final String PDF = "application/pdf";

    private final Request request;
    private final Previewing previewing;
    private final LetterPreview letters;

    PreviewResource(Request request, Previewing previewing, LetterPreview letters) {
        this.request = request;
        this.previewing = previewing;
        this.letters = letters;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, PDF})
    @Operation(
            summary = "Look at the letter that a draft would be",
            description = "{kind, document?} with the content as PUT of the draft takes it: for REPLY {items, body?} or"
                    + " {outcome, facts, body?}, for other kinds {facts, body?}; document is the one that it would be written to,"
                    + " whose attachments count. It may be incomplete: what is missing is marked in the letter (〔待填写：…〕)."
                    + " Nothing is stored, no number is taken. With Accept application/pdf the pages, marked 草稿.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{kind, title, draft: true, findings: [{step: SUBMISSION|ISSUE, code, pointer?, article?, text}],"
                            + " checks: [SECRECY, LEGAL], letters: [{to: APPLICANT|PARTY, head, number, title, addressee, text: [{style,"
                            + " text}], attachments, date, annex}]}, or the pages of one letter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another role or another agency drafts in this case")
    @APIResponse(responseCode = "404", description = "No such case or document, or none that the caller may see")
    @APIResponse(responseCode = "422", description = "The content could not be stored; errors names each wrong fact")
    public Response look(
            @PathParam("id") String id,
            @Parameter(description = "Whose pages are asked for: APPLICANT or PARTY; the first letter if left out")
                    @RestQuery
                    @Nullable
                    String to,
            @Context jakarta.ws.rs.core.Request call,
            @Nullable JsonNode body) {
        return request.inScope(caller -> {
            Previewing.Preview preview = previewing.of(CaseIds.read(id), Answers.orEmpty(body), caller);
            Response.ResponseBuilder answer = OfficeTypes.best(call, PDF).equals(PDF)
                    ? Response.ok(letters.pdf(chosen(preview.letters(), to)))
                            .type(PDF)
                            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"draft.pdf\"")
                    : Response.ok(json(preview)).type(MediaType.APPLICATION_JSON_TYPE);
            return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    private static Letter chosen(List<LetterPreview.Seen> letters, @Nullable String to) {
        return letters.stream()
                .filter(seen -> seen.to().name().equals(to))
                .findFirst()
                .orElse(letters.getFirst())
                .letter();
    }

    private static ObjectNode json(Previewing.Preview preview) {
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("kind", preview.draft().kind().name())
                .put("draft", true);
        put(out, "title", preview.draft().title());
        ArrayNode findings = out.putArray("findings");
        for (Previewing.Finding finding : preview.findings()) {
            ObjectNode each =
                    findings.addObject().put("step", finding.step().name()).put("code", finding.code());
            if (finding.pointer() != null) {
                each.put("pointer", finding.pointer());
            }
            if (finding.article() != null) {
                each.put("article", finding.article());
            }
            put(each, "text", finding.text());
        }
        ArrayNode checks = out.putArray("checks");
        preview.checks().forEach(check -> checks.add(check.name()));
        ArrayNode letters = out.putArray("letters");
        preview.letters().forEach(seen -> letters.add(json(seen)));
        return out;
    }

    private static ObjectNode json(LetterPreview.Seen seen) {
        Letter letter = seen.letter();
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("to", seen.to().name())
                .put("head", letter.head())
                .put("number", letter.number())
                .put("title", letter.title())
                .put("addressee", letter.addressee())
                .put("date", LetterDates.chinese(letter.date()));
        ArrayNode text = out.putArray("text");
        for (Paragraph paragraph : letter.body()) {
            text.addObject().put("style", paragraph.style().toString()).put("text", paragraph.text());
        }
        ArrayNode attachments = out.putArray("attachments");
        Attachment.lines(letter.attachments()).forEach(attachments::add);
        ArrayNode annex = out.putArray("annex");
        letter.annex().forEach(paragraph -> annex.add(paragraph.text()));
        return out;
    }

    private static void put(ObjectNode out, String name, Words words) {
        out.putObject(name).put("zh", words.zh()).put("en", words.en());
    }
}
