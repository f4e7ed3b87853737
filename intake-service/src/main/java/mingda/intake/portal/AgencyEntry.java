package mingda.intake.portal;

import mingda.intake.directory.Agency;

/** An agency on a page, in the reader's language. */
public record AgencyEntry(
        String code,
        String name,
        String office,
        String address,
        String phone,
        String hours,
        String email,
        String fax,
        String guide,
        String group) {

    /** The heading under which the agency stands: GOVERNMENT, DEPARTMENT, TOWN, SUBDISTRICT or OTHER. */
    static String group(Agency agency) {
        return switch (agency.kind()) {
            case "GOVERNMENT", "SUPERVISING_DEPARTMENT" -> "GOVERNMENT";
            case "DEPARTMENT", "TOWN", "SUBDISTRICT" -> agency.kind();
            default -> "OTHER";
        };
    }

    static AgencyEntry of(Agency agency, boolean english) {
        return new AgencyEntry(
                agency.code(),
                agency.nameIn(english),
                agency.contact().path("office").asText(""),
                agency.contact().path("address").asText(""),
                agency.contact().path("phone").asText(""),
                agency.contact().path("hours").asText(""),
                agency.contact().path("email").asText(""),
                agency.contact().path("fax").asText(""),
                english ? agency.guideEn() : agency.guideZh(),
                group(agency));
    }
}
