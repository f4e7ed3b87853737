package mingda.casework.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;

/** Electronic seals and their signatures as GB/T 38540-2020 writes them in ASN.1, version 4. */
final class Ses {

    private static final int VERSION = 4;
    /** 单位印章. */
    private static final int AGENCY_SEAL = 1;

    private static final int CERTIFICATES = 1;
    private static final int MILLIMETRES = 42;
    private static final ASN1ObjectIdentifier SM2_WITH_SM3 = GMObjectIdentifiers.sm2sign_with_sm3;

    private Ses() {}

    /**
     * A seal (SESeal): the picture, whose certificates may sign with it, and the maker's signature.
     *
     * @param id the seal's number
     * @param maker 制章者
     * @param signer whose certificate the seal is bound to
     */
    static byte[] seal(String id, String name, byte[] png, SealKey maker, X509Certificate signer, Instant made) {
        try {
            ASN1GeneralizedTime from = time(signer.getNotBefore().toInstant());
            ASN1GeneralizedTime to = time(signer.getNotAfter().toInstant());
            ASN1Sequence property = sequence(
                    new ASN1Integer(AGENCY_SEAL),
                    new DERUTF8String(name),
                    new ASN1Integer(CERTIFICATES),
                    sequence(new DEROctetString(signer.getEncoded())),
                    time(made),
                    from,
                    to);
            ASN1Sequence information = sequence(
                    sequence(new DERIA5String("ES"), new ASN1Integer(VERSION), new DERIA5String("MINGDA")),
                    new DERIA5String(id),
                    property,
                    sequence(
                            new DERIA5String("png"),
                            new DEROctetString(png),
                            new ASN1Integer(MILLIMETRES),
                            new ASN1Integer(MILLIMETRES)));
            return sequence(
                            information,
                            new DEROctetString(maker.certificate().getEncoded()),
                            SM2_WITH_SM3,
                            new DERBitString(sign(maker, information)))
                    .getEncoded("DER");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the seal can't be made", e);
        }
    }

    /**
     * A signature with a seal (SES_Signature).
     *
     * @param seal SESeal
     * @param sm3 of Signature.xml
     * @param property the path of Signature.xml
     */
    static byte[] signature(byte[] seal, SealKey signer, byte[] sm3, String property, Instant at) {
        try {
            ASN1Sequence toSign = sequence(
                    new ASN1Integer(VERSION),
                    ASN1Sequence.getInstance(seal),
                    time(at),
                    new DERBitString(sm3),
                    new DERIA5String(property));
            return sequence(
                            toSign,
                            new DEROctetString(signer.certificate().getEncoded()),
                            SM2_WITH_SM3,
                            new DERBitString(sign(signer, toSign)))
                    .getEncoded("DER");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the document can't be sealed", e);
        }
    }

    private static byte[] sign(SealKey key, ASN1Sequence content) throws GeneralSecurityException, IOException {
        Signature signature = Signature.getInstance(KeyKind.SM2.signature(), Crypto.PROVIDER);
        signature.initSign(key.key());
        signature.update(content.getEncoded("DER"));
        return signature.sign();
    }

    private static ASN1GeneralizedTime time(Instant at) {
        return new ASN1GeneralizedTime(Date.from(at));
    }

    private static ASN1Sequence sequence(ASN1Encodable... members) {
        return new DERSequence(members);
    }
}
