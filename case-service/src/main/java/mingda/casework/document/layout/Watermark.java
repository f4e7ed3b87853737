package mingda.casework.document.layout;

/** A large pale word behind the text of every page, on what is only looked at. */
final class Watermark {

    private static final double SIZE = 150;

    private Watermark() {}

    static void set(Sheet sheet, String word) {
        double width = Face.HEAD.width(word, SIZE, 0);
        sheet.runs()
                .addFirst(new Run(
                        new Block(0, Block.Role.PAPER),
                        (Sheet.WIDTH - width) / 2,
                        Sheet.HEIGHT / 2 + SIZE / 2,
                        word,
                        Face.HEAD,
                        SIZE,
                        Ink.FAINT,
                        0));
    }
}
