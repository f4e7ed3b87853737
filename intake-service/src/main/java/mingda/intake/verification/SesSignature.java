package mingda.intake.verification;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;

/**
 * An electronic seal's signature after GB/T 38540-2020, version 4, read from its DER.
 *
 * @param dataHash SM3 of Signature.xml
 * @param property the path of Signature.xml
 * @param signer the certificate that signed
 * @param maker the certificate of who made the seal (制章者)
 * @param holds whether both signatures verify, the seal is bound to the signer and was valid when it was used
 */
record SesSignature(byte[] dataHash, String property, X509Certificate signer, X509Certificate maker, boolean holds) {

    private static final String ALGORITHM = "SM3withSM2";
    private static final int VERSION = 4;
    private static final int CERTIFICATES = 1;

    static SesSignature read(byte[] der) throws GeneralSecurityException, IOException {
        ASN1Sequence whole = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der));
        if (!Arrays.equals(whole.getEncoded("DER"), der)) {
            throw new GeneralSecurityException("not DER");
        }
        ASN1Sequence toSign = sequence(whole, 0);
        X509Certificate signer = certificate(whole.getObjectAt(1));
        ASN1Sequence seal = sequence(toSign, 1);
        ASN1Sequence information = sequence(seal, 0);
        ASN1Sequence property = sequence(information, 2);
        X509Certificate maker = certificate(seal.getObjectAt(1));
        Instant at = time(toSign.getObjectAt(2));
        boolean versions = number(toSign.getObjectAt(0)) == VERSION
                && number(sequence(information, 0).getObjectAt(1)) == VERSION;
        boolean bound = number(property.getObjectAt(2)) == CERTIFICATES && lists(sequence(property, 3), signer);
        boolean valid = !at.isBefore(time(property.getObjectAt(5))) && !at.isAfter(time(property.getObjectAt(6)));
        boolean signatures = verifies(signer, toSign, whole.getObjectAt(2), whole.getObjectAt(3))
                && verifies(maker, information, seal.getObjectAt(2), seal.getObjectAt(3));
        return new SesSignature(
                ASN1BitString.getInstance(toSign.getObjectAt(3)).getOctets(),
                ASN1IA5String.getInstance(toSign.getObjectAt(4)).getString(),
                signer,
                maker,
                versions && bound && valid && signatures);
    }

    private static boolean verifies(
            X509Certificate by, ASN1Sequence content, ASN1Encodable algorithm, ASN1Encodable signature)
            throws GeneralSecurityException, IOException {
        return GMObjectIdentifiers.sm2sign_with_sm3.equals(ASN1ObjectIdentifier.getInstance(algorithm))
                && Crypto.verifies(
                        ALGORITHM,
                        by.getPublicKey(),
                        content.getEncoded("DER"),
                        ASN1BitString.getInstance(signature).getOctets());
    }

    private static boolean lists(ASN1Sequence certificates, X509Certificate signer) throws GeneralSecurityException {
        for (ASN1Encodable each : certificates) {
            if (Arrays.equals(ASN1OctetString.getInstance(each).getOctets(), signer.getEncoded())) {
                return true;
            }
        }
        return false;
    }

    private static ASN1Sequence sequence(ASN1Sequence parent, int index) {
        return ASN1Sequence.getInstance(parent.getObjectAt(index));
    }

    private static X509Certificate certificate(ASN1Encodable octets) throws GeneralSecurityException {
        return Crypto.certificate(ASN1OctetString.getInstance(octets).getOctets());
    }

    private static int number(ASN1Encodable integer) {
        return ASN1Integer.getInstance(integer).intValueExact();
    }

    private static Instant time(ASN1Encodable time) throws GeneralSecurityException {
        try {
            return ASN1GeneralizedTime.getInstance(time).getDate().toInstant();
        } catch (ParseException e) {
            throw new GeneralSecurityException("no time", e);
        }
    }
}
