package mingda.casework.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import mingda.eventing.problem.ProblemException;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.jboss.logging.Logger;

/** Checks what a provider signed before it is stored: over our digest, by a certificate that leads to an anchor. */
final class SealCheck {

    private static final Logger LOG = Logger.getLogger(SealCheck.class);

    private final List<X509Certificate> anchors;

    private SealCheck(List<X509Certificate> anchors) {
        this.anchors = anchors;
    }

    static SealCheck against(Path pem) {
        try {
            Collection<?> read = CertificateFactory.getInstance("X.509", Crypto.PROVIDER)
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(pem)));
            return new SealCheck(read.stream().map(X509Certificate.class::cast).toList());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("MINGDA_SEAL_ANCHORS can't be read as certificates.", e);
        }
    }

    static SealCheck nothing() {
        return new SealCheck(List.of());
    }

    /**
     * SHA-256 of the signer's certificate.
     *
     * @throws ProblemException 503 when the signature is not one that may stand on a document
     */
    String signer(SealForm form, byte[] signature, byte[] digest, String property) {
        try {
            X509Certificate certificate =
                    form == SealForm.PADES ? cades(signature, digest) : ses(signature, digest, property);
            for (X509Certificate anchor : anchors) {
                if (leadsTo(anchor, certificate)) {
                    return HexFormat.of().formatHex(Crypto.digest(SealForm.PADES, certificate.getEncoded()));
                }
            }
            throw new GeneralSecurityException("no anchor");
        } catch (GeneralSecurityException | CMSException | IOException | RuntimeException e) {
            LOG.errorf(
                    "the seal is not one that may stand on a document: %s",
                    e.getClass().getSimpleName());
            throw new ProblemException(SealProblem.UNAVAILABLE);
        }
    }

    private static boolean leadsTo(X509Certificate anchor, X509Certificate certificate) {
        try {
            certificate.verify(anchor.getPublicKey(), Crypto.PROVIDER);
            return anchor.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static X509Certificate cades(byte[] cms, byte[] digest)
            throws CMSException, GeneralSecurityException, IOException {
        CMSSignedData data = new CMSSignedData(cms);
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder holder = (X509CertificateHolder)
                data.getCertificates().getMatches(signer.getSID()).iterator().next();
        ASN1OctetString signed = ASN1OctetString.getInstance(signer.getSignedAttributes()
                .get(CMSAttributes.messageDigest)
                .getAttrValues()
                .getObjectAt(0));
        X509Certificate certificate =
                new JcaX509CertificateConverter().setProvider(Crypto.PROVIDER).getCertificate(holder);
        Signature check = Signature.getInstance(KeyKind.P256.signature(), Crypto.PROVIDER);
        check.initVerify(certificate.getPublicKey());
        check.update(signer.getEncodedSignedAttributes());
        if (!Arrays.equals(signed.getOctets(), digest) || !check.verify(signer.getSignature())) {
            throw new GeneralSecurityException("broken");
        }
        return certificate;
    }

    private static X509Certificate ses(byte[] ses, byte[] digest, String property)
            throws GeneralSecurityException, IOException {
        ASN1Sequence whole = ASN1Sequence.getInstance(ses);
        ASN1Sequence signed = ASN1Sequence.getInstance(whole.getObjectAt(0));
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509", Crypto.PROVIDER)
                .generateCertificate(new ByteArrayInputStream(
                        ASN1OctetString.getInstance(whole.getObjectAt(1)).getOctets()));
        Signature check = Signature.getInstance(KeyKind.SM2.signature(), Crypto.PROVIDER);
        check.initVerify(certificate.getPublicKey());
        check.update(signed.getEncoded("DER"));
        boolean ours =
                Arrays.equals(ASN1BitString.getInstance(signed.getObjectAt(3)).getOctets(), digest)
                        && property.equals(signed.getObjectAt(4).toString());
        if (!ours
                || !check.verify(ASN1BitString.getInstance(whole.getObjectAt(3)).getOctets())) {
            throw new GeneralSecurityException("broken");
        }
        return certificate;
    }
}
