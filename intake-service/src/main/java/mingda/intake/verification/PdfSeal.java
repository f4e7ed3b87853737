package mingda.intake.verification;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * Checks the PAdES signature of a PDF: one signature that covers the file from its first byte to its last, but for itself
 * (ISO 32000-1, 12.8; ETSI EN 319 142-1).
 */
final class PdfSeal {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*]");

    private PdfSeal() {}

    /** The certificate whose signature holds over the file. */
    static X509Certificate signer(Path file) throws IOException, GeneralSecurityException {
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer pdf = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            long[] range = range(pdf);
            MessageDigest digest = Crypto.digest("SHA-256");
            digest.update(pdf.slice(0, (int) range[1]));
            digest.update(pdf.slice((int) range[2], (int) range[3]));
            return signer(contents(pdf, range), digest.digest());
        } catch (CMSException | RuntimeException e) {
            // What is no signature is told as a broken one, whatever a parser makes of it.
            throw new GeneralSecurityException("unreadable", e);
        }
    }

    private static long[] range(MappedByteBuffer pdf) throws GeneralSecurityException {
        Matcher matcher = RANGE.matcher(StandardCharsets.ISO_8859_1.decode(pdf.duplicate()));
        MatchResult last = null;
        while (matcher.find()) {
            last = matcher.toMatchResult();
        }
        if (last == null) {
            throw new GeneralSecurityException("no signature");
        }
        long[] range = new long[4];
        for (int i = 0; i < range.length; i++) {
            range[i] = Long.parseLong(last.group(i + 1));
        }
        boolean whole = range[0] == 0 && range[1] < range[2] && range[2] + range[3] == pdf.limit();
        if (!whole) {
            throw new GeneralSecurityException("does not cover the file");
        }
        return range;
    }

    private static byte[] contents(MappedByteBuffer pdf, long[] range) throws GeneralSecurityException, IOException {
        byte[] hex = new byte[(int) (range[2] - range[1])];
        pdf.get((int) range[1], hex);
        if (hex.length < 2 || hex[0] != '<' || hex[hex.length - 1] != '>') {
            throw new GeneralSecurityException("no contents");
        }
        byte[] padded = HexFormat.of().parseHex(new String(hex, 1, hex.length - 2, StandardCharsets.US_ASCII));
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            byte[] cms = ContentInfo.getInstance(in.readObject()).getEncoded("DER");
            boolean zeros = true;
            for (int i = cms.length; i < padded.length; i++) {
                zeros &= padded[i] == 0;
            }
            // Nothing may hide in the room that the signature leaves, and nothing in another encoding of it.
            if (!zeros || !Arrays.equals(cms, Arrays.copyOf(padded, cms.length))) {
                throw new GeneralSecurityException("more than a signature");
            }
            return cms;
        }
    }

    private static X509Certificate signer(byte[] cms, byte[] digest)
            throws CMSException, GeneralSecurityException, IOException {
        CMSSignedData data = new CMSSignedData(cms);
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new GeneralSecurityException("not one signer");
        }
        SignerInformation signer = signers.iterator().next();
        X509CertificateHolder holder = (X509CertificateHolder)
                data.getCertificates().getMatches(signer.getSID()).iterator().next();
        X509Certificate certificate = Crypto.certificate(holder.getEncoded());
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute signed = attributes.get(CMSAttributes.messageDigest);
        boolean ours = Arrays.equals(
                ASN1OctetString.getInstance(signed.getAttrValues().getObjectAt(0))
                        .getOctets(),
                digest);
        Attribute named = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        boolean itself = Arrays.equals(
                SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
                        .getCerts()[0]
                        .getCertHash(),
                Crypto.digest("SHA-256").digest(certificate.getEncoded()));
        if (!ours
                || !itself
                || !Crypto.verifies(
                        "SHA256withECDSA",
                        certificate.getPublicKey(),
                        signer.getEncodedSignedAttributes(),
                        signer.getSignature())) {
            throw new GeneralSecurityException("broken");
        }
        return certificate;
    }
}
