package mingda.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything in one person's inbox of alerts, page after page. */
final class Inbox {

    private Inbox() {}

    static List<JsonNode> of(String username) {
        var all = new ArrayList<JsonNode>();
        var query = "?limit=200";
        while (true) {
            var page = Staff.named(username).alerts(query).expect(200).json();
            page.get("items").forEach(all::add);
            if (!page.path("next").isTextual()) {
                return all;
            }
            query = "?limit=200&cursor=" + URLEncoder.encode(page.get("next").asText(), StandardCharsets.UTF_8);
        }
    }

    /** How many alerts of a kind about an application a person has. */
    static long count(List<JsonNode> inbox, String kind, String applicationNo) {
        return inbox.stream()
                .filter(alert -> alert.get("kind").asText().equals(kind)
                        && alert.get("applicationNo").asText().equals(applicationNo))
                .count();
    }
}
