package mingda.casework.seal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A seal's picture as a PDF holds it, decoded once for all documents of the agency: that took most of a sealing's time. */
record EncodedPicture(int width, int height, byte[] colours, byte[] alpha) {

    private static final Map<String, EncodedPicture> HELD = new ConcurrentHashMap<>();
    private static final int BITS = 8;

    /** The picture of that PNG. */
    static EncodedPicture of(byte[] png) {
        return HELD.computeIfAbsent(HexFormat.of().formatHex(Crypto.digest(SealForm.PADES, png)), first -> encode(png));
    }

    /** The picture as an object of the document. */
    PDImageXObject in(PDDocument document) throws IOException {
        PDImageXObject image = new PDImageXObject(
                document,
                new ByteArrayInputStream(colours),
                COSName.FLATE_DECODE,
                width,
                height,
                BITS,
                PDDeviceRGB.INSTANCE);
        PDImageXObject mask = new PDImageXObject(
                document,
                new ByteArrayInputStream(alpha),
                COSName.FLATE_DECODE,
                width,
                height,
                BITS,
                PDDeviceGray.INSTANCE);
        image.getCOSObject().setItem(COSName.SMASK, mask);
        return image;
    }

    private static EncodedPicture encode(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int width = image.getWidth();
            int height = image.getHeight();
            byte[] colours = new byte[width * height * 3];
            byte[] alpha = new byte[width * height];
            int at = 0;
            for (int pixel : image.getRGB(0, 0, width, height, null, 0, width)) {
                alpha[at] = (byte) (pixel >>> 24);
                colours[3 * at] = (byte) (pixel >> 16);
                colours[3 * at + 1] = (byte) (pixel >> 8);
                colours[3 * at + 2] = (byte) pixel;
                at++;
            }
            return new EncodedPicture(width, height, deflated(colours), deflated(alpha));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }
}
