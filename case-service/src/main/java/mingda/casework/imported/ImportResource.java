package mingda.casework.imported;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mingda.casework.access.Caller;
import mingda.casework.access.CaseAccess;
import mingda.casework.access.Request;
import mingda.casework.access.Role;
import mingda.casework.json.Wrong;
import mingda.casework.timeline.TimelineJson;
import mingda.eventing.problem.Language;
import mingda.eventing.scope.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/imports}. */
@Path("/api/imports")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "administration")
class ImportResource {

    private static final int LONGEST_SOURCE = 100;

    private final Request request;
    private final CaseAccess access;
    private final TakeOver takeOver;
    private final ObjectMapper json;

    ImportResource(Request request, CaseAccess access, TakeOver takeOver, ObjectMapper json) {
        this.request = request;
        this.access = access;
        this.takeOver = takeOver;
        this.json = json;
    }

    @POST
    @Operation(
            summary = "Take over open and past cases from a workbook",
            description =
                    "The first sheet of an XLSX workbook; its first row holds the heads: 原编号*, 答复机关代码*, 接收渠道*, 提交日期*,"
                            + " 收到日期, 申请人类型*, 申请人*, 申请内容, 补正告知日期, 收到补正日期, 逾期不补正日期, 延期告知日期, 延长工作日, 答复日期,"
                            + " 答复类型, 送达日期, 撤回日期, 复议申请日期, 复议决定日期, 复议结果, 起诉日期, 裁判日期, 裁判结果 (or their English"
                            + " names). A line becomes a whole case or nothing; wrong ones are named with their reasons. A number of"
                            + " the source that was taken over before is left alone, so the same sheet can be sent again. Nobody is told"
                            + " of closed cases. With dryRun nothing is kept. For the office-head and administrators.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{dryRun, lines, imported, alreadyThere, wrong: [{line, column?, message}]}; line is the row of the sheet")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither office-head nor administrator")
    @APIResponse(responseCode = "422", description = "No workbook, a needed head is missing, or too many lines")
    public Response take(
            @Parameter(description = "true only says what would come of it") @RestQuery @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "What the sheet is, such as 2025年台账") @RestQuery @Nullable String source,
            InputStream workbook) {
        Caller caller = request.caller();
        Request.require(caller, Role.OFFICE_HEAD, Role.ADMINISTRATOR);
        Scope scope = access.scopeOf(caller);
        Language language = request.language();
        String from = source(source);
        ObjectNode answer = json.createObjectNode().put("dryRun", dryRun);
        ArrayNode wrong = json.createArrayNode();
        Map<TakeOver.Result, Integer> counts = new EnumMap<>(TakeOver.Result.class);
        Set<String> seen = new HashSet<>();
        Sheet.read(workbook, (number, line) -> {
            TakeOver.Result result = TakeOver.Result.WRONG;
            if (isFirst(line, seen)) {
                result = takeOver.take(line, from, scope, caller, dryRun);
            }
            counts.merge(result, 1, Integer::sum);
            for (Line.Fault fault : line.faults()) {
                ObjectNode named = wrong.addObject().put("line", number);
                if (fault.column() != null) {
                    named.put("column", fault.column());
                }
                named.put("message", TimelineJson.text(fault.message(), language));
            }
        });
        answer.put("lines", counts.values().stream().mapToInt(Integer::intValue).sum())
                .put("imported", counts.getOrDefault(TakeOver.Result.IMPORTED, 0))
                .put("alreadyThere", counts.getOrDefault(TakeOver.Result.ALREADY_THERE, 0))
                .set("wrong", wrong);
        return Response.ok(answer).build();
    }

    /** The same number twice in one sheet is a mistake, unlike a sheet that is sent twice. */
    private static boolean isFirst(Line line, Set<String> seen) {
        String number = line.raw(Head.SOURCE_NO);
        if (number.isEmpty() || seen.add(line.raw(Head.AGENCY) + "\n" + number)) {
            return true;
        }
        line.wrong(Head.SOURCE_NO, "该编号在表中出现过。", "This number stands in the sheet already.");
        return false;
    }

    private static String source(@Nullable String source) {
        String text = source == null ? "" : source.strip();
        if (text.length() > LONGEST_SOURCE || text.chars().anyMatch(Character::isISOControl)) {
            Wrong wrong = new Wrong();
            wrong.add("/source", "too-long", "最多 100 字。", "At most 100 characters.");
            throw wrong.problem();
        }
        return text;
    }
}
