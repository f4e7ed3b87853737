package mingda.intake.front;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingda.intake.front.Citizen.Submitted;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VerificationTest {

    private static final String PATH = "/api/documents/verification";
    private static final String DOCUMENT = "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0d1";
    private static final String CODE = "7K2M-9QX4-H0TD";
    private static final String FOREIGN_CODE = "FRGN-0000-0001";
    private static final String ID = "0198d1a2-7c00-7b3e-9a55-0000000000f";

    @Inject
    Casework casework;

    @BeforeEach
    void issue() {
        casework.agencies();
        if (!"AUTHENTIC".equals(byCode(CODE).extract().path("result"))) {
            Submitted submitted = Citizen.submit();
            casework.sealed(submitted.applicationNo(), DOCUMENT, CODE, List.of(ID + "1", ID + "2"), List.of());
            // What another's seal stands on, registered all the same: as if somebody had got at the register.
            casework.sealed(
                    submitted.applicationNo(),
                    "0198d1a2-7c00-7b3e-9a55-3f1f0c2ab0d2",
                    FOREIGN_CODE,
                    List.of(),
                    List.of(ID + "3", ID + "4"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> "AUTHENTIC".equals(byCode(CODE).extract().path("result"))
                            && "CHANGED".equals(byCode(FOREIGN_CODE).extract().path("result")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.pdf", "letter.ofd"})
    void a_sealed_file_is_authentic(String name) {
        check(sealed(name))
                .body("result", equalTo("AUTHENTIC"))
                .body("authentic", equalTo(true))
                .body("documentNumber", equalTo("奉府办公开〔2026〕12号-答"))
                .body("agencyCode", equalTo("fengxian-office"))
                .body("sealedAt", equalTo("2026-12-01T02:00:00Z"))
                .body("checks.registered", equalTo(true))
                .body("checks.digest", equalTo(true))
                .body("checks.signature", equalTo(true))
                .body("checks.certificate", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.pdf", "letter.ofd"})
    void one_changed_byte_anywhere_is_found(String name) {
        byte[] whole = sealed(name);
        for (int i = 0; i < 40; i++) {
            byte[] changed = whole.clone();
            changed[(int) ((long) i * (whole.length - 1) / 39)] ^= 1;
            check(changed)
                    .body("result", equalTo("CHANGED"))
                    .body("authentic", equalTo(false))
                    .body("documentNumber", equalTo("奉府办公开〔2026〕12号-答"))
                    .body("checks.registered", equalTo(true))
                    .body("checks.digest", equalTo(false));
        }
        check(Arrays.copyOf(whole, whole.length + 1)).body("result", equalTo("CHANGED"));
        check(Arrays.copyOf(whole, whole.length - 1)).body("result", equalTo("CHANGED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foreign.pdf", "foreign.ofd"})
    void a_good_digest_with_a_foreign_seal_is_not_authentic(String name) {
        check(sealed(name))
                .body("authentic", equalTo(false))
                .body("result", equalTo("CHANGED"))
                .body("checks.registered", equalTo(true))
                .body("checks.digest", equalTo(true))
                .body("checks.signature", equalTo(true))
                .body("checks.certificate", equalTo(false));
    }

    @Test
    void what_comes_from_elsewhere_is_unknown_and_never_an_error() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("OFD.xml"));
            out.write("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        String elsewhere = "urn:mingda:document:0198d1a2-7c00-7b3e-9a55-ffffffffffff";
        for (byte[] file : List.of(
                new byte[0],
                new byte[] {0},
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                ("%PDF-1.7 " + elsewhere + " /ByteRange [0 1 2 3]").getBytes(StandardCharsets.US_ASCII),
                "%PDF-1.7 /ByteRange [0 9999999999 9999999999 9999999999]".getBytes(StandardCharsets.US_ASCII),
                zip.toByteArray(),
                "张三".getBytes(StandardCharsets.UTF_8))) {
            check(file)
                    .body("result", equalTo("UNKNOWN"))
                    .body("authentic", equalTo(false))
                    .body("documentNumber", nullValue())
                    .body("checks.registered", equalTo(false));
        }
    }

    @Test
    void a_crafted_file_with_our_name_is_changed_whatever_it_holds() {
        for (String crafted : List.of(
                "%PDF-1.7 /ByteRange [0 1 2 3]",
                "%PDF-1.7 /ByteRange [0 9999999999 9999999999 9999999999]",
                "%PDF-1.7 /ByteRange [0 12 14 40]<30>",
                "PK\3\4")) {
            check((crafted + " urn:mingda:document:" + DOCUMENT).getBytes(StandardCharsets.US_ASCII))
                    .body("result", equalTo("CHANGED"))
                    .body("checks.signature", equalTo(false))
                    .body("checks.certificate", equalTo(false));
        }
    }

    @Test
    void a_code_is_checked_however_it_is_typed() {
        for (String typed : List.of(CODE, "7k2m9qx4hotd", " 7K2M 9QX4 H0TD ")) {
            byCode(typed).body("result", equalTo("AUTHENTIC")).body("documentNumber", equalTo("奉府办公开〔2026〕12号-答"));
        }
        byCode(FOREIGN_CODE).body("result", equalTo("CHANGED")).body("checks.certificate", equalTo(false));
        byCode("0000-0000-0000").body("result", equalTo("UNKNOWN"));
        byCode("\u0000").body("result", equalTo("UNKNOWN"));
        byCode("' or 1=1 --").body("result", equalTo("UNKNOWN"));
        given().get(PATH).then().statusCode(422).body("errors[0].pointer", equalTo("/code"));
        given().multiPart("other", "a", new byte[] {1}, "text/plain")
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void a_file_above_the_limit_is_413() {
        given().multiPart("file", "a.pdf", new ByteArrayInputStream(new byte[21 << 20]), "application/pdf")
                .post(PATH)
                .then()
                .statusCode(413);
    }

    @Test
    void the_page_tells_the_same_in_both_languages() {
        given().queryParam("code", CODE)
                .get("/verify")
                .then()
                .statusCode(200)
                .body(containsString("文书真实有效"))
                .body(containsString("奉府办公开〔2026〕12号-答"))
                .body(containsString("上海市奉贤区人民政府办公室"));
        given().multiPart("document", "a.ofd", sealed("letter.ofd"), "application/ofd")
                .queryParam("lang", "en")
                .post("/verify")
                .then()
                .statusCode(200)
                .body(containsString("The document is authentic"));
        byte[] changed = sealed("letter.pdf");
        changed[changed.length / 2] ^= 1;
        given().multiPart("document", "a.pdf", changed, "application/pdf")
                .post("/verify")
                .then()
                .statusCode(200)
                .body(containsString("文书已被改动"));
        given().queryParam("code", "")
                .queryParam("find", "1")
                .get("/verify")
                .then()
                .statusCode(422)
                .body(containsString("请输入核验码"));
    }

    private static ValidatableResponse check(byte[] file) {
        return given().multiPart("file", "a", new ByteArrayInputStream(file), "application/octet-stream")
                .post(PATH)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse byCode(String code) {
        return given().queryParam("code", code).get(PATH).then().statusCode(200);
    }

    private static byte[] sealed(String name) {
        return CaseworkStandIn.resource("/sealed/" + name);
    }
}
