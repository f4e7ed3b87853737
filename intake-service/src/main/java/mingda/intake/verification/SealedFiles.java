package mingda.intake.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import mingda.eventing.files.FileStore;
import mingda.eventing.files.RemoteFiles;
import mingda.eventing.scope.Scopes;
import mingda.intake.store.IntakeScope;
import mingda.intake.store.Row;
import mingda.intake.store.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The register of sealed files, filled from {@code document-issued}. */
@ApplicationScoped
public class SealedFiles {

    private final Sql sql;
    private final Scopes scopes;
    private final FileStore store;
    private final RemoteFiles remote;
    private final URI casework;

    SealedFiles(
            Sql sql,
            Scopes scopes,
            FileStore store,
            RemoteFiles remote,
            @ConfigProperty(name = "mingda.casework.url") URI casework) {
        this.sql = sql;
        this.scopes = scopes;
        this.store = store;
        this.remote = remote;
        this.casework = casework;
    }

    /** Registers what the event says is sealed. Needs a transaction; the same event again changes nothing. */
    public void issued(ObjectNode data) {
        data.path("files").forEach(file -> register(data, file));
        data.path("otherSealedFiles").forEach(file -> {
            if (register(data, file)) {
                remote.want(
                        casework,
                        UUID.fromString(file.required("id").asText()),
                        file.required("mediaType").asText(),
                        file.required("bytes").asLong(),
                        file.required("sha256").asText());
            }
        });
    }

    private boolean register(ObjectNode data, JsonNode file) {
        return file.hasNonNull("code")
                && sql.update(
                                """
                                INSERT INTO sealed_file
                                    (file_id, document_id, code, format, bytes, sha256, signer, sealed_at, number, agency_code)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """,
                                UUID.fromString(file.required("id").asText()),
                                UUID.fromString(data.required("documentId").asText()),
                                VerificationCode.normalise(file.get("code").asText()),
                                file.required("format").asText(),
                                file.required("bytes").asLong(),
                                file.required("sha256").asText(),
                                file.required("signer").asText(),
                                OffsetDateTime.parse(file.required("sealedAt").asText())
                                        .toInstant(),
                                data.hasNonNull("number") ? data.get("number").asText() : null,
                                data.required("agencyCode").asText())
                        == 1;
    }

    List<SealedFile> withDigest(String sha256) {
        return list(IntakeScope.digest(sha256), "sha256", sha256);
    }

    List<SealedFile> withCode(String code) {
        return list(IntakeScope.sealCode(code), "code", code);
    }

    List<SealedFile> ofDocument(UUID document) {
        return list(IntakeScope.sealDocument(document), "document_id", document);
    }

    private List<SealedFile> list(mingda.eventing.scope.Scope scope, String column, Object value) {
        return scopes.call(
                scope,
                () -> sql.list(
                        "SELECT * FROM sealed_file WHERE " + column + " = ? ORDER BY format DESC, file_id",
                        SealedFiles::read,
                        value));
    }

    /** Writes the own copy of a file into {@code target}; false when the bytes are not held yet. */
    boolean copy(SealedFile file, Path target) {
        return scopes.call(
                IntakeScope.open(),
                () -> store.find(file.fileId())
                        .map(held -> {
                            try (OutputStream out = Files.newOutputStream(target)) {
                                store.copy(file.fileId(), 0, held.bytes(), out);
                                return true;
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .orElse(false));
    }

    private static SealedFile read(Row row) throws SQLException {
        Instant sealedAt = row.instant("sealed_at");
        return new SealedFile(
                row.id("file_id"),
                row.id("document_id"),
                row.text("format"),
                row.text("sha256"),
                row.text("signer"),
                sealedAt,
                row.textOrNull("number"),
                row.text("agency_code"));
    }
}
