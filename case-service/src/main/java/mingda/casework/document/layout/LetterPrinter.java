package mingda.casework.document.layout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import mingda.casework.document.letter.Letter;
import mingda.casework.document.letter.Paragraph;
import mingda.casework.seal.SealPlace;

/** Prints letters after GB/T 9704-2012, as PDF and as OFD from the same set pages, still without their seal. */
@ApplicationScoped
public class LetterPrinter {

    private final PrintableText printable = new PrintableText(Face.TEXT.typeface());

    /**
     * A letter on its pages, not yet sealed.
     *
     * @param pdf PDF/A-2a
     * @param ofd the entries of a package after GB/T 33190
     * @param seal where the seal goes, across the date
     */
    public record Printed(byte[] pdf, Map<String, byte[]> ofd, SealPlace seal) {}

    /** The letter in both forms. */
    public Printed print(Letter letter, Marks marks) {
        Typeset typeset = LetterLayout.of(clean(letter), marks);
        return new Printed(
                PdfWriter.write(typeset),
                OfdWriter.write(typeset),
                new SealPlace(
                        typeset.sealSheet(),
                        OfdWriter.page(typeset.sealSheet()),
                        typeset.sealX(),
                        typeset.sealY(),
                        Paper.SEAL,
                        marks.urn()));
    }

    /** The letter as PDF alone, to be looked at. */
    public byte[] pdf(Letter letter, Marks marks) {
        return PdfWriter.write(LetterLayout.of(clean(letter), marks));
    }

    private Letter clean(Letter letter) {
        return new Letter(
                printable.of(letter.head()),
                printable.of(letter.number()),
                printable.of(letter.title()),
                printable.of(letter.addressee()),
                clean(letter.body()),
                letter.attachments().stream().map(printable::of).toList(),
                letter.date(),
                clean(letter.annex()),
                printable.of(letter.footer()),
                letter.answerAt());
    }

    private List<Paragraph> clean(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(p -> new Paragraph(p.style(), printable.of(p.text())))
                .toList();
    }
}
