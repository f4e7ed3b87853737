package mingda.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mingda.eventing.scope.Scopes;
import mingda.intake.store.IntakeScope;
import mingda.intake.store.Sql;

/** Tells by its digest whether a file is one that was issued; it opens nothing else. */
@ApplicationScoped
public class IssuedDigests {

    private final Sql sql;
    private final Scopes scopes;

    IssuedDigests(Sql sql, Scopes scopes) {
        this.sql = sql;
        this.scopes = scopes;
    }

    /** Whether the file is, byte for byte, an issued one that is held here. */
    public boolean issued(Path file) throws IOException {
        String sha256 = sha256(file);
        return scopes.call(
                IntakeScope.digest(sha256),
                () -> sql.first("SELECT 1 AS one FROM document_file WHERE sha256 = ? AND held", row -> true, sha256)
                        .isPresent());
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }
}
