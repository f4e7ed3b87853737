package mingda.casework.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mingda.eventing.uploads.FileKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How many pages a file has that is to be released. */
public final class PageCount {

    private static final String OFD_DOCUMENT = "Doc_0/Document.xml";

    private PageCount() {}

    /**
     * The pages, at least 1; empty where the file has no fixed pages (DOCX, XLSX, TIFF) or can't be read.
     *
     * @param kind its kind by content
     */
    public static OptionalInt of(Path file, FileKind kind) {
        try {
            int pages = switch (kind) {
                case PDF -> pdf(file);
                case OFD -> ofd(file);
                case JPEG, PNG -> 1;
                // How many pages a TIFF has is in the hands of its reader; it is not released as it is.
                case DOCX, XLSX, TIFF -> 0;
            };
            return pages > 0 ? OptionalInt.of(pages) : OptionalInt.empty();
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            // HiddenContent tells that it can't be read.
            return OptionalInt.empty();
        }
    }

    private static int pdf(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.getNumberOfPages();
        }
    }

    private static int ofd(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry document = zip.getEntry(OFD_DOCUMENT);
            if (document == null) {
                return 0;
            }
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try (InputStream content = zip.getInputStream(document)) {
                return pages(factory.createXMLStreamReader(content));
            }
        }
    }

    private static int pages(XMLStreamReader reader) throws XMLStreamException {
        int pages = 0;
        boolean inside = false;
        while (reader.hasNext()) {
            int event = reader.next();
            boolean starts = event == XMLStreamConstants.START_ELEMENT;
            if (!starts && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("Pages")) {
                inside = starts;
            } else if (starts && inside && reader.getLocalName().equals("Page")) {
                pages++;
            }
        }
        return pages;
    }
}
