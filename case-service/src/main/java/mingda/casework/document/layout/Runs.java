package mingda.casework.document.layout;

/** Puts text on a sheet, cut where the typeface changes. */
final class Runs {

    private Runs() {}

    /** Adds the text in the wanted face, in the running text's where that lacks a character. */
    static void add(
            Sheet sheet,
            Block block,
            double x,
            double baseline,
            String text,
            Face wanted,
            double size,
            Ink ink,
            double gap) {
        double at = x;
        StringBuilder same = new StringBuilder();
        Face face = wanted;
        for (int character : text.codePoints().toArray()) {
            Face next = wanted.with(character);
            if (next != face && !same.isEmpty()) {
                at = flush(sheet, new Run(block, at, baseline, same.toString(), face, size, ink, gap));
                same.setLength(0);
            }
            face = next;
            same.appendCodePoint(character);
        }
        if (!same.isEmpty()) {
            flush(sheet, new Run(block, at, baseline, same.toString(), face, size, ink, gap));
        }
    }

    private static double flush(Sheet sheet, Run run) {
        sheet.runs().add(run);
        return run.x() + run.width();
    }
}
