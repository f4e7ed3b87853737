package mingda.casework.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The settings of that version, which once held for the agency; 0 is the defaults. */
    public Settings of(String agencyCode, int version) {
        return db.one(
                        "select version, settings from agency_setting where agency_code = ? and version = ?",
                        this::read,
                        agencyCode,
                        version)
                .map(HeldSettings::settings)
                .orElseGet(Settings::defaults);
    }

    /** The newest version of each agency whose settings were ever changed. */
    public Map<String, Integer> newest() {
        return db
                .list(
                        "select agency_code, max(version) as version from agency_setting group by agency_code",
                        row -> Map.entry(row.text("agency_code"), row.number("version")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Why that version was made, or empty where nothing was said. */
    public Optional<String> reason(String agencyCode, int version) {
        return db.one(
                "select reason from agency_setting where agency_code = ? and version = ? and reason is not null",
                row -> row.text("reason"),
                agencyCode,
                version);
    }

    /** Every change of the agency's settings, newest first. */
    public List<SettingsChange> history(String agencyCode) {
        List<SettingsChange> changes = new ArrayList<>();
        Settings before = Settings.defaults();
        for (Stored stored : db.list(
                "select * from agency_setting where agency_code = ? order by version", this::stored, agencyCode)) {
            Settings after = stored.held().settings();
            changes.add(new SettingsChange(
                    stored.held().version(),
                    stored.changedAt(),
                    stored.changedBy(),
                    stored.reason(),
                    SettingsChange.between(before, after)));
            before = after;
        }
        return changes.reversed();
    }

    /** Keeps others from changing the agency's settings until the transaction ends, and reads them. */
    public HeldSettings lock(String agencyCode) {
        db.list("select pg_advisory_xact_lock(hashtext('agency_setting'), hashtext(?))", row -> true, agencyCode);
        return of(agencyCode);
    }

    /**
     * Stores the settings as the agency's next version; what changes nothing is not stored. Needs the {@link #lock}.
     *
     * @param reason why, or null
     * @param by user name of who changed them
     */
    public HeldSettings change(String agencyCode, Settings settings, @Nullable String reason, String by) {
        HeldSettings held = of(agencyCode);
        if (held.settings().toMap().equals(settings.toMap())) {
            return held;
        }
        int version = held.version() + 1;
        db.change(
                """
                insert into agency_setting (agency_code, version, settings, reason, changed_at, changed_by)
                values (?, ?, ?::jsonb, ?, ?, ?)""", agencyCode, version, json.<JsonNode>valueToTree(settings.changes()), reason, legal.instant(), by);
        return new HeldSettings(version, settings);
    }

    private record Stored(
            HeldSettings held,
            Instant changedAt,
            String changedBy,
            @Nullable String reason) {}

    private Stored stored(Row row) {
        return new Stored(read(row), row.instant("changed_at"), row.text("changed_by"), row.textOrNull("reason"));
    }

    private HeldSettings read(Row row) {
        ObjectNode changes = row.object("settings");
        Map<String, Object> values =
                json.convertValue(changes, new com.fasterxml.jackson.core.type.TypeReference<>() {});
        return new HeldSettings(row.number("version"), Settings.defaults().with(values));
    }
}
