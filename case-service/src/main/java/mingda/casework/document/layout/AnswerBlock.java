package mingda.casework.document.layout;

import java.util.function.Function;

/** The address at which the reader of a letter may answer it: a QR code, and beside it the address to type, on one line. */
final class AnswerBlock {

    /** How many lines of the letter it takes. */
    static final int LINES = 3;

    private static final double QR = Paper.mm(24);
    private static final double LEFT = Paper.LEFT + 2 * Paper.PLACE;
    private static final double TEXT_LEFT = LEFT + QR + Paper.mm(5);
    private static final double SIZE = 12;
    private static final double LARGEST_ADDRESS = 10.5;

    private AnswerBlock() {}

    static void set(Sheet sheet, String address, double top, Function<Block.Role, Block> blocks) {
        double y = top + (LINES * Paper.LINE - QR) / 2;
        QrCode.set(sheet, address, LEFT, y, QR);
        double baseline = y + QR / 2 - SIZE / 2;
        Runs.add(
                sheet,
                blocks.apply(Block.Role.TEXT),
                TEXT_LEFT,
                baseline,
                "网上提出意见：扫描左侧二维码，或者输入网址",
                Face.TEXT,
                SIZE,
                Ink.BLACK,
                0);
        double size = Math.min(LARGEST_ADDRESS, (Paper.RIGHT - TEXT_LEFT) / Face.TEXT.width(address, 1, 0));
        Runs.add(
                sheet,
                blocks.apply(Block.Role.TEXT),
                TEXT_LEFT,
                baseline + SIZE * 1.8,
                address,
                Face.TEXT,
                size,
                Ink.BLACK,
                0);
    }
}
