package mingda.casework.preview;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import mingda.casework.fee.Fee;
import mingda.casework.fee.Tariff;
import mingda.casework.json.Facts;
import mingda.casework.json.Wrong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/fees/preview}: the processing fee for everybody. */
@Path("/api/fees/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calculators")
class FeePreviewResource {

    private final PublicCalls publicCalls;

    FeePreviewResource(PublicCalls publicCalls) {
        this.publicCalls = publicCalls;
    }

    @POST
    @Operation(
            summary = "Compute a processing fee",
            description =
                    "{tariff: PER_ITEM, itemsEarlierThisMonth, items} or {tariff: PER_PAGE, pages} gives {amountYuan,"
                            + " slices}: the steps of the tariff (国办函〔2020〕109号). No token needed.")
    @APIResponse(responseCode = "200", description = "The fee")
    @APIResponse(responseCode = "429", description = "Too many calls from this address; Retry-After says when")
    @APIResponse(responseCode = "422", description = "A number is missing or out of range")
    public Fee preview(@Nullable JsonNode body, @Context HttpServerRequest call) {
        publicCalls.admit(call);
        Wrong wrong = new Wrong();
        Facts facts = new Facts(body, "", wrong);
        Tariff tariff = facts.constant("tariff", true, Tariff.class);
        if (tariff == Tariff.PER_PAGE) {
            long pages = number("pages", true, Fee.MOST_PAGES, facts);
            wrong.throwIfAny();
            return Fee.perPage(pages);
        }
        long items = number("items", tariff != null, Fee.MOST_ITEMS, facts);
        long earlier = number("itemsEarlierThisMonth", false, Fee.MOST_ITEMS - items, facts);
        wrong.throwIfAny();
        return Fee.perItem(earlier, items);
    }

    private static long number(String name, boolean needed, long most, Facts facts) {
        Long value = facts.bigNumber(name, needed);
        if (value != null && (value < 0 || value > most)) {
            facts.refuse(name, "range", "应为 0 至 " + most + " 的整数。", "Give a whole number from 0 to " + most + ".");
            return 0;
        }
        return value == null ? 0 : value;
    }
}
