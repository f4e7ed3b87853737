package mingda.casework.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import mingda.casework.release.Finding.Kind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** What a PDF holds. */
final class PdfParts {

    /** Annotations that belong to the page: a link tells nothing, a form field shows what it holds. */
    private static final Set<String> PART_OF_THE_PAGE = Set.of("Link", "Widget");

    private static final List<COSName> PROPERTIES =
            List.of(COSName.AUTHOR, COSName.TITLE, COSName.SUBJECT, COSName.KEYWORDS, COSName.getPDFName("Company"));

    private PdfParts() {}

    static void look(Path file, Collection<Finding> found) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            if (hasProperties(pdf.getDocumentInformation())) {
                found.add(Finding.of(Kind.PROPERTIES));
            }
            COSDictionary root = catalog.getCOSObject();
            if (root.containsKey(COSName.OCPROPERTIES)) {
                found.add(Finding.of(Kind.LAYERS));
            }
            COSDictionary names = root.getCOSDictionary(COSName.NAMES);
            if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) {
                found.add(Finding.of(Kind.EMBEDDED_FILE));
            }
            if (names != null && names.containsKey(COSName.getPDFName("JavaScript"))) {
                found.add(Finding.of(Kind.SCRIPT));
            }
            int number = 0;
            for (PDPage page : pdf.getPages()) {
                page(page, "第 " + ++number + " 页 / p. " + number, found);
            }
        }
    }

    private static boolean hasProperties(PDDocumentInformation properties) {
        return PROPERTIES.stream().anyMatch(name -> {
            String value = properties.getCOSObject().getString(name);
            return value != null && !value.isBlank();
        });
    }

    private static void page(PDPage page, String where, Collection<Finding> found) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if ("FileAttachment".equals(annotation.getSubtype())) {
                found.add(new Finding(Kind.EMBEDDED_FILE, where));
            } else if (!PART_OF_THE_PAGE.contains(annotation.getSubtype())) {
                found.add(new Finding(Kind.COMMENTS, where));
            }
        }
        CoveredText text = new CoveredText(page);
        text.processPage(page);
        if (text.isCovered()) {
            found.add(new Finding(Kind.TEXT_UNDER_BOX, where));
        }
        if (text.isInvisible()) {
            found.add(new Finding(Kind.HIDDEN_TEXT, where));
        }
    }
}
