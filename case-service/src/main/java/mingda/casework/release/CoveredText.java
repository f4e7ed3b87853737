package mingda.casework.release;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Follows how a page is painted, to find letters that something opaque is painted over, and letters never painted. */
final class CoveredText extends PDFGraphicsStreamEngine {

    /** The middle of a letter stands so far above its line, as a share of its size. */
    private static final float MIDDLE = 0.3f;

    private static final double OPAQUE = 0.95;
    private static final int FEWEST_LETTERS = 2;

    private final List<Point2D> letters = new ArrayList<>();
    private GeneralPath path = new GeneralPath();
    private int covered;
    private int invisible;

    CoveredText(PDPage page) {
        super(page);
    }

    boolean isCovered() {
        return covered >= FEWEST_LETTERS;
    }

    boolean isInvisible() {
        return invisible >= FEWEST_LETTERS;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        String letter = font.toUnicode(code);
        if (letter == null || letter.isBlank()) {
            return;
        }
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            invisible++;
        }
        letters.add(matrix.transformPoint(displacement.getX() / 2, MIDDLE));
    }

    private void paintOver(GeneralPath shape) {
        boolean opaque = getGraphicsState().getNonStrokeAlphaConstant() >= OPAQUE
                && getGraphicsState().getSoftMask() == null
                && BlendMode.NORMAL.equals(getGraphicsState().getBlendMode());
        if (opaque && !letters.isEmpty()) {
            Area visible = new Area(shape);
            visible.intersect(getGraphicsState().getCurrentClippingPath());
            int before = letters.size();
            letters.removeIf(visible::contains);
            covered += before - letters.size();
        }
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        if (!image.isStencil()) {
            Matrix place = getGraphicsState().getCurrentTransformationMatrix();
            GeneralPath shape = new GeneralPath();
            shape.append(new java.awt.geom.Rectangle2D.Float(0, 0, 1, 1), false);
            shape.transform(place.createAffineTransform());
            paintOver(shape);
        }
    }

    @Override
    public void clip(int windingRule) {
        path.setWindingRule(windingRule);
        getGraphicsState().intersectClippingPath(new GeneralPath(path));
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D current = path.getCurrentPoint();
        return current == null ? new Point2D.Float() : current;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        path.setWindingRule(windingRule);
        paintOver(path);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fillPath(windingRule);
    }

    @Override
    public void shadingFill(COSName shading) {
        // A gradient hides nothing on purpose.
    }
}
