package mingda.intake.verification;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import mingda.eventing.mode.ProductionGuard;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The certificates that seals must lead to, from the PEM file that {@code MINGDA_SEAL_ANCHORS} names. Read anew for each
 * check, so that an exchanged file needs no restart.
 */
@Singleton
class Anchors implements ProductionGuard {

    private static final Logger LOG = Logger.getLogger(Anchors.class);
    private static final String SPECIMEN = "样章";

    private final Optional<Path> file;

    Anchors(@ConfigProperty(name = "mingda.seal.anchors") Optional<Path> file) {
        this.file = file;
    }

    /** Whether the certificate was valid then and was issued by an anchor. */
    boolean trust(X509Certificate certificate, Instant at) {
        try {
            certificate.checkValidity(Date.from(at));
        } catch (GeneralSecurityException e) {
            return false;
        }
        return held().stream().anyMatch(anchor -> issued(anchor, certificate));
    }

    private static boolean issued(X509Certificate anchor, X509Certificate certificate) {
        try {
            certificate.verify(anchor.getPublicKey(), Crypto.PROVIDER);
            return anchor.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private List<X509Certificate> held() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            LOG.warn("no seal can be trusted: MINGDA_SEAL_ANCHORS names no file");
            return List.of();
        }
        try {
            return CertificateFactory.getInstance("X.509", Crypto.PROVIDER)
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file.get())))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException | IOException e) {
            LOG.error("no seal can be trusted: the file that MINGDA_SEAL_ANCHORS names can't be read as certificates");
            return List.of();
        }
    }

    @Override
    public List<String> refusals() {
        return held().stream()
                        .anyMatch(anchor ->
                                anchor.getSubjectX500Principal().getName().contains(SPECIMEN))
                ? List.of("MINGDA_SEAL_ANCHORS trusts specimen seals (样章), which production refuses:"
                        + " name the sealing service's certificates.")
                : List.of();
    }
}
