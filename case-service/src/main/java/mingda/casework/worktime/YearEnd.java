package mingda.casework.worktime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import mingda.casework.json.Wrong;

/**
 * Keeps what the next year's notice says about the last days of a year: the notice of a 元旦 often gives days off, or
 * makes working days of a weekend, in the December before. A year that is imported anew must not lose them.
 */
final class YearEnd {

    private YearEnd() {}

    /** Remembers as wrong each day that the year held under another year's notice and holds no longer. */
    static void check(@org.jspecify.annotations.Nullable JsonNode before, JsonNode after, String pointer, Wrong wrong) {
        if (before == null) {
            return;
        }
        for (String list : new String[] {"days_off", "makeup_workdays"}) {
            Set<String> kept = new HashSet<>();
            after.path("days_off").forEach(day -> kept.add(day.path("date").asText()));
            after.path("makeup_workdays")
                    .forEach(day -> kept.add(day.path("date").asText()));
            for (JsonNode day : before.path(list)) {
                int noticeYear =
                        day.path("notice_year").asInt(before.path("year").asInt());
                String date = day.path("date").asText();
                if (noticeYear > before.path("year").asInt() && !kept.contains(date)) {
                    wrong.add(
                            pointer + "/" + list,
                            "year-end",
                            noticeYear + "年通知对" + date + "另有安排，请一并列出。",
                            "The notice of " + noticeYear + " arranges " + date + ": list that day too.");
                }
            }
        }
    }
}
