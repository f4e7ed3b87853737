package mingda.casework.document.layout;

import java.util.ArrayList;
import java.util.List;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.LetterDates;
import mingda.casework.document.letter.Paragraph;

/** Sets one letter: the head, the text line by line, the signature with the place of the seal, and the folios. */
final class LetterLayout {

    private static final int SIGNATURE_LINES = 4;
    /** The date stands four places from the right edge (加盖印章的公文: 右空四字). */
    private static final double DATE_INDENT = 4 * Paper.PLACE;

    private static final double SMALL = 7.5;

    private final Letter letter;
    private final Marks marks;
    private final List<Sheet> sheets = new ArrayList<>(List.of(new Sheet()));
    private int blocks;
    private int line;

    private LetterLayout(Letter letter, Marks marks) {
        this.letter = letter;
        this.marks = marks;
    }

    /** The pages of a letter whose texts are printable. */
    static Typeset of(Letter letter, Marks marks) {
        return new LetterLayout(letter, marks).set();
    }

    private Typeset set() {
        head();
        title(letter.title());
        text(Block.Role.TEXT, letter.addressee() + "：", Face.TEXT, 0, 0);
        for (int i = 0; i < letter.body().size(); i++) {
            Paragraph paragraph = letter.body().get(i);
            boolean last = i == letter.body().size() - 1;
            boolean heading = paragraph.style() == Paragraph.Style.HEADING;
            text(
                    heading ? Block.Role.HEADING : Block.Role.TEXT,
                    paragraph.text(),
                    heading ? Face.HEAD : Face.TEXT,
                    2 * Paper.PLACE,
                    last ? following() : heading ? 1 : 0);
        }
        attachments();
        if (letter.answerAt() != null) {
            AnswerBlock.set(last(), letter.answerAt(), top(line), this::block);
            line += answerLines();
        }
        double middle = signature();
        double sealTop = top(line - SIGNATURE_LINES) + Paper.LINE / 3;
        int sealSheet = sheets.size() - 1;
        if (marks.watermark() == null) {
            VerificationBlock.set(last(), marks, Paper.LEFT, top(line - SIGNATURE_LINES) + Paper.LINE, this::block);
        }
        annex();
        folios();
        return new Typeset(
                List.copyOf(sheets), letter.title(), letter.head(), marks, sealSheet, middle - Paper.SEAL / 2, sealTop);
    }

    /** How many lines must follow the text on its last page: the first attachment, or the signature. */
    private int following() {
        return letter.attachments().isEmpty() ? SIGNATURE_LINES + answerLines() : 2;
    }

    /** The list of attachments, below an empty line; the signature follows its last entry. */
    private void attachments() {
        int count = letter.attachments().size();
        for (int i = 0; i < count; i++) {
            AttachmentBlock entry = AttachmentBlock.of(i, letter.attachments());
            Block block = block(Block.Role.TEXT);
            line += i == 0 ? 1 : 0;
            for (int at = 0; at < entry.lines().size(); at++) {
                turn(at, entry.lines().size(), i == count - 1 ? SIGNATURE_LINES : 0);
                put(
                        block,
                        Paper.LEFT + (at == 0 ? entry.x() : entry.turned()),
                        Paper.baseline(top(line), Paper.LINE, Paper.SIZE),
                        entry.lines().get(at),
                        Face.TEXT,
                        Paper.SIZE,
                        Ink.BLACK,
                        Paper.GAP);
                line++;
            }
        }
    }

    /** How many lines the address takes at which the letter may be answered. */
    private int answerLines() {
        return letter.answerAt() == null ? 0 : AnswerBlock.LINES;
    }

    private void head() {
        double size = Math.min(
                Paper.LARGEST_HEAD,
                Paper.WIDTH
                        / Math.max(
                                1, letter.head().codePointCount(0, letter.head().length())));
        double width = Face.HEAD.width(letter.head(), size, 0);
        put(
                block(Block.Role.TEXT),
                (Sheet.WIDTH - width) / 2,
                Paper.baseline(Paper.HEAD_TOP, size, size),
                letter.head(),
                Face.HEAD,
                size,
                Ink.RED,
                0);
        double rule = Paper.HEAD_TOP + size + Paper.mm(4);
        doubleRule(rule, true);
        doubleRule(Paper.LOWER_RULE, false);
        double numberTop = rule + Paper.mm(1) + Paper.SIZE * 7 / 8;
        put(
                block(Block.Role.TEXT),
                Paper.RIGHT - Face.TEXT.width(letter.number(), Paper.SIZE, 0),
                Paper.baseline(numberTop, Paper.SIZE, Paper.SIZE),
                letter.number(),
                Face.TEXT,
                Paper.SIZE,
                Ink.BLACK,
                0);
        // The title stands two lines below the number.
        line = (int) Math.ceil((numberTop + Paper.SIZE + 2 * Paper.LINE - Paper.TOP) / Paper.LINE - 0.25);
    }

    private void doubleRule(double y, boolean thickAbove) {
        double thick = 1.6;
        double thin = 0.6;
        double between = 1.4;
        double first = thickAbove ? thick : thin;
        bar(y, first);
        bar(y + first + between, thickAbove ? thin : thick);
    }

    private void bar(double y, double height) {
        last().bars().add(new Bar(Paper.RULE_LEFT, y, Paper.RULE_WIDTH, height, Ink.RED));
    }

    /** A page of its own (另面编排), its title in the middle as the letter's. */
    private void annex() {
        if (letter.annex().isEmpty()) {
            return;
        }
        sheets.add(new Sheet());
        line = 0;
        title(letter.annex().getFirst().text());
        letter.annex().stream()
                .skip(1)
                .forEach(paragraph -> text(Block.Role.TEXT, paragraph.text(), Face.TEXT, 2 * Paper.PLACE, 0));
    }

    private void title(String title) {
        Block block = block(Block.Role.TITLE);
        for (String each : new LineBreaker(Face.HEAD, Paper.TITLE_SIZE, 0).lines(title, Paper.WIDTH, 0)) {
            double width = Face.HEAD.width(each, Paper.TITLE_SIZE, 0);
            put(
                    block,
                    Paper.LEFT + (Paper.WIDTH - width) / 2,
                    Paper.baseline(top(line), Paper.LINE, Paper.TITLE_SIZE),
                    each,
                    Face.HEAD,
                    Paper.TITLE_SIZE,
                    Ink.BLACK,
                    0);
            line++;
        }
        line++;
    }

    /** @param keep how many further lines must follow its last line on the same page */
    private void text(Block.Role role, String text, Face face, double indent, int keep) {
        Block block = block(role);
        List<String> lines = new LineBreaker(face, Paper.SIZE, Paper.GAP).lines(text, Paper.WIDTH, indent);
        for (int i = 0; i < lines.size(); i++) {
            boolean ends = i == lines.size() - 1;
            turn(i, lines.size(), keep);
            double start = i == 0 ? indent : 0;
            put(
                    block,
                    Paper.LEFT + start,
                    Paper.baseline(top(line), Paper.LINE, Paper.SIZE),
                    lines.get(i),
                    face,
                    Paper.SIZE,
                    Ink.BLACK,
                    ends ? Paper.GAP : spread(lines.get(i), face, Paper.WIDTH - start));
            line++;
        }
    }

    /** Turns the page before a line of so many where it, or what must follow, has no room. */
    private void turn(int index, int lines, int keep) {
        // The signature never stands alone on a page: the last two lines of the text go with it.
        int following = index >= lines - 2 ? keep + (lines - 1 - index) : 0;
        boolean mayMove = index == 0 || index == lines - 2;
        if (line >= Paper.LINES || (mayMove && line + 1 + following > Paper.LINES)) {
            sheets.add(new Sheet());
            line = 0;
        }
    }

    /** The gap with which a full line reaches the right edge. */
    private static double spread(String text, Face face, double room) {
        int gaps = text.codePointCount(0, text.length()) - 1;
        double slack = room - (face.width(text, Paper.SIZE, Paper.GAP) - Paper.GAP);
        return gaps < 1 || slack > 3 * Paper.SIZE ? Paper.GAP : Paper.GAP + slack / gaps;
    }

    /** @return the middle of name and date, which is the middle of the seal */
    private double signature() {
        String date = LetterDates.chinese(letter.date());
        double dateWidth = Face.TEXT.width(date, Paper.SIZE, 0);
        double nameWidth = Face.TEXT.width(letter.head(), Paper.SIZE, 0);
        double middle = Math.min(Paper.RIGHT - DATE_INDENT - dateWidth / 2, Paper.RIGHT - nameWidth / 2);
        line += 2;
        for (String each : List.of(letter.head(), date)) {
            put(
                    block(Block.Role.TEXT),
                    middle - Face.TEXT.width(each, Paper.SIZE, 0) / 2,
                    Paper.baseline(top(line), Paper.LINE, Paper.SIZE),
                    each,
                    Face.TEXT,
                    Paper.SIZE,
                    Ink.BLACK,
                    0);
            line++;
        }
        return middle;
    }

    /** Page numbers outside, none on the first page of a letter (信函格式: 首页不显示页码), and the small print. */
    private void folios() {
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (i > 0) {
                String folio = "— " + (i + 1) + " —";
                double width = Face.TEXT.width(folio, Paper.FOLIO_SIZE, 0);
                boolean odd = i % 2 == 0;
                Runs.add(
                        sheet,
                        new Block(0, Block.Role.PAPER),
                        odd ? Paper.RIGHT - Paper.PLACE - width : Paper.LEFT + Paper.PLACE,
                        Paper.baseline(Paper.BOTTOM + Paper.mm(7), Paper.FOLIO_SIZE, Paper.FOLIO_SIZE),
                        folio,
                        Face.TEXT,
                        Paper.FOLIO_SIZE,
                        Ink.BLACK,
                        0);
            }
            String small = marks.watermark() == null ? "核验码 " + marks.code() + "　" + letter.footer() : letter.footer();
            if (marks.watermark() != null) {
                Watermark.set(sheet, marks.watermark());
            }
            Runs.add(
                    sheet,
                    new Block(0, Block.Role.PAPER),
                    (Sheet.WIDTH - Face.TEXT.width(small, SMALL, 0)) / 2,
                    Paper.LOWER_RULE + Paper.mm(8),
                    small,
                    Face.TEXT,
                    SMALL,
                    Ink.GREY,
                    0);
        }
    }

    private Block block(Block.Role role) {
        return new Block(blocks++, role);
    }

    private Sheet last() {
        return sheets.getLast();
    }

    private static double top(int line) {
        return Paper.TOP + line * Paper.LINE;
    }

    private void put(Block block, double x, double baseline, String text, Face face, double size, Ink ink, double gap) {
        Runs.add(last(), block, x, baseline, text, face, size, ink, gap);
    }
}
