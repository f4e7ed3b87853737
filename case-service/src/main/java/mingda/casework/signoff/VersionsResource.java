package mingda.casework.signoff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import mingda.casework.access.Request;
import mingda.casework.calendar.Words;
import mingda.casework.casefile.CaseFiles;
import mingda.casework.casepage.CaseIds;
import mingda.casework.document.Document;
import mingda.casework.document.Documents;
import mingda.casework.document.DraftDifference;
import mingda.casework.document.DraftVersions;
import mingda.casework.document.DraftVersions.Version;
import mingda.casework.json.Wrong;
import mingda.eventing.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/cases/{id}/documents/{document}/versions}: what a draft said each time somebody wrote on it. */
@Path("/api/cases/{id}/documents/{document}/versions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such case, document or version, or none that the caller may see")
class VersionsResource {

    private final Request request;
    private final CaseFiles cases;
    private final Documents documents;
    private final DraftVersions versions;

    VersionsResource(Request request, CaseFiles cases, Documents documents, DraftVersions versions) {
        this.request = request;
        this.cases = cases;
        this.documents = documents;
        this.versions = versions;
    }

    @GET
    @Operation(
            summary = "The versions of a draft",
            description = "Newest first: {version, title, by, at}. One for each time that its words changed.")
    @APIResponse(responseCode = "200", description = "{items, total}")
    public ObjectNode list(@PathParam("id") String id, @PathParam("document") String document) {
        return request.inScope(caller -> {
            List<Version> all = versions.of(document(id, document).id());
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("total", all.size());
            ArrayNode items = answer.putArray("items");
            all.forEach(version -> put(items.addObject(), version));
            return answer;
        });
    }

    @GET
    @Path("/{version}")
    @Operation(
            summary = "One version of a draft, and what changed in it",
            description = "What it said, with the changes against another version, part by part and fact by fact.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{version, title, by, at, content, against, changes: [{pointer, part, before, after}]}; part, before"
                            + " and after in both languages, empty where the part is not there")
    @APIResponse(responseCode = "422", description = "The version to compare with is no number")
    public ObjectNode read(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @Parameter(description = "Number of the version, from 1") @PathParam("version") String version,
            @Parameter(description = "The version to compare with; the one before if left out, 0 for the empty draft")
                    @RestQuery
                    @Nullable
                    String against) {
        return request.inScope(caller -> {
            Document found = document(id, document);
            Version asked = version(found, number(version));
            int other = against == null || against.isBlank() ? asked.version() - 1 : number(against);
            if (other < 0) {
                Wrong wrong = new Wrong();
                wrong.add("/against", "number", "请写版本号。", "Give the number of a version.");
                throw wrong.problem();
            }
            ObjectNode before = other == 0
                    ? DraftDifference.nothing()
                    : version(found, other).content();
            cases.readBy(found.caseId(), caller.username());
            ObjectNode answer =
                    put(JsonNodeFactory.instance.objectNode(), asked).put("against", other);
            answer.set("content", asked.content());
            ArrayNode changes = answer.putArray("changes");
            for (DraftDifference.Change change : DraftDifference.between(before, asked.content())) {
                ObjectNode each = changes.addObject().put("pointer", change.pointer());
                put(each, "part", change.part());
                put(each, "before", change.before());
                put(each, "after", change.after());
            }
            return answer;
        });
    }

    private Document document(String id, String document) {
        UUID caseId = cases.get(CaseIds.read(id)).id();
        return documents
                .find(caseId, Answers.id(document))
                .orElseThrow(() -> new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND));
    }

    private Version version(Document document, int number) {
        return versions.find(document.id(), number)
                .orElseThrow(() -> new ProblemException(SignoffProblem.DOCUMENT_NOT_FOUND));
    }

    /** The number that the text is; −1 where it is none. */
    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static ObjectNode put(ObjectNode into, Version version) {
        into.put("version", version.version());
        put(into, "title", version.title());
        return into.put("by", version.by()).put("at", version.at().toString());
    }

    private static void put(ObjectNode into, String name, Words words) {
        into.putObject(name).put("zh", words.zh()).put("en", words.en());
    }
}
