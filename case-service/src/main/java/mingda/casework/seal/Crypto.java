package mingda.casework.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The provider that knows SM2 and SM3; used by name of this object, never registered for the whole process. */
final class Crypto {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private Crypto() {}

    static byte[] digest(SealForm form, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(form.digest(), PROVIDER);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(form.digest() + " is missing", e);
        }
    }
}
