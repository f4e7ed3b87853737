package mingda.casework.document.template;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingda.casework.clock.Setting;
import mingda.casework.clock.Settings;
import mingda.casework.directory.Agency;
import mingda.casework.document.letter.ReplyTerms;
import mingda.casework.settings.AgencySettings;

/** What a letter says of the agency that answers. Needs a running transaction. */
@ApplicationScoped
public class AnsweringBodies {

    private final AgencySettings settings;

    AnsweringBodies(AgencySettings settings) {
        this.settings = settings;
    }

    /** Reconsideration organ, court and online way as they are on the day that the letter bears. */
    public ReplyTerms terms(Agency agency, LocalDate on) {
        Settings held = settings.of(agency.code()).settings();
        return new ReplyTerms(
                orElse(held.text(Setting.RECONSIDERATION_ORGAN, on), agency.reconsiderationOrgan()),
                orElse(held.text(Setting.COURT, on), agency.court()),
                held.text(Setting.ONLINE_RECONSIDERATION, on),
                held.remedyForUnsuable());
    }

    /** How to reach it, in one line. */
    public static String contact(Agency agency) {
        JsonNode contact = agency.contact();
        List<String> parts = new ArrayList<>();
        for (String name : List.of("office", "address", "phone")) {
            String value = contact.path(name).asText("");
            if (!value.isBlank()) {
                parts.add(value);
            }
        }
        return parts.isEmpty() ? agency.name() : String.join("，", parts);
    }

    private static String orElse(String setting, String standard) {
        return setting.isBlank() ? standard : setting;
    }
}
