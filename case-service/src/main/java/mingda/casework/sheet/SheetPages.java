package mingda.casework.sheet;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** Sets lines and tables on A4 pages from top to bottom; the heads of tables are repeated on each page. Lengths in points. */
public final class SheetPages implements AutoCloseable {

    private static final float LEFT = 46;
    private static final float TOP = 52;
    private static final float BOTTOM = 58;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float SIZE = 9;
    private static final float LEADING = 13;
    private static final float PAD = 3;
    private static final float TITLE = 17;
    private static final float HEADING = 11;
    private static final float FOOT = 7;
    private static final Color GREY = new Color(0xF2, 0xF2, 0xF2);
    private static final Color HEAD_GREY = new Color(0xDD, 0xDD, 0xDD);

    private static final int FIRST_CJK = 0x2E80;
    private static final String OPENING = "（《〔“";
    private static final String CLOSING = "，。；：、）》〕”";

    private final PDDocument document;
    private final PDFont text;
    private final PDFont bold;
    private @Nullable PDPageContentStream out;
    private float y;
    private float @Nullable [] headColumns;
    private List<String> head = List.of();

    SheetPages(PDDocument document, PDFont text, PDFont bold) {
        this.document = document;
        this.text = text;
        this.bold = bold;
    }

    /** A heading across the page. */
    public void title(String words) throws IOException {
        room(TITLE * 2);
        float width = width(bold, TITLE, words);
        line(bold, TITLE, LEFT + (WIDTH - width) / 2, y - TITLE, words);
        y -= TITLE * 2;
    }

    /** A heading of a part; it stays with the first rows under it. */
    public void heading(String words) throws IOException {
        // A heading stays with the first rows under it.
        room(HEADING * 2 + LEADING * 5);
        y -= HEADING;
        for (String part : wrap(bold, HEADING, words, WIDTH)) {
            line(bold, HEADING, LEFT, y - HEADING, part);
            y -= HEADING * 1.5f;
        }
    }

    /** Running text. */
    public void paragraph(String words) throws IOException {
        for (String part : wrap(text, SIZE, words, WIDTH)) {
            room(LEADING);
            line(text, SIZE, LEFT, y - SIZE, part);
            y -= LEADING;
        }
        y -= PAD;
    }

    /** Begins a table: widths as parts of the line, and the words of its head. */
    public void head(float[] columns, List<String> words) throws IOException {
        headColumns = columns;
        head = words;
        room(LEADING * 3);
        drawHead();
    }

    /** Ends a table. */
    public void endTable() {
        headColumns = null;
        y -= PAD * 2;
    }

    /** A row: widths as parts of the line, its cells, and whether it is shaded. */
    public void row(float[] columns, List<String> cells, boolean grey) throws IOException {
        draw(columns, cells, text, grey ? GREY : null, 1);
    }

    /** A row of at least so many lines, to be filled in by hand. */
    public void rowToFillIn(float[] columns, List<String> cells, int lines) throws IOException {
        draw(columns, cells, text, null, lines);
    }

    /** A table with cells that span rows and columns, on one page; it begins a new page where this one has no room for it. */
    public void grid(TableGrid grid) throws IOException {
        float[] edges = grid.columns(WIDTH);
        float[] heights = grid.heights(
                edges,
                LEADING,
                PAD,
                (box, width) -> wrap(font(box), SIZE, box.text(), width).size());
        room(TableGrid.sum(heights, 0, grid.rows()));
        PDPageContentStream page = page();
        page.setLineWidth(0.5f);
        for (TableGrid.Box box : grid.boxes()) {
            float top = y - TableGrid.sum(heights, 0, box.row());
            float height = TableGrid.sum(heights, box.row(), box.row() + box.rows());
            float left = LEFT + edges[box.column()];
            float width = edges[box.column() + box.columns()] - edges[box.column()];
            page.addRect(left, top - height, width, height);
            page.stroke();
            List<String> parts = wrap(font(box), SIZE, box.text(), width - 2 * PAD);
            float baseline = top - (height - parts.size() * LEADING) / 2 - SIZE;
            for (String part : parts) {
                float middle = left + (width - width(font(box), SIZE, part)) / 2;
                line(font(box), SIZE, middle, baseline, part);
                baseline -= LEADING;
            }
        }
        y -= TableGrid.sum(heights, 0, grid.rows()) + PAD * 2;
    }

    private PDFont font(TableGrid.Box box) {
        return box.strong() ? bold : text;
    }

    private void drawHead() throws IOException {
        float[] columns = headColumns;
        if (columns != null) {
            headColumns = null;
            draw(columns, head, bold, HEAD_GREY, 1);
            headColumns = columns;
        }
    }

    private void draw(float[] columns, List<String> cells, PDFont font, @Nullable Color fill, int least)
            throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = least;
        for (int i = 0; i < columns.length; i++) {
            List<String> parts = wrap(font, SIZE, cells.get(i), columns[i] * WIDTH - 2 * PAD);
            wrapped.add(parts);
            lines = Math.max(lines, parts.size());
        }
        float height = lines * LEADING + PAD;
        room(height);
        PDPageContentStream page = page();
        float x = LEFT;
        for (int i = 0; i < columns.length; i++) {
            float width = columns[i] * WIDTH;
            if (fill != null) {
                page.setNonStrokingColor(fill);
                page.addRect(x, y - height, width, height);
                page.fill();
                page.setNonStrokingColor(Color.BLACK);
            }
            page.setLineWidth(0.5f);
            page.addRect(x, y - height, width, height);
            page.stroke();
            float baseline = y - SIZE - PAD / 2;
            for (String part : wrapped.get(i)) {
                line(font, SIZE, x + PAD, baseline, part);
                baseline -= LEADING;
            }
            x += width;
        }
        y -= height;
    }

    private void room(float height) throws IOException {
        if (out == null || y - height < BOTTOM) {
            close();
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            out = new PDPageContentStream(document, page);
            y = PDRectangle.A4.getHeight() - TOP;
            drawHead();
        }
    }

    private PDPageContentStream page() {
        if (out == null) {
            throw new IllegalStateException("no page yet");
        }
        return out;
    }

    private void line(PDFont font, float size, float x, float baseline, String words) throws IOException {
        write(page(), font, size, x, baseline, words);
    }

    private static void write(PDPageContentStream page, PDFont font, float size, float x, float baseline, String words)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, baseline);
        page.showText(printable(font, words));
        page.endText();
    }

    /**
     * A line breaks between Chinese characters and at spaces, and inside a word that is longer than the line; never before
     * a closing mark and never after an opening one.
     */
    private static List<String> wrap(PDFont font, float size, String words, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int lastBreak = 0;
        int breakBefore = 0;
        for (int character : printable(font, words).codePoints().toArray()) {
            if (CLOSING.indexOf(character) >= 0 && lastBreak == line.length()) {
                lastBreak = breakBefore;
            }
            line.appendCodePoint(character);
            if (width(font, size, line.toString()) > width && line.length() > 1) {
                int at = lastBreak > 0 ? lastBreak : line.offsetByCodePoints(line.length(), -1);
                lines.add(line.substring(0, at).stripTrailing());
                line.delete(0, at);
                if (!line.isEmpty() && line.charAt(0) == ' ') {
                    line.deleteCharAt(0);
                }
                lastBreak = 0;
                breakBefore = 0;
            }
            if (character == ' ' || (character >= FIRST_CJK && OPENING.indexOf(character) < 0)) {
                breakBefore = lastBreak;
                lastBreak = line.length();
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static float width(PDFont font, float size, String words) throws IOException {
        return font.getStringWidth(words) / 1000 * size;
    }

    /** What the typeface lacks gives way to 〓, the mark of a missing type. */
    private static String printable(PDFont font, String words) {
        StringBuilder printable = new StringBuilder();
        words.codePoints().forEach(character -> {
            String one = Character.toString(character);
            if (Character.isISOControl(character)) {
                printable.append(' ');
            } else {
                printable.append(has(font, one) ? one : "〓");
            }
        });
        return printable.toString();
    }

    private static boolean has(PDFont font, String character) {
        try {
            font.encode(character);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    /** Writes the foot and the number under each page. */
    static void number(PDDocument document, PDFont font, String foot) throws IOException {
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            try (PDPageContentStream page =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                write(page, font, FOOT, LEFT, BOTTOM / 2, foot);
                String number = (i + 1) + " / " + count;
                write(page, font, SIZE, LEFT + WIDTH - width(font, SIZE, number), BOTTOM / 2, number);
            }
        }
    }
}
