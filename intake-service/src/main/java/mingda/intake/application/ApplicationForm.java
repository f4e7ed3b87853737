package mingda.intake.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant states (条例 Art. 29). There is no field for a purpose: since 2019 none may be asked.
 *
 * @param agencyCode the agency asked
 * @param applicant the first applicant, who is the contact
 * @param coApplicants further applicants, at most 20
 * @param agent who acts for the applicant, or null
 * @param request what is wanted
 * @param carrier the form in which the information is wanted
 * @param delivery how the information is to be given
 * @param acceptOtherForm whether another form will do where the wished one is impossible
 * @param electronicService consent that decisions be served electronically
 */
@Schema(description = "An application for government information (政府信息公开申请).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationForm(
        String agencyCode,
        Applicant applicant,
        @Nullable List<Applicant> coApplicants,
        @Nullable Agent agent,
        Request request,
        Carrier carrier,
        Delivery delivery,
        boolean acceptOtherForm,
        boolean electronicService) {

    /** Who acts for the applicant (代理人). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agent(
            AgentKind kind,
            String name,
            IdType idType,
            String idNumber,
            String phone,
            @Nullable String scope,
            boolean mayReceiveService) {}

    /** What is wanted (条例 Art. 29(2)(2)): at least one of the three is given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Request(
            @Nullable String title,
            @Nullable String documentNumber,
            @Nullable String description) {

        /** The shortest text that tells it from others. */
        public String shortTitle() {
            String text = title != null ? title : documentNumber != null ? documentNumber : description;
            return text == null ? "" : text.length() <= 80 ? text : text.substring(0, 80) + "…";
        }
    }

    /** Entrusted (委托代理人) or guardian (监护人). */
    public enum AgentKind {
        ENTRUSTED,
        GUARDIAN
    }

    /** 提供方式. */
    public enum Carrier {
        PAPER,
        EMAIL,
        DISC
    }

    /** 获取方式. */
    public enum Delivery {
        POST,
        EMAIL,
        FAX,
        PICK_UP,
        READ_ON_SITE,
        ONLINE
    }
}
