package mingda.casework.feeitems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casepage.CasePart;
import mingda.casework.clock.ActType;
import mingda.casework.fee.Fee;

/**
 * Adds {@code feeItems: {month, scope, itemsEarlierThisMonth, items, amountYuan, slices}} to a case on which a fee may be
 * notified: what the fee by item of this application would be. The officer decides whether one is charged.
 */
@ApplicationScoped
class FeeItemsPart implements CasePart {

    private final MonthlyItems items;
    private final ObjectMapper json;

    FeeItemsPart(MonthlyItems items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    @Override
    public void addTo(ObjectNode shown, CaseFile file, Caller caller) {
        LocalDate received = file.projection().receivedOn();
        if (received == null || !mayNotify(shown)) {
            return;
        }
        long earlier = items.earlier(file);
        Fee fee = Fee.perItem(Math.min(earlier, Fee.MOST_ITEMS - 1), 1);
        shown.putObject("feeItems")
                .put("month", YearMonth.from(received).toString())
                .put("scope", items.scope(file))
                .put("itemsEarlierThisMonth", earlier)
                .put("items", 1)
                .put("amountYuan", fee.amountYuan())
                .set("slices", json.<JsonNode>valueToTree(fee.slices()));
    }

    private static boolean mayNotify(ObjectNode shown) {
        for (JsonNode act : shown.path("allowedActs")) {
            if (act.path("type").asText().equals(ActType.FEE_NOTIFIED.name())) {
                return true;
            }
        }
        return false;
    }
}
