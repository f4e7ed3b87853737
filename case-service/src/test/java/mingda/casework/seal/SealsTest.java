package mingda.casework.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mingda.eventing.problem.ProblemException;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {

    private static final SealOrder ORDER = new SealOrder(
            UUID.fromString("0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0d1"),
            "LETTER",
            "fengxian-office",
            "上海市奉贤区人民政府办公室",
            Instant.parse("2026-11-23T02:00:00Z"));

    @TempDir
    Path folder = Path.of("");

    private DemoSeals seals = new DemoSeals(Path.of("target", "seals"));

    @BeforeEach
    void draw() {
        seals = new DemoSeals(folder);
    }

    @Test
    void thePdfSignatureNamesItsCertificateAndLeavesTheTimeToThePdf() throws Exception {
        byte[] digest = Crypto.digest(SealForm.PADES, new byte[] {1, 2, 3});

        byte[] cms = seals.sign(ORDER, SealForm.PADES, digest, "");

        var signer = new CMSSignedData(cms)
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next()
                .getSignedAttributes();
        assertNotNull(signer.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2), "PAdES B-B");
        assertEquals(null, signer.get(CMSAttributes.signingTime), "EN 319 142-1: the PDF tells the time");
    }

    @Test
    void everySpecimenSaysSoInItsCertificateAndItsKeyIsItsOwnersAlone() throws IOException {
        seals.sign(ORDER, SealForm.GBT38540, new byte[32], "/Signature.xml");

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(4, all.size(), all.toString());
            for (Path file : all) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        for (KeyKind kind : KeyKind.values()) {
            SealKey key = new DemoKeys(folder).of(kind, ORDER.agencyCode(), ORDER.agencyName());
            assertTrue(key.certificate().getSubjectX500Principal().toString().contains("样章"));
            assertTrue(key.issuer().getSubjectX500Principal().toString().contains("样章"));
        }
    }

    @Test
    void aSecondStartSignsWithTheSameKeys() {
        SealCheck check = SealCheck.against(folder.resolve("anchors.pem"));
        byte[] digest = Crypto.digest(SealForm.PADES, new byte[] {1});
        String before = check.signer(SealForm.PADES, seals.sign(ORDER, SealForm.PADES, digest, ""), digest, "");

        byte[] again = new DemoSeals(folder).sign(ORDER, SealForm.PADES, digest, "");

        assertEquals(before, check.signer(SealForm.PADES, again, digest, ""));
    }

    @Test
    void whatIsSignedByAnotherOrOverAnotherDigestIsRefused(@TempDir Path elsewhere) {
        SealCheck check = SealCheck.against(folder.resolve("anchors.pem"));
        byte[] pdf = Crypto.digest(SealForm.PADES, new byte[] {1});
        byte[] ofd = Crypto.digest(SealForm.GBT38540, new byte[] {1});
        DemoSeals foreign = new DemoSeals(elsewhere);

        assertRefused(() -> check.signer(SealForm.PADES, foreign.sign(ORDER, SealForm.PADES, pdf, ""), pdf, ""));
        assertRefused(
                () -> check.signer(SealForm.GBT38540, foreign.sign(ORDER, SealForm.GBT38540, ofd, "/S"), ofd, "/S"));
        assertRefused(() -> check.signer(SealForm.PADES, seals.sign(ORDER, SealForm.PADES, ofd, ""), pdf, ""));
        assertRefused(
                () -> check.signer(SealForm.GBT38540, seals.sign(ORDER, SealForm.GBT38540, ofd, "/S"), pdf, "/S"));
        assertRefused(
                () -> check.signer(SealForm.GBT38540, seals.sign(ORDER, SealForm.GBT38540, ofd, "/S"), ofd, "/T"));
        assertRefused(() -> check.signer(SealForm.PADES, new byte[] {1, 2, 3}, pdf, ""));
        assertFalse(check.signer(SealForm.GBT38540, seals.sign(ORDER, SealForm.GBT38540, ofd, "/S"), ofd, "/S")
                .isEmpty());
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable call) {
        assertEquals(
                SealProblem.UNAVAILABLE,
                assertThrows(ProblemException.class, call).type());
    }
}
