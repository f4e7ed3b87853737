package mingda.casework.office;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import mingda.eventing.problem.CommonProblem;
import mingda.eventing.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Media types of office documents, and which of several a caller accepts best. */
public final class OfficeTypes {

    /** A document, .docx. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** A workbook, .xlsx. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private OfficeTypes() {}

    /**
     * The type that the caller likes best; JSON where he does not mind.
     *
     * @param offered the types that there are besides JSON
     * @throws ProblemException 406 when he takes none of them
     */
    public static String best(Request call, String... offered) {
        List<Variant> variants =
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE).add().build();
        java.util.ArrayList<Variant> all = new java.util.ArrayList<>(variants);
        for (String type : offered) {
            all.addAll(Variant.mediaTypes(MediaType.valueOf(type)).add().build());
        }
        @Nullable Variant chosen = call.selectVariant(all);
        if (chosen == null) {
            throw new ProblemException(CommonProblem.NOT_ACCEPTABLE);
        }
        return chosen.getMediaType().toString();
    }
}
