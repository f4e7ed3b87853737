package mingda.casework.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import mingda.eventing.time.Zones;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** Puts seal and signature on a PDF: an incremental update, so what was printed stays byte for byte. */
final class PdfSeals {

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final int ROOM = 12 * 1024;

    private PdfSeals() {}

    /**
     * The sealed PDF.
     *
     * @param png the seal's picture
     * @param sign makes a detached CMS from the SHA-256 of what is signed
     */
    static byte[] seal(byte[] pdf, SealPlace place, SealOrder order, byte[] png, UnaryOperator<byte[]> sign) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName(order.agencyName());
            signature.setSignDate(calendar(order));
            signature.getCOSObject().setString(COSName.getPDFName("MingdaDocument"), place.documentName());
            options.setPage(place.page());
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature, null, options);
            picture(document, place, png);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(pdf.length + 64 * 1024);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(sealed);
            signing.setSignature(sign.apply(
                    Crypto.digest(SealForm.PADES, signing.getContent().readAllBytes())));
            return sealed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Calendar calendar(SealOrder order) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone((ZoneId) Zones.SHANGHAI));
        calendar.setTime(Date.from(order.at()));
        return calendar;
    }

    private static void picture(PDDocument document, SealPlace place, byte[] png) throws IOException {
        PDPage page = document.getPage(place.page());
        PDAnnotationWidget widget =
                document.getSignatureFields().getLast().getWidgets().getFirst();
        float size = (float) place.size();
        widget.setRectangle(new PDRectangle(
                (float) place.x(), (float) (page.getMediaBox().getHeight() - place.y() - size), size, size));
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(size, size));
        appearance.setResources(new PDResources());
        PDImageXObject image = EncodedPicture.of(png).in(document);
        try (PDPageContentStream content = new PDPageContentStream(
                document, appearance, appearance.getStream().createOutputStream())) {
            content.drawImage(image, 0, 0, size, size);
        }
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        widget.setAppearance(appearances);
        widget.getCOSObject().setNeedToBeUpdated(true);
    }
}
