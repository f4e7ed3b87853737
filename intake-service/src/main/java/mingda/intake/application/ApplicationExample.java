package mingda.intake.application;

/** The example in the OpenAPI description; its person is fictitious. */
final class ApplicationExample {

    static final String JSON = """
            {
              "agencyCode": "fengxian-office",
              "applicant": {
                "kind": "NATURAL_PERSON", "name": "示例甲", "idType": "RESIDENT_ID",
                "idNumber": "310120200001010000", "phone": "021-00000000", "email": "jia@example.com"
              },
              "request": { "title": "奉贤新城某道路工程的批复", "description": "2025年印发的批复文件及附件" },
              "carrier": "EMAIL", "delivery": "ONLINE", "acceptOtherForm": true, "electronicService": true
            }
            """;

    private ApplicationExample() {}
}
