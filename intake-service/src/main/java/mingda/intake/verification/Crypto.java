package mingda.intake.verification;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The provider that knows SM2 and SM3, never registered for the whole process. */
final class Crypto {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private Crypto() {}

    static MessageDigest digest(String algorithm) throws GeneralSecurityException {
        return MessageDigest.getInstance(algorithm, PROVIDER);
    }

    static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509", PROVIDER).generateCertificate(new ByteArrayInputStream(der));
    }

    static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(digest("SHA-256").digest(certificate.getEncoded()));
    }

    static boolean verifies(String algorithm, PublicKey key, byte[] content, byte[] signature)
            throws GeneralSecurityException {
        Signature check = Signature.getInstance(algorithm, PROVIDER);
        check.initVerify(key);
        check.update(content);
        return check.verify(signature);
    }
}
