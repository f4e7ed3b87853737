package mingda.casework.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import mingda.eventing.mode.Mode;
import mingda.eventing.mode.ProductionGuard;
import mingda.eventing.time.Technical;

/** Seals documents with whichever provider the settings name; what comes back is checked before it is let out. */
@Singleton
@Startup
public class Seals implements ProductionGuard {

    private final SealProvider provider;
    private final SealCheck check;
    private final boolean demo;

    private Seals(SealProvider provider, SealCheck check, boolean demo) {
        this.provider = provider;
        this.check = check;
        this.demo = demo;
    }

    @Inject
    Seals(SealSettings settings, Mode mode, ObjectMapper json, @Technical Clock clock) {
        this.demo = settings.remote().url().isEmpty();
        if (!demo) {
            this.provider = new RemoteSeals(settings.remote(), json, clock);
            this.check = SealCheck.against(settings.anchors()
                    .orElseThrow(() -> new IllegalStateException(
                            "MINGDA_SEAL_ANCHORS must name the certificates that the sealing service's"
                                    + " seals lead to.")));
        } else if (mode == Mode.DEMO) {
            var folder = settings.folder()
                    .orElseThrow(() -> new IllegalStateException(
                            "MINGDA_SEAL_FOLDER must name the folder where the demo seals' keys are kept."));
            this.provider = new DemoSeals(folder);
            this.check = SealCheck.against(folder.resolve("anchors.pem"));
        } else {
            this.provider = new NoSeals();
            this.check = SealCheck.nothing();
        }
    }

    /** Specimen seals whose keys lie in the folder, drawn there when there are none: to measure, and to try out. */
    public static Seals specimens(Path folder) {
        return new Seals(new DemoSeals(folder), SealCheck.against(folder.resolve("anchors.pem")), true);
    }

    /**
     * A sealed file.
     *
     * @param file its bytes
     * @param signer SHA-256 of the certificate that signed it, lower-case hexadecimal
     */
    public record Sealed(byte[] file, String signer) {}

    /**
     * Seals a PDF.
     *
     * @throws mingda.eventing.problem.ProblemException 503 when the seal can't be had now
     */
    public Sealed pdf(byte[] pdf, SealPlace place, SealOrder order) {
        Signer signer = new Signer(order, SealForm.PADES);
        byte[] png = provider.picture(order.agencyCode(), order.agencyName());
        byte[] file = PdfSeals.seal(pdf, place, order, png, digest -> signer.sign(digest, ""));
        return new Sealed(file, signer.certificate);
    }

    /**
     * Seals the entries of an OFD package.
     *
     * @throws mingda.eventing.problem.ProblemException 503 when the seal can't be had now
     */
    public Sealed ofd(Map<String, byte[]> entries, SealPlace place, SealOrder order) {
        Signer signer = new Signer(order, SealForm.GBT38540);
        return new Sealed(OfdSeals.seal(entries, place, order, signer::sign), signer.certificate);
    }

    @Override
    public List<String> refusals() {
        return demo
                ? List.of("The built-in seals are specimens (样章), which production refuses:"
                        + " set MINGDA_SEAL_URL to the sealing service.")
                : List.of();
    }

    /** Asks the provider and keeps whose certificate it signed with. */
    private final class Signer {

        private final SealOrder order;
        private final SealForm form;
        private String certificate = "";

        Signer(SealOrder order, SealForm form) {
            this.order = order;
            this.form = form;
        }

        byte[] sign(byte[] digest, String property) {
            byte[] signature = provider.sign(order, form, digest, property);
            certificate = check.signer(form, signature, digest, property);
            return signature;
        }
    }
}
