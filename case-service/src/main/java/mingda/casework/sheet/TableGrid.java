package mingda.casework.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A table whose cells span rows and columns.
 *
 * @param rows how many rows it has
 * @param widths the widths of its columns, in any unit: they share the line
 * @param boxes its cells, each once
 */
public record TableGrid(int rows, List<Integer> widths, List<Box> boxes) {

    public TableGrid {
        widths = List.copyOf(widths);
        boxes = List.copyOf(boxes);
    }

    /**
     * A cell.
     *
     * @param row its first row, from 0
     * @param column its first column, from 0
     * @param rows how many rows it spans
     * @param columns how many columns it spans
     * @param text what stands in it
     * @param strong whether it is set in bold
     */
    public record Box(int row, int column, int rows, int columns, String text, boolean strong) {}

    /** Measures how many lines a text takes in a width. */
    interface Lines {
        int of(Box box, float width) throws IOException;
    }

    /** Where each column begins, and where the last one ends, over that whole width. */
    float[] columns(float whole) {
        float all = widths.stream().mapToInt(Integer::intValue).sum();
        float[] edges = new float[widths.size() + 1];
        for (int i = 0; i < widths.size(); i++) {
            edges[i + 1] = edges[i] + widths.get(i) / all * whole;
        }
        return edges;
    }

    /** How high each row has to be; what a cell over several rows needs beyond them the last of them gets. */
    float[] heights(float[] edges, float leading, float pad, Lines lines) throws IOException {
        float[] heights = new float[rows];
        Arrays.fill(heights, leading + pad);
        for (int span = 1; span <= rows; span++) {
            for (Box box : boxes) {
                if (box.rows() == span) {
                    float width = edges[box.column() + box.columns()] - edges[box.column()] - 2 * pad;
                    float needed = lines.of(box, width) * leading + pad;
                    int last = box.row() + box.rows() - 1;
                    float there = sum(heights, box.row(), last + 1);
                    heights[last] += Math.max(0, needed - there);
                }
            }
        }
        return heights;
    }

    /** The height of the rows from one (inclusive) to another (exclusive). */
    static float sum(float[] heights, int from, int to) {
        float sum = 0;
        for (int row = from; row < to; row++) {
            sum += heights[row];
        }
        return sum;
    }
}
