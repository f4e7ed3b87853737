package mingda.casework.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import mingda.casework.clock.Settings;
import mingda.casework.sql.Db;
import mingda.casework.sql.Row;
import mingda.eventing.time.Legal;
import org.jspecify.annotations.Nullable;

/** The settings of every agency, with their history. Every method needs a running transaction. */
@ApplicationScoped
public class AgencySettings {

    private final Db db;
    private final ObjectMapper json;
    private final Clock legal;

    AgencySettings(Db db, ObjectMapper json, @Legal Clock legal) {
        this.db = db;
        this.json = json;
        this.legal = legal;
    }

    /** The settings that hold for the agency; the defaults where nothing was changed. */
    public HeldSettings of(String agencyCode) {
        return db.one(
                        "select version, settings from agency_setting where agency_code = ? order by version desc limit 1",
                        this::read,
                        agencyCode)
                .orElseGet(() -> new HeldSettings(0, Settings.defaults()));
    }

    /**
     * Stores the settings as the agency's next version.
     *
     * @param reason why, or null
     * @param by user name of who changed them
     */
    public HeldSettings change(String agencyCode, Settings settings, @Nullable String reason, String by) {
        int version = of(agencyCode).version() + 1;
        db.change("""
                insert into agency_setting (agency_code, version, settings, reason, changed_at, changed_by)
                values (?, ?, ?::jsonb, ?, ?, ?)""", agencyCode, version, json.valueToTree(settings.changes()), reason, legal.instant(), by);
        return new HeldSettings(version, settings);
    }

    private HeldSettings read(Row row) {
        ObjectNode changes = row.object("settings");
        Map<String, Object> values =
                json.convertValue(changes, new com.fasterxml.jackson.core.type.TypeReference<>() {});
        return new HeldSettings(row.number("version"), Settings.defaults().with(values));
    }
}
