package mingda.casework.handbook;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mingda.casework.clock.CaseState;
import mingda.casework.procedure.Diagram;
import mingda.casework.procedure.Procedure;

/** Draws the procedure as an SVG: a box for each state, a frame for states that are treated alike, an arrow for each way. */
final class Drawing {
    private static final int WIDTH = 118;
    private static final int HEIGHT = 40;
    /** How far two arrows that run against each other keep apart. */
    private static final int APART = 9;

    private static final Map<CaseState, Box> BOXES = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseState.SUBMITTED, state(20, 70)),
            Map.entry(CaseState.ARRIVED, state(20, 250)),
            Map.entry(CaseState.IN_PROCESS, state(350, 90)),
            Map.entry(CaseState.DELAYED, state(350, 210)),
            Map.entry(CaseState.REOPENED, state(545, 370)),
            Map.entry(CaseState.ISSUED, state(350, 470)),
            Map.entry(CaseState.IN_CORRECTION, state(800, 130)),
            Map.entry(CaseState.FEE_PENDING, state(800, 270)),
            Map.entry(CaseState.CLOSED_UNCORRECTED, state(1120, 130)),
            Map.entry(CaseState.CLOSED_UNPAID, state(1120, 270)),
            Map.entry(CaseState.WITHDRAWN, state(20, 690)),
            Map.entry(CaseState.SPLIT, state(1120, 690)),
            Map.entry(CaseState.REPLIED, state(350, 690)),
            Map.entry(CaseState.SERVED, state(800, 690))));
    private static final Map<String, Box> FRAMES = new LinkedHashMap<>();

    static {
        FRAMES.put("OPEN", new Box(205, 20, 740, 545));
        FRAMES.put("WORK", new Box(275, 50, 420, 490));
        FRAMES.put("LAPSED", new Box(1085, 80, 190, 360));
        FRAMES.put("ANSWERED", new Box(315, 645, 640, 110));
    }

    private final StringBuilder svg = new StringBuilder();
    private final boolean english;

    private Drawing(boolean english) {
        this.english = english;
    }

    private record Box(double x, double y, double width, double height) {
        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }

        boolean holds(Box other) {
            return x <= other.x
                    && y <= other.y
                    && x + width >= other.x + other.width
                    && y + height >= other.y + other.height;
        }
    }

    private record Point(double x, double y) {}

    /** The drawing, which needs nothing from elsewhere. */
    static String of(Procedure procedure, boolean english) {
        var drawing = new Drawing(english);
        drawing.draw(procedure);
        return drawing.svg.toString();
    }

    private void draw(Procedure procedure) {
        String title = english ? "The procedure as a diagram of states" : "办理程序状态图";
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1300 780" role="img" lang="%s" font-family="sans-serif">
                <title>%s</title>
                <defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0 0 8 4 0 8z" fill="#1f3a5f"/></marker></defs>
                <rect width="1300" height="780" fill="#fff"/>
                """.formatted(english ? "en" : "zh-CN", title));
        FRAMES.forEach((group, box) -> frame(box, StateWords.ofGroup(group).in(english)));
        Diagram.arrows(procedure).forEach(this::arrow);
        BOXES.forEach((state, box) -> box(box, StateWords.of(state).in(english)));
        svg.append("</svg>\n");
    }

    private void frame(Box box, String label) {
        rectangle(box, "#f3f6fa", "stroke-dasharray=\"5 4\"");
        text(new Point(box.x + 10, box.y + 20), label, "font-size=\"14\" fill=\"#44546a\"");
    }

    private void box(Box box, String label) {
        rectangle(box, "#fff", "stroke-width=\"1.6\"");
        text(
                new Point(box.middleX(), box.middleY() + 5),
                label,
                "font-size=\"15\" text-anchor=\"middle\" fill=\"#111\"");
    }

    private void rectangle(Box box, String fill, String more) {
        svg.append(
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"6\" fill=\"%s\" stroke=\"#1f3a5f\" %s/>%n"
                        .formatted(box.x, box.y, box.width, box.height, fill, more));
    }

    private void text(Point at, String words, String more) {
        svg.append("<text x=\"%.0f\" y=\"%.0f\" %s>%s</text>%n".formatted(at.x, at.y, more, words));
    }

    private void arrow(Diagram.Arrow arrow) {
        Box to = boxOf(arrow.to().name());
        Box from = boxOf(arrow.from());
        Point start;
        Point end;
        if (from.holds(to)) {
            start = new Point(from.x, to.middleY());
            end = new Point(to.x, to.middleY());
        } else {
            Box aimed = FRAMES.containsKey(arrow.from()) ? opposite(from, to) : from;
            start = edge(aimed, to);
            end = edge(to, aimed);
        }
        boolean slanted = Math.abs(end.x - start.x) > 1 && Math.abs(end.y - start.y) > 1;
        line(start, end, slanted || FRAMES.containsKey(arrow.from()) ? 0 : APART, words(arrow));
    }

    private String words(Diagram.Arrow arrow) {
        return arrow.steps().stream()
                .map(step -> step.label().in(english))
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    /** Keeps to its right by some distance, so that two that run against each other stay apart. */
    private void line(Point start, Point end, int aside, String words) {
        double length = Math.max(1, Math.hypot(end.x - start.x, end.y - start.y));
        double dx = (start.y - end.y) / length * -aside;
        double dy = (start.x - end.x) / length * aside;
        svg.append(
                "<line x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\" stroke=\"#1f3a5f\" marker-end=\"url(#head)\"/>%n"
                        .formatted(start.x + dx, start.y + dy, end.x + dx, end.y + dy));
        boolean upright = Math.abs(end.x - start.x) < 1;
        String anchor = !upright ? "middle" : dx < 0 ? "end" : "start";
        Point middle = new Point(
                (start.x + end.x) / 2 + dx + (upright ? Math.signum(dx) * 4 : 0), (start.y + end.y) / 2 + dy - 4);
        text(
                middle,
                words,
                "font-size=\"12\" text-anchor=\"" + anchor + "\" fill=\"#1f3a5f\" stroke=\"#fff\" stroke-width=\"3\""
                        + " paint-order=\"stroke\"");
    }

    /** The part of a frame that lies beside the box, so that its arrows run straight. */
    private static Box opposite(Box frame, Box to) {
        boolean beside = to.middleY() > frame.y && to.middleY() < frame.y + frame.height;
        return beside
                ? new Box(frame.x, to.y, frame.width, to.height)
                : new Box(Math.clamp(to.x, frame.x, frame.x + frame.width - to.width), frame.y, to.width, frame.height);
    }

    /** Where the line between two middles leaves the first box. */
    private static Point edge(Box box, Box other) {
        double dx = other.middleX() - box.middleX();
        double dy = other.middleY() - box.middleY();
        double scale = Math.min(
                dx == 0 ? Double.MAX_VALUE : box.width / 2 / Math.abs(dx),
                dy == 0 ? Double.MAX_VALUE : box.height / 2 / Math.abs(dy));
        return new Point(box.middleX() + dx * scale, box.middleY() + dy * scale);
    }

    private static Box boxOf(String name) {
        Box frame = FRAMES.get(name);
        return frame == null ? Objects.requireNonNull(BOXES.get(CaseState.valueOf(name)), name) : frame;
    }

    private static Box state(int x, int y) {
        return new Box(x, y, WIDTH, HEIGHT);
    }
}
