package mingda.casework.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import mingda.casework.zip.StoredZip;

/**
 * Puts the seal on an OFD (GB/T 33190, signatures). Every entry of the package is protected. The package is stored, not
 * deflated, so that the document's name is found in a damaged file too.
 */
final class OfdSeals {

    private static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

    private OfdSeals() {}

    /** Makes an SES_Signature from the SM3 of Signature.xml and its path. */
    interface Signer extends BiFunction<byte[], String, byte[]> {}

    static byte[] seal(Map<String, byte[]> unsealed, SealPlace place, SealOrder order, Signer sign) {
        Map<String, byte[]> entries = new LinkedHashMap<>(unsealed);
        entries.put(
                "Doc_0/Signs/Signatures.xml",
                bytes(HEADER + "<ofd:Signatures" + NAMESPACE
                        + "><ofd:MaxSignId>1</ofd:MaxSignId><ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"/"
                        + SIGNATURE
                        + "\"/></ofd:Signatures>"));
        byte[] signature = bytes(signature(entries, place, order));
        entries.put(SIGNATURE, signature);
        entries.put(
                "Doc_0/Signs/Sign_0/SignedValue.dat",
                sign.apply(Crypto.digest(SealForm.GBT38540, signature), "/" + SIGNATURE));
        ByteArrayOutputStream ofd = new ByteArrayOutputStream();
        try (StoredZip zip = new StoredZip(ofd, place.documentName())) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.add(entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ofd.toByteArray();
    }

    private static String signature(Map<String, byte[]> entries, SealPlace place, SealOrder order) {
        StringBuilder references = new StringBuilder();
        entries.forEach((name, content) -> references
                .append("<ofd:Reference FileRef=\"/")
                .append(name)
                .append("\"><ofd:CheckValue>")
                .append(Base64.getEncoder().encodeToString(Crypto.digest(SealForm.GBT38540, content)))
                .append("</ofd:CheckValue></ofd:Reference>"));
        return HEADER + "<ofd:Signature" + NAMESPACE
                + "><ofd:SignedInfo><ofd:Provider ProviderName=\"Mingda\" Version=\"1.0\" Company=\"Mingda\"/>"
                + "<ofd:SignatureMethod>1.2.156.10197.1.501</ofd:SignatureMethod><ofd:SignatureDateTime>"
                + TIME.format(order.at().atOffset(ZoneOffset.UTC))
                + "</ofd:SignatureDateTime><ofd:References CheckMethod=\"1.2.156.10197.1.401\">" + references
                + "</ofd:References><ofd:StampAnnot ID=\"1\" PageRef=\"" + place.ofdPage() + "\" Boundary=\""
                + mm(place.x()) + " " + mm(place.y()) + " " + mm(place.size()) + " " + mm(place.size())
                + "\"/></ofd:SignedInfo><ofd:SignedValue>/Doc_0/Signs/Sign_0/SignedValue.dat</ofd:SignedValue>"
                + "</ofd:Signature>";
    }

    private static String mm(double points) {
        return String.format(Locale.ROOT, "%.3f", points * 25.4 / 72);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
