package mingda.notify.preference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingda.eventing.problem.Language;
import mingda.eventing.scope.Sql;
import mingda.eventing.time.Legal;
import mingda.notify.delivery.Channel;
import mingda.notify.delivery.ReaderChoice;
import mingda.notify.tier.AlertKind;
import org.jspecify.annotations.Nullable;

/** The preferences as stored. Every method needs a running transaction in background scope or that of the reader. */
@ApplicationScoped
public class Preferences implements ReaderChoice {

    private static final String NEWEST =
            "select * from notification_preference where username = ? order by version desc limit 1";
    private static final TypeReference<Map<AlertKind, Set<Channel>>> CHANNELS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock legal;

    Preferences(Sql sql, ObjectMapper json, @Legal Clock legal) {
        this.sql = sql;
        this.json = json;
        this.legal = legal;
    }

    @Override
    public Optional<Set<Channel>> channels(String username, AlertKind kind) {
        return Optional.ofNullable(of(username).channels().get(kind));
    }

    /** The language that the reader has chosen, or empty. */
    public Optional<Language> language(String username) {
        return Optional.ofNullable(of(username).language())
                .map(language -> language.equals("en") ? Language.EN : Language.ZH);
    }

    Preference of(String username) {
        return sql.first(NEWEST, this::preference, username).orElse(Preference.NONE);
    }

    /** Waits until no other transaction changes the reader's preferences. */
    void lock(String username) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "preference/" + username);
    }

    void add(
            String username,
            int version,
            Map<AlertKind, Set<Channel>> channels,
            @Nullable Boolean digest,
            @Nullable String language) {
        try {
            sql.update(
                    "insert into notification_preference (username, version, channels, digest, language, changed_by,"
                            + " changed_at) values (?, ?, cast(? as jsonb), ?, ?, ?, ?)",
                    username,
                    version,
                    json.writeValueAsString(channels),
                    digest,
                    language,
                    username,
                    legal.instant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preferences can't be written", e);
        }
    }

    private Preference preference(ResultSet row) throws SQLException {
        OffsetDateTime changedAt = row.getObject("changed_at", OffsetDateTime.class);
        try {
            return new Preference(
                    row.getInt("version"),
                    json.readValue(row.getString("channels"), CHANNELS),
                    row.getObject("digest", Boolean.class),
                    row.getString("language"),
                    row.getString("changed_by"),
                    changedAt.toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored preferences can't be read", e);
        }
    }
}
