package mingda.casework.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A key with its certificate.
 *
 * @param issuer the certificate that issued it
 */
record SealKey(PrivateKey key, X509Certificate certificate, X509Certificate issuer) {}
