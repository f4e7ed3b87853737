package mingda.casework.document.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A typeface of the resources, its bytes held once for all letters. */
final class Typeface {

    private final byte[] bytes;
    private final CmapLookup characters;

    private Typeface(byte[] bytes, CmapLookup characters) {
        this.bytes = bytes;
        this.characters = characters;
    }

    /** Reads {@code /fonts/<file>}. */
    static Typeface load(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no typeface " + file);
            }
            byte[] bytes = in.readAllBytes();
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                return new Typeface(bytes, font.getUnicodeCmapLookup());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
