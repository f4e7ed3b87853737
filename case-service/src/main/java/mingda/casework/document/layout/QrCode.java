package mingda.casework.document.layout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as bars, neighbouring dark modules of a row in one. */
final class QrCode {

    private QrCode() {}

    /** Sets the code of an address with its upper left corner there, so large. */
    static void set(Sheet sheet, String address, double x, double y, double side) {
        BitMatrix modules = modules(address);
        double module = side / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            int start = -1;
            for (int column = 0; column <= modules.getWidth(); column++) {
                boolean dark = column < modules.getWidth() && modules.get(column, row);
                if (dark && start < 0) {
                    start = column;
                } else if (!dark && start >= 0) {
                    sheet.bars()
                            .add(new Bar(
                                    x + start * module,
                                    y + row * module,
                                    (column - start) * module,
                                    module,
                                    Ink.BLACK));
                    start = -1;
                }
            }
        }
    }

    private static BitMatrix modules(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException("the address is too long for a QR code", e);
        }
    }
}
