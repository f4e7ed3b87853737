package mingda.casework.statistics;

/**
 * A cell of a statutory table as it is printed, merged cells being one.
 *
 * @param row its first row, from 0
 * @param column its first column, from 0
 * @param rows how many rows it spans
 * @param columns how many columns it spans
 * @param kind what it holds
 * @param text the words of the notice; empty for a figure
 * @param figure the figure; 0 for words
 */
public record Cell(int row, int column, int rows, int columns, Kind kind, String text, int figure) {

    /** What a cell holds. */
    public enum Kind {
        /** A head of columns. */
        HEAD,
        /** The words of a line. */
        LABEL,
        /** A number. */
        FIGURE
    }

    static Cell head(int row, int column, int rows, int columns, String text) {
        return new Cell(row, column, rows, columns, Kind.HEAD, text, 0);
    }

    static Cell label(int row, int column, int rows, int columns, String text) {
        return new Cell(row, column, rows, columns, Kind.LABEL, text, 0);
    }

    static Cell figure(int row, int column, int figure) {
        return new Cell(row, column, 1, 1, Kind.FIGURE, "", figure);
    }
}
