package mingda.casework.document.layout;

import java.util.function.Function;

/** The QR code and the short code beside the signature, by which anyone checks the letter. */
final class VerificationBlock {

    private static final double QR = Paper.mm(22);
    private static final double SIZE = 8;

    private VerificationBlock() {}

    static void set(Sheet sheet, Marks marks, double x, double y, Function<Block.Role, Block> blocks) {
        QrCode.set(sheet, marks.address(), x, y, QR);
        double baseline = y + QR + 2 * SIZE;
        for (String line : new String[] {"核验码 " + marks.code(), "扫码或在“文书核验”页查验真伪"}) {
            Runs.add(sheet, blocks.apply(Block.Role.TEXT), x, baseline, line, Face.TEXT, SIZE, Ink.BLACK, 0);
            baseline += SIZE * 1.4;
        }
    }
}
