package mingda.intake.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mingda.eventing.scope.Scopes;
import mingda.intake.store.IntakeScope;
import mingda.intake.store.Row;
import mingda.intake.store.Sql;

/** The agencies as casework published them last. */
@ApplicationScoped
public class Agencies {

    private static final String COLUMNS = "SELECT code, name, short_name, name_en, kind, accepts, contact, guide_zh,"
            + " guide_en, online_receipt, nonworking_receipt FROM agency";

    private final Sql sql;
    private final Scopes scopes;
    private final ObjectMapper json;

    Agencies(Sql sql, Scopes scopes, ObjectMapper json) {
        this.sql = sql;
        this.scopes = scopes;
        this.json = json;
    }

    /** Those that accept applications, the district government first, then by code. */
    public List<Agency> accepting() {
        return scopes.call(
                IntakeScope.open(),
                () -> sql.list(
                        COLUMNS + " WHERE accepts ORDER BY CASE kind WHEN 'GOVERNMENT' THEN 0"
                                + " WHEN 'SUPERVISING_DEPARTMENT' THEN 1 WHEN 'DEPARTMENT' THEN 2 WHEN 'TOWN' THEN 3"
                                + " WHEN 'SUBDISTRICT' THEN 4 ELSE 5 END, code",
                        this::agency));
    }

    /** The agency with the code, if it accepts applications. */
    public Optional<Agency> accepting(String code) {
        return find(code).filter(Agency::accepts);
    }

    /** The agency with the code, whether it accepts applications or not. */
    public Optional<Agency> find(String code) {
        return scopes.call(IntakeScope.open(), () -> findWithin(code));
    }

    /** As {@link #find}, in the transaction that is running. */
    public Optional<Agency> findWithin(String code) {
        return sql.first(COLUMNS + " WHERE code = ?", this::agency, code);
    }

    /** Whether every agency was received that the directory held when it was published last. */
    boolean received() {
        return scopes.call(
                IntakeScope.open(),
                () -> sql.first(
                                "SELECT count(*) AS kept FROM agency HAVING count(*) > 0 AND count(*) >= max(directory_size)",
                                row -> row.number("kept"))
                        .isPresent());
    }

    /** Public calls per second and address that the supervising department set; empty while it is not known. */
    public Optional<Integer> publicRate() {
        return scopes.call(
                IntakeScope.open(),
                () -> sql.first(
                        "SELECT min(public_rate) AS rate FROM agency WHERE supervising HAVING min(public_rate) > 0",
                        row -> (int) row.number("rate")));
    }

    private Agency agency(Row row) throws SQLException {
        try {
            return new Agency(
                    row.text("code"),
                    row.text("name"),
                    row.text("short_name"),
                    row.textOrNull("name_en"),
                    row.text("kind"),
                    row.flag("accepts"),
                    json.readTree(row.text("contact")),
                    row.text("guide_zh"),
                    row.text("guide_en"),
                    row.text("online_receipt"),
                    row.text("nonworking_receipt"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the contact of an agency is not JSON", e);
        }
    }
}
