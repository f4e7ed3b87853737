package mingda.intake.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Checks the seal of an OFD (GB/T 33190, signatures): one signature that protects every entry of the package but itself. */
final class OfdSeal {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final String SM3 = "1.2.156.10197.1.401";
    private static final int MOST_ENTRIES = 2_000;
    private static final long LARGEST_ENTRY = 64L << 20;
    private static final int LARGEST_READ = 1 << 20;

    private final ZipFile zip;

    private OfdSeal(ZipFile zip) {
        this.zip = zip;
    }

    /** The signature whose seal holds over the file. */
    static SesSignature signature(Path file) throws IOException, GeneralSecurityException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new OfdSeal(zip).signature();
        } catch (SAXException | ParserConfigurationException | RuntimeException e) {
            // What is no signature is told as a broken one, whatever a parser makes of it.
            throw new GeneralSecurityException("unreadable", e);
        }
    }

    private SesSignature signature()
            throws IOException, GeneralSecurityException, SAXException, ParserConfigurationException {
        String list = text(xml("OFD.xml"), "Signatures");
        NodeList signatures = xml(list).getElementsByTagNameNS(NAMESPACE, "Signature");
        if (signatures.getLength() != 1) {
            throw new GeneralSecurityException("not one signature");
        }
        String path = ((Element) signatures.item(0)).getAttribute("BaseLoc");
        byte[] content = read(path);
        Document signature = parse(content);
        String value = text(signature, "SignedValue");
        references(signature, Set.of(name(path), name(value)));
        SesSignature ses = SesSignature.read(read(value));
        boolean ours = Arrays.equals(ses.dataHash(), Crypto.digest("SM3").digest(content));
        if (!ours || !ses.property().equals(path) || !ses.holds()) {
            throw new GeneralSecurityException("broken");
        }
        return ses;
    }

    private void references(Document signature, Set<String> itself) throws GeneralSecurityException, IOException {
        Element references = (Element)
                signature.getElementsByTagNameNS(NAMESPACE, "References").item(0);
        if (!SM3.equals(references.getAttribute("CheckMethod"))) {
            throw new GeneralSecurityException("another digest");
        }
        Set<String> covered = new HashSet<>(itself);
        NodeList list = references.getElementsByTagNameNS(NAMESPACE, "Reference");
        for (int i = 0; i < list.getLength(); i++) {
            Element reference = (Element) list.item(i);
            String name = reference.getAttribute("FileRef");
            byte[] promised = Base64.getDecoder()
                    .decode(reference
                            .getElementsByTagNameNS(NAMESPACE, "CheckValue")
                            .item(0)
                            .getTextContent()
                            .strip());
            if (!Arrays.equals(promised, sm3(name))) {
                throw new GeneralSecurityException("changed entry");
            }
            covered.add(name(name));
        }
        Set<String> held = new HashSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            if (!held.add(entries.nextElement().getName()) || held.size() > MOST_ENTRIES) {
                throw new GeneralSecurityException("entries twice, or too many");
            }
        }
        if (!covered.equals(held)) {
            throw new GeneralSecurityException("entries without protection");
        }
    }

    private byte[] sm3(String path) throws IOException, GeneralSecurityException {
        MessageDigest digest = Crypto.digest("SM3");
        try (InputStream in = new DigestInputStream(open(path), digest)) {
            long left = LARGEST_ENTRY;
            byte[] block = new byte[8192];
            int read;
            while ((read = in.read(block)) > 0) {
                left -= read;
                if (left < 0) {
                    throw new GeneralSecurityException("too large");
                }
            }
        }
        return digest.digest();
    }

    private Document xml(String path)
            throws IOException, GeneralSecurityException, SAXException, ParserConfigurationException {
        return parse(read(path));
    }

    private static Document parse(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        // The default one prints to the console.
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document document, String element) throws GeneralSecurityException {
        NodeList found = document.getElementsByTagNameNS(NAMESPACE, element);
        if (found.getLength() != 1) {
            throw new GeneralSecurityException("no " + element);
        }
        return found.item(0).getTextContent().strip();
    }

    private byte[] read(String path) throws IOException, GeneralSecurityException {
        try (InputStream in = open(path)) {
            byte[] content = in.readNBytes(LARGEST_READ + 1);
            if (content.length > LARGEST_READ) {
                throw new GeneralSecurityException("too large");
            }
            return content;
        }
    }

    private InputStream open(String path) throws IOException, GeneralSecurityException {
        ZipEntry entry = zip.getEntry(name(path));
        if (entry == null) {
            throw new GeneralSecurityException("no such entry");
        }
        return zip.getInputStream(entry);
    }

    private static String name(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
