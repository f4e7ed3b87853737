package mingda.casework.document.layout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import java.util.function.Function;

/** The QR code and the short code beside the signature, by which anyone checks the letter. */
final class VerificationBlock {

    private static final double QR = Paper.mm(22);
    private static final double SIZE = 8;

    private VerificationBlock() {}

    static void set(Sheet sheet, Marks marks, double x, double y, Function<Block.Role, Block> blocks) {
        bars(sheet, marks.address(), x, y);
        double baseline = y + QR + 2 * SIZE;
        for (String line : new String[] {"核验码 " + marks.code(), "扫码或在“文书核验”页查验真伪"}) {
            Runs.add(sheet, blocks.apply(Block.Role.TEXT), x, baseline, line, Face.TEXT, SIZE, Ink.BLACK, 0);
            baseline += SIZE * 1.4;
        }
    }

    private static void bars(Sheet sheet, String address, double x, double y) {
        BitMatrix modules = modules(address);
        double module = QR / modules.getWidth();
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
