package mingda.casework.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import mingda.eventing.problem.Language;

/**
 * How obligations are handed to the municipal platform (上海市政务公开工作平台). It has no interface of its own yet, so what is
 * there writes a workbook to type from; a bean of another implementation takes its place.
 */
public interface MunicipalPlatform {

    /** The media type of what is written, by which a caller asks for it. */
    String mediaType();

    /** The name of the file. */
    String fileName();

    /**
     * Writes them in the order given.
     *
     * @throws IOException when out does not take it
     */
    void write(List<Obligation> obligations, Language language, OutputStream out) throws IOException;
}
