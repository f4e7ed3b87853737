package mingda.casework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import mingda.casework.fee.Fee;
import mingda.casework.fee.Tariff;

/**
 * What a fee notice charges; the amount is always computed, never taken from the draft.
 *
 * @param fee the fee
 * @param quantity the items or pages
 */
record FeeFacts(Fee fee, long quantity) {

    /** Reads the facts of a valid draft. */
    static FeeFacts of(JsonNode facts) {
        if (facts.path("tariff").asText().equals(Tariff.PER_PAGE.name())) {
            long pages = facts.path("pages").asLong();
            return new FeeFacts(Fee.perPage(pages), pages);
        }
        long items = facts.path("items").asLong();
        return new FeeFacts(Fee.perItem(facts.path("itemsEarlierThisMonth").asLong(0), items), items);
    }

    /** For the letter. */
    Map<String, Object> inWords() {
        boolean pages = fee.tariff() == Tariff.PER_PAGE;
        return Map.of(
                "tariff",
                pages ? "按量计收" : "按件计收",
                "quantity",
                quantity + (pages ? "页" : "件"),
                "amount",
                Long.toString(fee.amountYuan()));
    }
}
