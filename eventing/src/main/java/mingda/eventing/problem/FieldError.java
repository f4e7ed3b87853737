package mingda.eventing.problem;

/**
 * One wrong fact of a request.
 *
 * @param pointer JSON Pointer to the value (RFC 6901), such as {@code /applicant/idNumber}
 * @param code stable code, such as {@code required}
 * @param messageZh what to do, in Chinese; never repeats the value
 * @param messageEn what to do, in English; never repeats the value
 */
public record FieldError(String pointer, String code, String messageZh, String messageEn) {}
