package mingda.casework.seal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import mingda.casework.typeface.Typeface;

/**
 * Draws a specimen seal (样章): the agency's name round the star, and 样章 where a real one names its use. Shapes come from the
 * typeface's outlines, so nothing of the machine's fonts is needed.
 */
final class SealPicture {

    private static final int PIXELS = 630;
    private static final double RADIUS = PIXELS / 2.0;
    private static final Color RED = new Color(215, 0, 15, 225);
    private static final Typeface FACE = Typeface.load("NotoSerifSC-Bold.ttf");

    private SealPicture() {}

    /** PNG of a seal 42 mm wide. */
    static byte[] draw(String agencyName) {
        BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(RED);
        double edge = PIXELS * 0.028;
        pen.setStroke(new BasicStroke((float) edge));
        pen.draw(new Ellipse2D.Double(edge, edge, PIXELS - 2 * edge, PIXELS - 2 * edge));
        pen.fill(star());
        arc(pen, agencyName);
        line(pen, DemoKeys.SPECIMEN, RADIUS * 1.62, PIXELS * 0.115);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path2D star() {
        Path2D star = new Path2D.Double();
        double outer = RADIUS * 0.3;
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? outer : outer * 0.382;
            double angle = -Math.PI / 2 + i * Math.PI / 5;
            double x = RADIUS + radius * Math.cos(angle);
            double y = RADIUS + radius * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    /** The name on the upper arc, read from left to right, feet towards the middle. */
    private static void arc(Graphics2D pen, String name) {
        int[] characters = name.codePoints().filter(FACE::has).toArray();
        double span = Math.toRadians(Math.min(240, 22.0 * Math.max(1, characters.length - 1)));
        double step = characters.length < 2 ? 0 : span / (characters.length - 1);
        double size = Math.min(PIXELS * 0.125, RADIUS * 0.74 * Math.max(step, 0.12) * 1.05);
        for (int i = 0; i < characters.length; i++) {
            double angle = -span / 2 + i * step;
            AffineTransform place = AffineTransform.getTranslateInstance(RADIUS, RADIUS);
            place.rotate(angle);
            place.translate(0, -RADIUS * 0.74);
            glyph(pen, characters[i], place, size);
        }
    }

    private static void line(Graphics2D pen, String text, double y, double size) {
        int[] characters = text.codePoints().toArray();
        double x = RADIUS - size * (characters.length - 1) / 2.0;
        for (int character : characters) {
            glyph(pen, character, AffineTransform.getTranslateInstance(x, y), size);
            x += size * 1.1;
        }
    }

    /** The character, its middle where the transform puts the origin. */
    private static void glyph(Graphics2D pen, int character, AffineTransform place, double size) {
        GeneralPath outline = FACE.outline(character);
        Rectangle2D box = outline.getBounds2D();
        AffineTransform at = new AffineTransform(place);
        at.scale(size / 1000, -size / 1000);
        at.translate(-FACE.advance(character) * 500, -(box.getMinY() + box.getHeight() / 2));
        pen.fill(at.createTransformedShape(outline));
    }
}
