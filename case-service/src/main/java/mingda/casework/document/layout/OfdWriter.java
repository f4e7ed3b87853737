package mingda.casework.document.layout;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingda.casework.typeface.Typeface;

/**
 * Writes a set letter as the entries of an OFD package (GB/T 33190-2016): XML in millimetres, with subsets of the
 * typefaces. The list of signatures, which the package names, is added when it is sealed.
 */
final class OfdWriter {

    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final int FIRST_FONT = 2;
    private static final int FIRST_PAGE = 10;

    private final Typeset letter;
    private final Map<Face, Typeface.Subset> subsets = new EnumMap<>(Face.class);
    private int id = 1000;

    private OfdWriter(Typeset letter) {
        this.letter = letter;
    }

    /** The ID of a page, by which a seal names it. */
    static int page(int index) {
        return FIRST_PAGE + index;
    }

    static Map<String, byte[]> write(Typeset letter) {
        return new OfdWriter(letter).write();
    }

    private Map<String, byte[]> write() {
        for (Face face : Face.values()) {
            Set<Integer> used = letter.sheets().stream()
                    .flatMap(sheet -> sheet.runs().stream())
                    .filter(run -> run.face() == face)
                    .flatMap(run -> run.text().codePoints().boxed())
                    .collect(Collectors.toCollection(TreeSet::new));
            subsets.put(face, face.typeface().subset(used));
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        add(entries, "OFD.xml", main());
        StringBuilder pages = new StringBuilder();
        for (int i = 0; i < letter.sheets().size(); i++) {
            add(
                    entries,
                    "Doc_0/Pages/Page_" + i + "/Content.xml",
                    page(letter.sheets().get(i)));
            pages.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(page(i), i));
        }
        add(entries, "Doc_0/Document.xml", document(pages.toString()));
        add(entries, "Doc_0/PublicRes.xml", resources());
        for (Face face : Face.values()) {
            entries.put("Doc_0/Res/" + file(face), subset(face).file());
        }
        return entries;
    }

    private static void add(Map<String, byte[]> entries, String name, String content) {
        entries.put(name, (HEADER + content).getBytes(StandardCharsets.UTF_8));
    }

    private String main() {
        return "<ofd:OFD" + NAMESPACE + " Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>"
                + letter.marks().document().toString().replace("-", "") + "</ofd:DocID><ofd:Title>"
                + escaped(letter.title()) + "</ofd:Title><ofd:Author>" + escaped(letter.author())
                + "</ofd:Author><ofd:Creator>Mingda</ofd:Creator><ofd:CustomDatas><ofd:CustomData Name=\""
                + PdfMetadata.KEY + "\">" + letter.marks().urn()
                + "</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                + "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>";
    }

    private String document(String pages) {
        return "<ofd:Document" + NAMESPACE + "><ofd:CommonData><ofd:MaxUnitID>" + (id + 1)
                + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>" + pages
                + "</ofd:Pages></ofd:Document>";
    }

    private static String resources() {
        StringBuilder fonts = new StringBuilder();
        for (Face face : Face.values()) {
            fonts.append("<ofd:Font ID=\"%d\" FontName=\"%s\" FamilyName=\"Noto Serif SC\"%s><ofd:FontFile>%s"
                    .formatted(
                            font(face),
                            face == Face.HEAD ? "NotoSerifSC-Bold" : "NotoSerifSC-Regular",
                            face == Face.HEAD ? " Bold=\"true\"" : "",
                            file(face)));
            fonts.append("</ofd:FontFile></ofd:Font>");
        }
        return "<ofd:Res" + NAMESPACE + " BaseLoc=\"Res\"><ofd:Fonts>" + fonts + "</ofd:Fonts></ofd:Res>";
    }

    private String page(Sheet sheet) {
        StringBuilder content = new StringBuilder();
        for (Ink ink : Ink.values()) {
            content.append(bars(sheet, ink));
        }
        sheet.runs().forEach(run -> content.append(text(run)));
        return "<ofd:Page" + NAMESPACE
                + "><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\""
                + ++id + "\" Type=\"Body\">" + content + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    /** All rectangles of one colour as one path. */
    private String bars(Sheet sheet, Ink ink) {
        StringBuilder path = new StringBuilder();
        for (Bar bar : sheet.bars()) {
            if (bar.ink() == ink) {
                String left = mm(bar.x());
                String right = mm(bar.x() + bar.width());
                String top = mm(bar.y());
                String bottom = mm(bar.y() + bar.height());
                path.append("M %s %s L %s %s L %s %s L %s %s C "
                        .formatted(left, top, right, top, right, bottom, left, bottom));
            }
        }
        return path.isEmpty()
                ? ""
                : "<ofd:PathObject ID=\"" + ++id + "\" Boundary=\"0 0 210 297\" Stroke=\"false\" Fill=\"true\">"
                        + "<ofd:FillColor Value=\"" + ink.rgb() + "\"/><ofd:AbbreviatedData>"
                        + path.toString().strip() + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private String text(Run run) {
        int[] characters = run.text().codePoints().toArray();
        StringBuilder steps = new StringBuilder();
        StringBuilder shapes = new StringBuilder();
        int position = 0;
        for (int i = 0; i < characters.length; i++) {
            int units = Character.charCount(characters[i]);
            if (units > 1) {
                shapes.append(("<ofd:CGTransform CodePosition=\"%d\" CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>%d"
                                + "</ofd:Glyphs></ofd:CGTransform>")
                        .formatted(position, subset(run.face()).newGlyphs().get(characters[i])));
            }
            position += units;
            if (i < characters.length - 1) {
                steps.append(mm(run.face().width(Character.toString(characters[i]), run.size(), run.gap())))
                        .append(' ');
            }
        }
        double top = run.baseline() - run.size();
        return "<ofd:TextObject ID=\"" + ++id + "\" Boundary=\"" + mm(run.x()) + " " + mm(top) + " "
                + mm(run.width() + run.size()) + " " + mm(run.size() * 1.4) + "\" Font=\"" + font(run.face())
                + "\" Size=\"" + mm(run.size()) + "\"><ofd:FillColor Value=\""
                + run.ink().rgb() + "\"/>" + shapes
                + "<ofd:TextCode X=\"0\" Y=\"" + mm(run.size()) + "\""
                + (steps.isEmpty() ? "" : " DeltaX=\"" + steps.toString().strip() + "\"") + ">" + escaped(run.text())
                + "</ofd:TextCode></ofd:TextObject>";
    }

    private Typeface.Subset subset(Face face) {
        return Objects.requireNonNull(subsets.get(face));
    }

    private static int font(Face face) {
        return FIRST_FONT + face.ordinal();
    }

    private static String file(Face face) {
        return face == Face.HEAD ? "head.ttf" : "text.ttf";
    }

    private static String mm(double points) {
        return String.format(Locale.ROOT, "%.3f", points * 25.4 / 72);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
