package mingda.casework.typeface;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A typeface of the resources, parsed once and shared by all letters. */
public final class Typeface {

    private static final int PLANE_0_END = 0xFFFF;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final HorizontalMetricsTable metrics;
    private final float unitsPerEm;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.metrics = font.getHorizontalMetrics();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** A character set as a subset of the typeface. */
    public record Subset(byte[] file, Map<Integer, Integer> newGlyphs) {}

    /**
     * Reads {@code /fonts/<file>}.
     *
     * @throws IllegalStateException when there is no such file
     */
    public static Typeface load(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no typeface " + file);
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has a shape for the character. */
    public boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** How far the character moves the pen, in em. */
    public double advance(int character) {
        return metrics.getAdvanceWidth(characters.getGlyphId(character)) / (double) unitsPerEm;
    }

    /** The outline of the character, 1000 units to the em, y upwards from the baseline. */
    public GeneralPath outline(int character) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            GeneralPath path = glyph == null ? new GeneralPath() : glyph.getPath();
            path.transform(java.awt.geom.AffineTransform.getScaleInstance(1000 / unitsPerEm, 1000 / unitsPerEm));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parsed font, for a writer that embeds a subset; it is shared and never closed. */
    public TrueTypeFont font() {
        return font;
    }

    /**
     * A TrueType file with the shapes of these characters alone. Its character map names those of the basic plane; the
     * others are found by their new glyph numbers, which the subset tells by character.
     */
    public Subset subset(Set<Integer> wanted) {
        try {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            Map<Integer, Integer> oldGlyphs = new TreeMap<>();
            for (int character : wanted) {
                int glyph = characters.getGlyphId(character);
                if (character <= PLANE_0_END) {
                    subsetter.add(character);
                } else {
                    subsetter.addGlyphIds(Set.of(glyph));
                }
                oldGlyphs.put(character, glyph);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            subsetter.writeToStream(file);
            Map<Integer, Integer> newByOld = new TreeMap<>();
            subsetter.getGIDMap().forEach((fresh, old) -> newByOld.put(old, fresh));
            Map<Integer, Integer> newGlyphs = new TreeMap<>();
            oldGlyphs.forEach((character, old) -> newGlyphs.put(character, newByOld.getOrDefault(old, 0)));
            return new Subset(file.toByteArray(), newGlyphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
