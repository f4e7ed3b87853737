package mingda.casework.document.layout;

import java.util.List;
import java.util.stream.Stream;
import mingda.casework.document.letter.Attachment;

/**
 * The lines of one entry of the list of attachments (附件说明): two places from the left edge, what is turned over under the
 * first character of the name, and later numbers under the first one (GB/T 9704-2012 7.3.4).
 *
 * @param x where the first line begins, from the left edge of the type area
 * @param turned where the others do
 * @param lines the lines
 */
record AttachmentBlock(double x, double turned, List<String> lines) {

    static AttachmentBlock of(int index, List<String> names) {
        double indent = 2 * Paper.PLACE;
        String label = Attachment.label(index, names.size());
        double x = index == 0 ? indent : indent + width("附件：");
        double turned = x + width(label);
        List<String> lines =
                new LineBreaker(Face.TEXT, Paper.SIZE, Paper.GAP).lines(names.get(index), Paper.WIDTH - turned, 0);
        return new AttachmentBlock(
                x,
                turned,
                Stream.concat(
                                Stream.of(label + lines.getFirst()),
                                lines.stream().skip(1))
                        .toList());
    }

    private static double width(String text) {
        return Face.TEXT.width(text, Paper.SIZE, Paper.GAP);
    }
}
