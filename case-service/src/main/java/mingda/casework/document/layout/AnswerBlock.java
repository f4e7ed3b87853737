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
    private static final double SMALL = 9;

    private AnswerBlock() {}

    static void set(Sheet sheet, String address, double top, Function<Block.Role, Block> blocks) {
        double y = top + (LINES * Paper.LINE - QR) / 2;
        QrCode.set(sheet, address, LEFT, y, QR);
        double size = Math.min(LARGEST_ADDRESS, (Paper.RIGHT - TEXT_LEFT) / Face.TEXT.width(address, 1, 0));
        double baseline = y + QR / 2;
        text(sheet, blocks, baseline - SIZE * 1.7, "也可以在网上提出意见：扫描左侧二维码，或者输入网址", SIZE);
        text(sheet, blocks, baseline, address, size);
        text(sheet, blocks, baseline + SIZE * 1.7, "此网址只供你方使用，请勿告知他人；网上只能提交一次。", SMALL);
    }

    private static void text(
            Sheet sheet, Function<Block.Role, Block> blocks, double baseline, String text, double size) {
        Runs.add(sheet, blocks.apply(Block.Role.TEXT), TEXT_LEFT, baseline, text, Face.TEXT, size, Ink.BLACK, 0);
    }
}
