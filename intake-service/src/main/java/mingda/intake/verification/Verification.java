package mingda.intake.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import mingda.intake.store.Digests;

/** Checks a file or a code. Whatever a file holds, the answer is a verdict and never an error. */
@ApplicationScoped
public class Verification {

    private final SealedFiles files;
    private final Anchors anchors;

    Verification(SealedFiles files, Anchors anchors) {
        this.files = files;
        this.anchors = anchors;
    }

    /** What the file is. */
    public Verdict ofFile(Path file) {
        String sha256 = Digests.sha256(file);
        List<SealedFile> same = files.withDigest(sha256);
        if (!same.isEmpty()) {
            return Verdict.of(same.getFirst(), true, seal(file, same.getFirst()));
        }
        try {
            for (UUID document : Marks.in(file)) {
                List<SealedFile> registered = files.ofDocument(document);
                if (!registered.isEmpty()) {
                    SealedFile meant = meant(file, registered);
                    return Verdict.of(meant, false, seal(file, meant));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Verdict.unknown();
    }

    /** What the document of that code is, judged by the own copy of its file. */
    public Verdict ofCode(String typed) {
        String code = VerificationCode.normalise(typed);
        if (!VerificationCode.isCode(code)) {
            return Verdict.unknown();
        }
        for (SealedFile registered : files.withCode(code)) {
            Path copy = temporary();
            try {
                if (files.copy(registered, copy)) {
                    boolean digest = Digests.sha256(copy).equals(registered.sha256());
                    return Verdict.of(registered, digest, seal(copy, registered));
                }
            } finally {
                remove(copy);
            }
        }
        return Verdict.unknown();
    }

    private static SealedFile meant(Path file, List<SealedFile> registered) throws IOException {
        String format = isPdf(file) ? "pdf" : "ofd";
        return registered.stream()
                .filter(each -> each.format().equals(format))
                .findFirst()
                .orElse(registered.getFirst());
    }

    private SealFinding seal(Path file, SealedFile registered) {
        try {
            if (isPdf(file)) {
                X509Certificate signer = PdfSeal.signer(file);
                return new SealFinding(true, isOwn(signer, registered));
            }
            SesSignature ses = OfdSeal.signature(file);
            return new SealFinding(
                    true, isOwn(ses.signer(), registered) && anchors.trust(ses.maker(), registered.sealedAt()));
        } catch (IOException | GeneralSecurityException broken) {
            return SealFinding.NONE;
        }
    }

    private boolean isOwn(X509Certificate signer, SealedFile registered) throws GeneralSecurityException {
        return Crypto.fingerprint(signer).equals(registered.signer()) && anchors.trust(signer, registered.sealedAt());
    }

    private static boolean isPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(5);
            return start.length == 5 && start[0] == '%' && start[1] == 'P' && start[2] == 'D' && start[3] == 'F';
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("mingda-verification-", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
