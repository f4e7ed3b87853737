package mingda.casework.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mingda.casework.release.Finding.Kind;
import mingda.eventing.uploads.FileKind;
import org.jspecify.annotations.Nullable;

/** What office documents and OFD hold, by the names and elements of their parts. */
final class ZipParts {

    private static final int MOST_PARTS = 20_000;
    private static final long LARGEST_PART = 256L << 20;

    private static final Map<Pattern, Kind> NAMES = Map.of(
            Pattern.compile("(word|xl)/(embeddings|activeX)/.*"), Kind.EMBEDDED_FILE,
            Pattern.compile("xl/(pivotCache|externalLinks)/.*\\.xml"), Kind.CACHED_DATA,
            Pattern.compile("xl/(comments[0-9]*|threadedComments/.*)\\.xml"), Kind.COMMENTS,
            Pattern.compile("docProps/custom\\.xml"), Kind.PROPERTIES,
            Pattern.compile("(.*/)?Annotations?\\.xml"), Kind.COMMENTS,
            Pattern.compile("(.*/)?Attachments?\\.xml"), Kind.EMBEDDED_FILE);

    private static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange");
    private static final Set<String> OWN_PROPERTIES =
            Set.of("creator", "lastModifiedBy", "Company", "Manager", "keywords", "Author", "CustomData");

    private final FileKind kind;
    private final Collection<Finding> found;

    private ZipParts(FileKind kind, Collection<Finding> found) {
        this.kind = kind;
        this.found = found;
    }

    static void look(Path file, FileKind kind, Collection<Finding> found) throws IOException {
        ZipParts parts = new ZipParts(kind, found);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new IOException("too many parts");
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                NAMES.forEach((name, what) -> {
                    if (name.matcher(entry.getName()).matches()) {
                        found.add(Finding.of(what));
                    }
                });
                if (entry.getName().endsWith(".xml")) {
                    parts.read(zip, entry);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("a part is no XML");
        }
    }

    private void read(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        if (entry.getSize() > LARGEST_PART) {
            throw new IOException("a part is too large");
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            @Nullable String inside = null;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inside = xml.getLocalName();
                    element(entry.getName(), xml);
                } else if (event == XMLStreamConstants.CHARACTERS
                        && inside != null
                        && OWN_PROPERTIES.contains(inside)
                        && isOfProperties(entry.getName())
                        && !xml.getText().isBlank()) {
                    found.add(Finding.of(Kind.PROPERTIES));
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inside = null;
                }
            }
        }
    }

    private boolean isOfProperties(String part) {
        return kind == FileKind.OFD ? part.equals("OFD.xml") : part.startsWith("docProps/");
    }

    private void element(String part, XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (kind == FileKind.DOCX && part.startsWith("word/")) {
            if (CHANGES.contains(name)) {
                found.add(Finding.of(Kind.TRACKED_CHANGES));
            } else if (name.equals("vanish") && isOn(xml)) {
                found.add(Finding.of(Kind.HIDDEN_TEXT));
            } else if (name.equals("comment")) {
                found.add(Finding.of(Kind.COMMENTS));
            }
        } else if (kind == FileKind.XLSX && part.startsWith("xl/")) {
            sheet(name, part, xml);
        }
    }

    private void sheet(String name, String part, XMLStreamReader xml) {
        String state = xml.getAttributeValue(null, "state");
        if (name.equals("sheet") && ("hidden".equals(state) || "veryHidden".equals(state))) {
            found.add(Finding.of(Kind.HIDDEN_SHEET));
        }
        String hidden = xml.getAttributeValue(null, "hidden");
        boolean row = name.equals("row") || name.equals("col");
        if (row && part.startsWith("xl/worksheets/") && ("1".equals(hidden) || "true".equals(hidden))) {
            found.add(new Finding(Kind.HIDDEN_ROWS, part.substring("xl/worksheets/".length(), part.lastIndexOf('.'))));
        }
    }

    /** Such an element without a value is on; {@code w:val="0"} turns it off again. */
    private static boolean isOn(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return !Set.of("0", "false", "off").contains(xml.getAttributeValue(i));
            }
        }
        return true;
    }
}
