package mingda.casework.document.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines: between any two Chinese characters, but no line begins with a closing mark or ends with
 * an opening one, and Latin words and numbers stay whole where a line can hold them.
 */
final class LineBreaker {

    private static final String NEVER_FIRST = "，。、；：？！”’）》〉〕】」』…—％‰,.;:?!)]}%";
    private static final String NEVER_LAST = "（《〈〔“‘【「『([{";

    private final Face face;
    private final double size;
    private final double gap;

    LineBreaker(Face face, double size, double gap) {
        this.face = face;
        this.size = size;
        this.gap = gap;
    }

    /** The lines; the first is shorter by the indent. At least one, even of an empty text. */
    List<String> lines(String text, double width, double indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double room = width - indent;
        for (String piece : pieces(text, width)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing()) > room + 0.01) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                room = width;
            }
            if (!line.isEmpty() || !piece.isBlank()) {
                line.append(piece);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** What must not be torn apart; of what is wider than a line, its characters. */
    private List<String> pieces(String text, double width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = -1;
        for (int character : text.codePoints().toArray()) {
            if (before >= 0 && breaks(before, character)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
            before = character;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces.stream()
                .flatMap(each -> width(each.stripTrailing()) <= width
                        ? java.util.stream.Stream.of(each)
                        : each.codePoints().mapToObj(Character::toString))
                .toList();
    }

    private static boolean breaks(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        return !(isLatin(before) && isLatin(after));
    }

    private static boolean isLatin(int character) {
        return character > ' ' && character < 0x2000;
    }

    private double width(String text) {
        return face.width(text, size, gap) - gap;
    }
}
